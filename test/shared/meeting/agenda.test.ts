import { expect, test } from 'vitest'
import { allotted, inOrder, itemForms, longestStretch, mostItems } from '../../../shared/meeting/agenda.ts'
import { begin, goTo, type SimulatedTable, sitDown } from './simulatedTable.ts'

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

const orderOf = (table: SimulatedTable) => inOrder(table.meeting().agenda).map((item) => item.title)

test('R3.20 an item is added protected or not, and everything of it can be changed', () => {
  const table = begin()
  const item = table.act(table.anne, 'agenda.add', { ...extra, protected: true })
  expect(table.meeting().agenda[item]).toMatchObject({ protected: true })
  const changes = { title: 'Oma', minutes: 9, kind: 'besluiten', form: 'round', protected: false }
  expect(table.refused(table.joost, 'agenda.change', { item, ...changes })).toBe('only-hat')
  table.act(table.samira, 'agenda.change', { item, ...changes })
  expect(table.meeting().agenda[item]).toMatchObject(changes)
  expect(table.undo(table.samira, 'agenda.change')).toBeUndefined()
  expect(table.meeting().agenda[item]).toMatchObject({ ...extra, protected: true })
  for (const form of itemForms) table.act(table.anne, 'agenda.change', { item, form })
})

test('R3.21 the form is fixed once words or turns hang on an item', () => {
  const table = begin()
  const change = (title: string, form: string) => ({ item: table.item(title), form })
  table.act(table.esther, 'questions.write', { item: table.item('collect'), text: 'Wie let op Daan?' })
  expect(table.refused(table.samira, 'agenda.change', change('collect', 'open'))).toBe('form-is-fixed')
  table.act(table.joost, 'notes.write', { item: table.item('situation'), text: 'Daan slaapt slecht' })
  expect(table.refused(table.samira, 'agenda.change', change('situation', 'open'))).toBe('form-is-fixed')
  const on = { kind: 'item', id: table.item('welcome') }
  table.act(table.samira, 'round.start', { on, people: [table.joost] })
  expect(table.refused(table.samira, 'agenda.change', change('welcome', 'round'))).toBe('form-is-fixed')
  // the same form is no change, and the rest stays free
  table.act(table.samira, 'agenda.change', { ...change('collect', 'richtvragen'), title: 'Vragen' })
  table.act(table.samira, 'agenda.change', change('roddel', 'round'))
})

test('R3.22 what collects keeps no setting of it in another form', () => {
  const table = begin()
  const item = table.item('collect')
  table.act(table.samira, 'questions.setNames', { item, withNames: true })
  table.act(table.samira, 'agenda.change', { item, form: 'open' })
  expect(table.meeting().collecting).toEqual({})
})

test('R3.23 before the start items go anywhere, by procesbewaker and voorzitter', () => {
  const table = sitDown()
  const [welcome, close] = [table.item('welcome'), table.item('close')]
  expect(table.refused(table.joost, 'agenda.move', { item: close })).toBe('only-hat')
  table.act(table.anne, 'agenda.move', { item: close, before: welcome })
  expect(orderOf(table).slice(0, 2)).toEqual(['close', 'welcome'])
  table.act(table.samira, 'agenda.move', { item: close, before: table.item('roddel') })
  expect(orderOf(table).slice(0, 4)).toEqual(['welcome', 'checkIn', 'close', 'roddel'])
  table.act(table.samira, 'agenda.move', { item: close })
  expect(orderOf(table).at(-1)).toBe('close')
  expect(table.refused(table.anne, 'agenda.move', { item: table.newId() })).toBe('not-found')
  expect(table.refused(table.anne, 'agenda.move', { item: close, before: table.newId() })).toBe('not-found')
  expect(table.refused(table.anne, 'agenda.move', { item: close, before: close })).toBe('overtaken')
})

test('R3.24 in a meeting what is in hand stays, and items go after it only', () => {
  const table = begin()
  const inHand = goTo(table, 'collect')
  expect(table.refused(table.samira, 'agenda.move', { item: inHand })).toBe('overtaken')
  const close = table.item('close')
  for (const before of [inHand, table.item('welcome')])
    expect(table.refused(table.samira, 'agenda.move', { item: close, before })).toBe('overtaken')
  table.act(table.samira, 'agenda.move', { item: close, before: table.item('break') })
  table.act(table.samira, 'agenda.move', { item: table.item('roddel'), before: close })
  expect(orderOf(table).slice(3, 7)).toEqual(['collect', 'roddel', 'close', 'break'])
  table.act(table.samira, 'clock.next', { from: inHand })
  expect(table.meeting().clock.item).toBe(table.item('roddel'))
})

test('R3.25 a move is undone; however often one place is used, the order holds', () => {
  const table = sitDown()
  const before = orderOf(table)
  table.act(table.anne, 'agenda.move', { item: table.item('close'), before: table.item('checkIn') })
  expect(table.undo(table.anne, 'agenda.move')).toBeUndefined()
  expect(orderOf(table)).toEqual(before)
  const [one, two] = ['close', 'decisions']
  for (let times = 0; times < 150; times += 1)
    table.act(table.anne, 'agenda.move', {
      item: table.item(times % 2 ? one : two),
      before: table.item(times % 2 ? two : one),
    })
  expect(orderOf(table).filter((title) => title !== one && title !== two)).toEqual(before.slice(0, -2))
  expect(new Set(Object.values(table.meeting().agenda).map((item) => item.order)).size).toBe(before.length)
})

test('R3.26 an item keeps a minute: what it lent is not taken from it again', () => {
  const table = begin()
  const from = table.item('discuss')
  table.act(table.samira, 'agenda.borrow', { item: table.item('welcome'), from, minutes: 10 })
  expect(table.refused(table.samira, 'agenda.change', { item: from, minutes: 10 })).toBe('keeps-a-minute')
  table.act(table.samira, 'agenda.change', { item: from, minutes: 11 })
  expect(allotted(table.meeting().agenda[from] ?? { minutes: 0, extra: 0 })).toBe(1)
  expect(table.refused(table.samira, 'agenda.remove', { item: from })).toBe('overtaken')
})

test('R3.27 above an hour without a pause the agenda knows it', () => {
  const table = sitDown()
  expect(longestStretch(table.meeting().agenda)).toBe(40)
  table.act(table.anne, 'agenda.remove', { item: table.item('break') })
  expect(longestStretch(table.meeting().agenda)).toBe(70)
})
