import { expect, test } from 'vitest'
import { allotted } from '../../../shared/meeting/agenda.ts'
import { expectedEnd, leftOnItem, plannedEnd } from '../../../shared/meeting/clock.ts'
import { endAfterLoan } from '../../../shared/meeting/limit.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin, goTo, minute, type SimulatedTable, sitDown, start } from './simulatedTable.ts'

const has = (table: SimulatedTable, title: string) =>
  allotted(table.meeting().agenda[table.item(title)] ?? { minutes: 0, extra: 0 })

test('R4.30 the item in hand borrows minutes from a named later item, and it is kept who lent what to whom', () => {
  const table = begin()
  const [item, from] = [table.item('welcome'), table.item('analysis')]
  table.wait(5)
  const input = { item, from, minutes: 3 }
  expect(table.refused(table.anne, 'agenda.borrow', input)).toBe('only-hat')
  const said = endAfterLoan(table.meeting(), from, 3, table.now())
  const loan = table.act(table.samira, 'agenda.borrow', input)
  expect([has(table, 'welcome'), has(table, 'analysis')]).toEqual([7, 5])
  expect(table.view().loans[loan]).toEqual({ id: loan, from, to: item, minutes: 3, at: table.now() })
  expect(leftOnItem(table.meeting(), table.now())).toBe(2 * minute)
  // what the screen said beforehand is what it does: the minute over is won back
  expect(expectedEnd(table.meeting(), table.now())).toBe(said)
  expect(said).toBe(start + 75 * minute)
  expect(plannedEnd(table.meeting(), table.now())).toBe(start + 75 * minute)
})

test('R4.31 only the item in hand borrows, only from what comes later, and each keeps a minute', () => {
  const table = sitDown()
  const [welcome, checkIn, collect] = ['welcome', 'checkIn', 'collect'].map(table.item)
  const refused = (item: unknown, from: unknown, minutes = 1) =>
    table.refused(table.samira, 'agenda.borrow', { item, from, minutes })
  expect(refused(welcome, collect)).toBe('overtaken')
  table.act(table.samira, 'clock.start')
  goTo(table, 'checkIn')
  expect(refused(welcome, collect)).toBe('overtaken')
  for (const from of [welcome, checkIn]) expect(refused(checkIn, from)).toBe('overtaken')
  expect(refused(checkIn, table.newId())).toBe('not-found')
  expect(refused(checkIn, collect, 0)).toBe('invalid-input')
  expect(refused(checkIn, collect, 61)).toBe('invalid-input')
  expect(table.attempt(table.samira, 'agenda.borrow', { item: checkIn, from: collect, minutes: 10 })).toEqual(
    {
      code: 'keeps-a-minute',
      params: { title: 'collect' },
    },
  )
  table.act(table.samira, 'agenda.borrow', { item: checkIn, from: collect, minutes: 9 })
  expect(has(table, 'collect')).toBe(1)
})

test('R4.32 what is protected lends only knowingly, and the refusal names it', () => {
  const table = begin()
  const input = { item: table.item('welcome'), from: table.item('decisions'), minutes: 2 }
  expect(table.attempt(table.samira, 'agenda.borrow', input)).toEqual({
    code: 'item-protected',
    params: { title: 'decisions' },
  })
  expect(table.meeting().loans).toEqual({})
  table.act(table.samira, 'agenda.borrow', { ...input, knowingly: true })
  expect(has(table, 'decisions')).toBe(7)
})

test('R4.33 a loan is undone by the procesbewaker, and the item that lent stays on the agenda', () => {
  const table = begin()
  const before = table.meeting()
  const from = table.item('break')
  table.act(table.samira, 'agenda.borrow', { item: table.item('welcome'), from, minutes: 2 })
  expect(table.refused(table.samira, 'agenda.remove', { item: from })).toBe('overtaken')
  expect(table.undo(table.anne, 'agenda.borrow')).toBe('only-hat')
  expect(table.undo(table.samira, 'agenda.borrow')).toBeUndefined()
  expect(table.meeting()).toEqual(before)
})

test('R4.34 an older change of the plan is not undone into less than a minute', () => {
  const table = begin()
  const from = table.item('break')
  table.act(table.samira, 'agenda.change', { item: from, minutes: 20 })
  table.act(table.samira, 'agenda.borrow', { item: table.item('welcome'), from, minutes: 12 })
  expect(table.undo(table.samira, 'agenda.change')).toBe('built-upon')
})

test('R4.35 finishing is an answer too, which all see, until the item has other time or is left', () => {
  const table = begin()
  const [item, from] = [table.item('welcome'), table.item('collect')]
  expect(table.refused(table.anne, 'clock.finish', { item })).toBe('only-hat')
  expect(table.refused(table.samira, 'clock.finish', { item: from })).toBe('overtaken')
  const finish = () => table.act(table.samira, 'clock.finish', { item })
  finish()
  expect(table.view().clock.finishing).toBe(true)
  expect(table.refused(table.samira, 'clock.finish', { item })).toBe('overtaken')
  expect(table.undo(table.samira, 'clock.finish')).toBeUndefined()
  for (const [name, input] of [
    ['clock.addMinute', { item }],
    ['agenda.borrow', { item, from, minutes: 1 }],
    ['clock.next', { from: item }],
  ] as const) {
    finish()
    table.act(table.samira, name, input)
    expect(table.meeting().clock.finishing, name).toBeUndefined()
  }
})

test('R4.36 the rest is parked and the next item taken in hand, in one act that is undone in one', () => {
  const table = begin()
  const from = goTo(table, 'situation')
  const before = table.meeting()
  expect(table.refused(table.anne, 'clock.parkRest', { from })).toBe('only-hat')
  const parked = table.act(table.samira, 'clock.parkRest', { from })
  expect(table.meeting().parking[parked]).toMatchObject({ text: 'situation', restOf: from, by: table.samira })
  expect(table.meeting().clock.item).toBe(table.item('collect'))
  expect(table.refused(table.samira, 'clock.parkRest', { from })).toBe('overtaken')
  expect(table.undo(table.samira, 'clock.parkRest')).toBeUndefined()
  expect(table.meeting()).toEqual(before)
  const last = goTo(table, 'close')
  expect(table.refused(table.samira, 'clock.parkRest', { from: last })).toBe('last-item')
})

test('R4.37 the planned end is that of the plan as first made, whatever becomes of the agenda', () => {
  const table = begin()
  table.act(table.samira, 'agenda.change', { item: table.item('collect'), minutes: 30 })
  table.act(table.samira, 'agenda.remove', { item: table.item('break') })
  expect(plannedEnd(table.meeting(), table.now())).toBe(start + 75 * minute)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 90 * minute)
})

test('R4.38 the minutes tell what was borrowed', () => {
  const table = begin()
  const [to, from] = [table.item('welcome'), table.item('collect')]
  table.act(table.samira, 'agenda.borrow', { item: to, from, minutes: 2 })
  expect(minutesOf(table.meeting()).loans).toMatchObject([{ from, to, minutes: 2 }])
})
