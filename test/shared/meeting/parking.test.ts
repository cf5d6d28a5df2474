import { expect, test } from 'vitest'
import { mostParked } from '../../../shared/meeting/parking.ts'
import { begin } from './simulatedTable.ts'

const text = 'De vakantie met oma'

test('R10.1 everyone who takes part parks; a listener does not', () => {
  const table = begin()
  const parked = table.act(table.esther, 'parking.park', { text })
  expect(table.view().parking[parked]).toMatchObject({ text, by: table.esther })
  expect(table.refused(table.tom, 'parking.park', { text })).toBe('observers-only-listen')
})

test('R10.2 the procesbewaker takes it off the list and brings it back, and changes no words', () => {
  const table = begin()
  const parked = table.act(table.esther, 'parking.park', { text })
  expect(table.refused(table.joost, 'parking.settle', { parked })).toBe('only-hat')
  expect(table.refused(table.samira, 'parking.bringBack', { parked })).toBe('overtaken')
  table.act(table.samira, 'parking.settle', { parked })
  expect(table.refused(table.samira, 'parking.settle', { parked })).toBe('overtaken')
  table.act(table.samira, 'parking.bringBack', { parked })
  expect(table.meeting().parking[parked]?.settled).toBeUndefined()
  expect(table.refused(table.samira, 'parking.remove', { parked })).toBe('only-author')
})

test('R10.3 its author removes it for good, also after the end', () => {
  const table = begin()
  const parked = table.act(table.esther, 'parking.park', { text })
  table.act(table.anne, 'meeting.end')
  table.act(table.esther, 'parking.remove', { parked })
  expect(table.meeting().parking).toEqual({})
  expect(table.refused(table.esther, 'parking.remove', { parked })).toBe('not-found')
  expect(table.undo(table.esther, 'parking.remove')).toBe('meeting-ended')
})

test('R10.4 the parkeerplaats can be full', () => {
  const table = begin()
  for (let parked = 0; parked < mostParked; parked += 1) table.act(table.esther, 'parking.park', { text })
  expect(table.refused(table.esther, 'parking.park', { text })).toBe('too-many')
})
