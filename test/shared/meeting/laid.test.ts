import { expect, test } from 'vitest'
import { inLaidOrder, layOnTable, mostLaid } from '../../../shared/meeting/laid.ts'
import { roundPast, shown } from './richtvragen.ts'
import { sitDown } from './simulatedTable.ts'

/** A table with an answer laid on it. */
function withLaid() {
  const { table, ids } = shown('Wie let op Daan?')
  roundPast(table, ids[0], [table.esther])
  const laid = table.act(table.joost, 'questions.carry', { question: ids[0], text: 'Karel komt.' })
  return { table, laid }
}

test('R29.1 what lies on the table is put into a named part once, by who holds the pen, and undone by them', () => {
  const { table, laid } = withLaid()
  const { esther, tom, anne } = table
  const place = { laid, part: 'whatWeShare' }
  expect(table.refused(tom, 'laid.placed', place)).toBe('observers-only-listen')
  expect(table.refused(esther, 'laid.placed', { laid, part: 'elsewhere' })).toBe('invalid-input')
  expect(table.refused(esther, 'laid.placed', { ...place, laid: table.newId() })).toBe('not-found')
  table.act(esther, 'laid.placed', place)
  expect(table.view().laid[laid]?.placed).toMatchObject({ part: 'whatWeShare', by: esther })
  expect(table.refused(anne, 'laid.placed', place)).toBe('overtaken')
  expect(table.undo(anne, 'laid.placed')).toBe('only-author')
  expect(table.undo(esther, 'laid.placed')).toBeUndefined()
  expect(table.view().laid[laid]).not.toHaveProperty('placed')
})

test('R29.2 an answer is taken off the table by its author or its keepers', () => {
  const { table, laid } = withLaid()
  const { esther, samira } = table
  expect(table.refused(esther, 'laid.takeOff', { laid })).toBe('only-author')
  table.act(samira, 'laid.takeOff', { laid })
  expect(table.view().laid).toEqual({})
  expect(table.refused(samira, 'laid.takeOff', { laid })).toBe('not-found')
})

test('R29.3 own words that were laid there stay their author’s, and there is an end to what fits', () => {
  const table = sitDown()
  const empty = structuredClone(table.meeting())
  const words = { text: 'U appt eerlijk.', by: table.esther, for: table.esther, at: 1 }
  const id = layOnTable(empty, words, { kind: 'own' }, table.newId)
  expect(inLaidOrder(empty.laid)).toMatchObject([{ id, text: 'U appt eerlijk.', from: { kind: 'own' } }])
  for (let more = 1; more < mostLaid; more += 1) layOnTable(empty, words, { kind: 'own' }, table.newId)
  expect(layOnTable(empty, words, { kind: 'own' }, table.newId)).toMatchObject({ code: 'too-many' })
})
