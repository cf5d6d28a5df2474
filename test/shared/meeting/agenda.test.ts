import { expect, test } from 'vitest'
import { allotted, inOrder, mostItems } from '../../../shared/meeting/agenda.ts'
import { begin, sitDown } from './simulatedTable.ts'

const extra = { title: 'Vakantie', minutes: 5, kind: 'meedenken', form: 'open' }

test('R3.1 procesbewaker and voorzitter add items at the end, others do not', () => {
  const table = sitDown()
  expect(table.refused(table.joost, 'agenda.add', extra)).toBe('only-hat')
  const id = table.act(table.anne, 'agenda.add', extra)
  expect(inOrder(table.meeting().agenda).at(-1)).toMatchObject({ id, title: 'Vakantie', extra: 0 })
})

test('R3.2 an item is changed, also while it is in hand', () => {
  const table = begin()
  const item = table.item('welcome')
  table.act(table.samira, 'agenda.change', { item, minutes: 6 })
  expect(table.meeting().agenda[item]).toMatchObject({ minutes: 6, title: 'welcome' })
  expect(table.refused(table.samira, 'agenda.change', { item, minutes: 0 })).toBe('invalid-input')
  expect(table.refused(table.samira, 'agenda.change', { item: table.newId() })).toBe('not-found')
})

test('R3.3 what was in hand, or carries words, stays on the agenda', () => {
  const table = begin()
  expect(table.refused(table.samira, 'agenda.remove', { item: table.item('welcome') })).toBe('overtaken')
  const collect = table.item('collect')
  table.act(table.esther, 'questions.write', { item: collect, text: 'Wie let op Daan?' })
  expect(table.refused(table.samira, 'agenda.remove', { item: collect })).toBe('cards-already-written')
  const decisions = table.item('decisions')
  table.act(table.joost, 'notes.write', { item: decisions, text: 'Eerst Karel' })
  expect(table.refused(table.samira, 'agenda.remove', { item: decisions })).toBe('overtaken')
  table.act(table.samira, 'agenda.remove', { item: table.item('break') })
  expect(table.refused(table.samira, 'agenda.remove', { item: table.newId() })).toBe('not-found')
})

test('R3.4 an agenda has an end', () => {
  const table = sitDown()
  while (Object.keys(table.meeting().agenda).length < mostItems) table.act(table.anne, 'agenda.add', extra)
  expect(table.refused(table.anne, 'agenda.add', extra)).toBe('too-many')
})

test('R3.5 added minutes are kept apart from the plan', () => {
  const table = begin()
  const item = table.item('welcome')
  table.act(table.samira, 'clock.addMinute', { item })
  expect(table.meeting().agenda[item]).toMatchObject({ minutes: 4, extra: 1 })
  expect(allotted({ minutes: 4, extra: 1 })).toBe(5)
})
