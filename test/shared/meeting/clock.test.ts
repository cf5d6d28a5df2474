import { expect, test } from 'vitest'
import { expectedEnd, leftOnItem, plannedEnd, running, spentOn } from '../../../shared/meeting/clock.ts'
import { begin, minute, sitDown, start } from './simulatedTable.ts'

test('R4.1 the procesbewaker starts the clock once, on the first item', () => {
  const table = sitDown()
  expect(table.refused(table.joost, 'clock.start')).toBe('only-hat')
  table.act(table.samira, 'clock.start')
  expect(table.meeting().clock).toMatchObject({ startedAt: start, item: table.item('welcome') })
  expect(table.refused(table.samira, 'clock.start')).toBe('already-started')
})

test('R4.2 nothing moves before the start', () => {
  const table = sitDown()
  const item = table.item('welcome')
  for (const name of ['clock.next', 'clock.back'])
    expect(table.refused(table.samira, name, { from: item })).toBe('not-started')
  expect(table.refused(table.samira, 'clock.jump', { from: item, to: table.item('roddel') })).toBe(
    'not-started',
  )
  expect(table.refused(table.samira, 'clock.pause', { item })).toBe('overtaken')
  expect(table.refused(table.samira, 'clock.quiet', { item })).toBe('not-started')
  expect(table.refused(table.samira, 'clock.resume', { item })).toBe('not-started')
})

test('R4.3 two who press next at once move one item', () => {
  const table = begin()
  const from = table.item('welcome')
  table.act(table.samira, 'clock.next', { from })
  expect(table.refused(table.samira, 'clock.next', { from })).toBe('overtaken')
  expect(table.meeting().clock.item).toBe(table.item('checkIn'))
})

test('R4.4 next, back and jump are one act each, and stop at the ends', () => {
  const table = begin()
  const [welcome, close] = [table.item('welcome'), table.item('close')]
  expect(table.refused(table.samira, 'clock.back', { from: welcome })).toBe('first-item')
  table.act(table.samira, 'clock.jump', { from: welcome, to: close })
  expect(table.refused(table.samira, 'clock.next', { from: close })).toBe('last-item')
  expect(table.refused(table.samira, 'clock.jump', { from: close, to: table.newId() })).toBe('not-found')
  expect(table.refused(table.samira, 'clock.jump', { from: close, to: close })).toBe('overtaken')
  table.act(table.samira, 'clock.back', { from: close })
  expect(table.meeting().clock.item).toBe(table.item('decisions'))
})

test('R4.5 running over is counted calmly on: the item goes on and the end moves with it', () => {
  const table = begin()
  expect(leftOnItem(table.meeting(), table.now())).toBe(4 * minute)
  table.wait(3)
  expect(leftOnItem(table.meeting(), table.now())).toBe(minute)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 75 * minute)
  table.wait(3)
  expect(leftOnItem(table.meeting(), table.now())).toBe(-2 * minute)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 77 * minute)
  expect(plannedEnd(table.meeting(), table.now())).toBe(start + 75 * minute)
})

test('R4.6 an added minute is on the item at once, and moves the expected end, not the planned one', () => {
  const table = begin()
  const item = table.item('welcome')
  expect(table.refused(table.joost, 'clock.addMinute', { item })).toBe('only-hat')
  expect(table.refused(table.samira, 'clock.addMinute', { item: table.item('roddel') })).toBe('overtaken')
  table.act(table.samira, 'clock.addMinute', { item })
  expect(leftOnItem(table.meeting(), table.now())).toBe(5 * minute)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 76 * minute)
  expect(plannedEnd(table.meeting(), table.now())).toBe(start + 75 * minute)
})

test('R4.7 in a pause no time is spent, and the end moves on', () => {
  const table = begin()
  const item = table.item('welcome')
  table.wait(1)
  table.act(table.samira, 'clock.pause', { item })
  expect(table.refused(table.samira, 'clock.pause', { item })).toBe('overtaken')
  table.wait(10)
  expect(leftOnItem(table.meeting(), table.now())).toBe(3 * minute)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 85 * minute)
  table.act(table.anne, 'clock.resume', { item })
  expect(table.refused(table.samira, 'clock.resume', { item })).toBe('overtaken')
  table.wait(1)
  expect(spentOn(table.meeting().clock, item, table.now())).toBe(2 * minute)
})

test('R4.8 even stil stops the clock for all in one act, counts as no overtime, and ends in one act', () => {
  const table = begin()
  const item = table.item('welcome')
  table.wait(4)
  expect(table.refused(table.joost, 'clock.quiet', { item })).toBe('only-hat')
  table.act(table.anne, 'clock.quiet', { item })
  expect(table.refused(table.samira, 'clock.quiet', { item })).toBe('overtaken')
  expect(table.view().clock.quietAt).toBe(table.now())
  table.wait(7)
  expect(leftOnItem(table.meeting(), table.now())).toBe(0)
  table.act(table.samira, 'clock.resume', { item })
  expect(table.view().clock.quietAt).toBeUndefined()
  expect(running(table.meeting().clock)).toBe(true)
})

test('R4.9 a silence in a pause ends in that pause', () => {
  const table = begin()
  const item = table.item('welcome')
  table.act(table.samira, 'clock.pause', { item })
  table.act(table.samira, 'clock.quiet', { item })
  table.act(table.samira, 'clock.resume', { item })
  expect(table.meeting().clock.pausedAt).toBeDefined()
  expect(running(table.meeting().clock)).toBe(false)
  table.act(table.samira, 'clock.resume', { item })
  expect(running(table.meeting().clock)).toBe(true)
})

test('R4.10 an item taken up again goes on where it was', () => {
  const table = begin()
  const [welcome, checkIn] = [table.item('welcome'), table.item('checkIn')]
  table.wait(3)
  table.act(table.samira, 'clock.next', { from: welcome })
  table.wait(2)
  table.act(table.samira, 'clock.back', { from: checkIn })
  table.wait(0.5)
  expect(leftOnItem(table.meeting(), table.now())).toBe(minute / 2)
  expect(spentOn(table.meeting().clock, checkIn, table.now())).toBe(2 * minute)
})

test('R4.11 a wrong next undone puts the item back as if it had run on', () => {
  const table = begin()
  const welcome = table.item('welcome')
  table.wait(3)
  table.act(table.samira, 'clock.next', { from: welcome })
  table.wait(2)
  expect(table.undo(table.joost, 'clock.next')).toBe('only-hat')
  expect(table.undo(table.samira, 'clock.next')).toBeUndefined()
  expect(table.meeting().clock.item).toBe(welcome)
  expect(leftOnItem(table.meeting(), table.now())).toBe(-minute)
  expect(spentOn(table.meeting().clock, table.item('checkIn'), table.now())).toBe(0)
})

test('R4.12 the clock of an ended meeting stands still', () => {
  const table = begin()
  table.wait(5)
  table.act(table.anne, 'meeting.end')
  table.wait(60)
  expect(running(table.meeting().clock)).toBe(false)
  expect(expectedEnd(table.meeting(), table.now())).toBe(start + 5 * minute)
})

test('R4.13 a server clock set back never makes spent time negative', () => {
  const table = begin()
  table.wait(-5)
  table.act(table.samira, 'clock.next', { from: table.item('welcome') })
  expect(spentOn(table.meeting().clock, table.item('welcome'), table.now())).toBe(0)
})
