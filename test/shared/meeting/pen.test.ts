import { expect, test } from 'vitest'
import { penHolders } from '../../../shared/meeting/pen.ts'
import { refusesWriting } from '../../../shared/sheets.ts'
import { roundPast, shown } from './richtvragen.ts'
import { type SimulatedTable, sitDown } from './simulatedTable.ts'

const writes = (table: SimulatedTable) => {
  const { anne, samira, joost, esther, tom } = table
  return Object.entries({ anne, samira, joost, esther, tom })
    .filter(([, id]) => !refusesWriting('analysis', table.meeting(), id))
    .map(([name]) => name)
}

function withChair() {
  const table = sitDown()
  table.give(table.anne, 'voorzitter')
  return table
}

test('R13.70 everyone but a toehoorder writes, until the chair limits the pen to named persons; freed it is everyone’s again', () => {
  const table = withChair()
  expect(writes(table)).toEqual(['anne', 'samira', 'joost', 'esther'])
  expect(table.refused(table.anne, 'pen.free')).toBe('overtaken')
  table.act(table.anne, 'pen.limit', { people: [table.samira, table.esther] })
  expect(writes(table)).toEqual(['samira', 'esther'])
  expect(table.view().pen).toMatchObject({ by: table.anne, at: table.now() })
  expect(refusesWriting('analysis', table.meeting(), table.joost)).toEqual({ code: 'no-pen' })
  table.act(table.anne, 'pen.limit', { people: [table.joost] })
  expect(writes(table)).toEqual(['joost'])
  table.act(table.anne, 'pen.free')
  expect(writes(table)).toEqual(['anne', 'samira', 'joost', 'esther'])
  expect(table.view()).not.toHaveProperty('pen')
})

test('R13.71 only the chair gives the pen, to people of this table who do not just listen; and undoes it', () => {
  const table = withChair()
  const { anne, samira, joost, tom } = table
  for (const other of [samira, joost, tom]) {
    expect(table.refused(other, 'pen.limit', { people: [joost] })).toBe('only-hat')
    expect(table.refused(other, 'pen.free')).toBe('only-hat')
  }
  expect(table.refused(anne, 'pen.limit', { people: [] })).toBe('invalid-input')
  expect(table.refused(anne, 'pen.limit', { people: [joost, table.newId()] })).toBe('not-found')
  expect(table.refused(anne, 'pen.limit', { people: [joost, tom] })).toBe('observers-only-listen')
  table.act(anne, 'pen.limit', { people: [joost] })
  expect(table.undo(joost, 'pen.limit')).toBe('only-hat')
  expect(table.undo(anne, 'pen.limit')).toBeUndefined()
  expect(writes(table)).toContain('esther')
})

test('R13.72 who holds the pen is told in the order of the seats; who only listens now does not hold it', () => {
  const table = withChair()
  const names = () => penHolders(table.view(), table.view().people)?.map(({ name }) => name)
  expect(names()).toBeUndefined()
  table.act(table.anne, 'pen.limit', { people: [table.esther, table.joost] })
  expect(names()).toEqual(['Joost', 'Esther'])
  table.give(table.esther, 'toehoorder')
  expect(names()).toEqual(['Joost'])
  expect(writes(table)).toEqual(['joost'])
})

test('R13.73 what lies on the table is put in by who holds the pen', () => {
  const { table, ids } = shown('Wie let op Daan?')
  table.give(table.anne, 'voorzitter')
  roundPast(table, ids[0], [table.esther])
  const laid = table.act(table.joost, 'questions.carry', { question: ids[0], text: 'Karel komt.' })
  table.act(table.anne, 'pen.limit', { people: [table.joost] })
  const place = { laid, part: 'whatWeShare' }
  expect(table.refused(table.esther, 'laid.placed', place)).toBe('no-pen')
  table.act(table.joost, 'laid.placed', place)
})
