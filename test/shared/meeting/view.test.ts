import { expect, test } from 'vitest'
import { emptyDesk, emptyTable } from '../../../shared/meeting/meeting.ts'
import { flatten, unflatten } from '../../../shared/meeting/view.ts'
import { begin } from './simulatedTable.ts'

test('R12.40 a view laid flat has an entry per entity, and comes together again', () => {
  const table = begin()
  const item = table.item('collect')
  const card = table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  const entries = flatten(table.view())
  expect(entries[`agenda/${item}`]).toEqual(table.meeting().agenda[item])
  expect(entries.clock).toEqual(table.meeting().clock)
  expect(unflatten(entries, emptyTable)).toEqual(table.view())
  const desk = flatten(table.desk(table.esther))
  expect(Object.keys(desk)).toEqual([`cards/${card}`])
  expect(unflatten(desk, emptyDesk)).toEqual(table.desk(table.esther))
})

test('R12.41 before anything came in a view is empty, and what it does not know is left out', () => {
  expect(unflatten({}, emptyTable)).toEqual(emptyTable)
  expect(unflatten({ 'cards/x': 1, 'later/y': 2 }, emptyDesk)).toEqual({ ...emptyDesk, cards: { x: 1 } })
})
