import { expect, test } from 'vitest'
import { turnOf } from '../../../shared/meeting/round.ts'
import { begin, goTo, sitDown } from './simulatedTable.ts'

test('R2.78 the procesbewaker names a deputy, one at a time, who is no listener', () => {
  const table = sitDown()
  const { samira, joost, esther, tom } = table
  expect(table.refused(joost, 'people.nameDeputy', { person: joost })).toBe('only-hat')
  expect(table.refused(samira, 'people.nameDeputy', { person: samira })).toBe('invalid-input')
  expect(table.refused(samira, 'people.nameDeputy', { person: tom })).toBe('observers-only-listen')
  table.act(samira, 'people.nameDeputy', { person: joost })
  table.act(samira, 'people.nameDeputy', { person: esther })
  expect(Object.values(table.meeting().people).flatMap(({ id, deputy }) => (deputy ? [id] : []))).toEqual([
    esther,
  ])
  table.give(esther, 'toehoorder')
  expect(table.meeting().people[esther]?.deputy).toBeUndefined()
  table.act(samira, 'people.nameDeputy', { person: null })
})

test('R2.79 the deputy takes the hat over on purpose, and it goes back in one act', () => {
  const table = begin()
  const { samira, joost } = table
  const people = () => table.meeting().people
  expect(table.refused(joost, 'people.standIn', { from: samira })).toBe('only-deputy')
  table.act(samira, 'people.nameDeputy', { person: joost })
  expect(table.refused(joost, 'people.standIn', { from: table.anne })).toBe('overtaken')
  table.act(joost, 'people.standIn', { from: samira })
  expect(people()[joost]).toMatchObject({ hats: { procesbewaker: true, notulist: true } })
  expect(people()[joost]?.deputy).toBeUndefined()
  expect(people()[samira]).toMatchObject({ hats: {}, deputy: true })
  expect(table.refused(joost, 'people.standIn', { from: samira })).toBe('only-deputy')
  table.act(samira, 'people.standIn', { from: joost })
  expect(people()[samira]?.hats).toEqual({ procesbewaker: true })
  expect(people()[joost]?.deputy).toBe(true)
})

test('R2.80 who steps out is away without a reason, is asked nothing more, and is back in one act', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  const item = goTo(table, 'checkIn')
  table.act(samira, 'round.start', { on: { kind: 'item', id: item }, people: [esther, joost] })
  expect(table.refused(joost, 'people.stepOut', { person: esther, out: true })).toBe('only-host')
  table.act(esther, 'people.stepOut', { person: esther, out: true })
  expect(table.view().people[esther]?.away).toBe(true)
  const running = table.meeting().round
  expect(running && turnOf(running)).toBe(joost)
  table.act(esther, 'people.stepOut', { person: esther, out: false })
  expect(table.view().people[esther]?.away).toBeUndefined()
  for (const who of [samira, anne]) table.act(who, 'people.stepOut', { person: esther, out: true })
})
