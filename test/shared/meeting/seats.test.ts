import { expect, test } from 'vitest'
import { inSeatOrder } from '../../../shared/meeting/seats.ts'
import { begin, sitDown } from './simulatedTable.ts'

test('R25.1 the family, the host or the voorzitter keeps a place for who is missed, and clears it', () => {
  const table = begin({ family: true })
  const { anne, joost, esther } = table
  expect(table.refused(joost, 'seats.keep', { name: 'Daan' })).toBe('only-hat')
  expect(table.refused(esther, 'seats.keep', { name: 'Daan' })).toBe('only-hat')
  table.place(esther, 'family')
  const seat = table.act(esther, 'seats.keep', { name: 'Daan' })
  expect(table.view().keptSeats[seat]).toMatchObject({ name: 'Daan' })
  expect(table.refused(joost, 'seats.clear', { seat })).toBe('only-hat')
  table.act(anne, 'seats.clear', { seat })
  expect(table.view().keptSeats).toEqual({})
  expect(table.refused(anne, 'seats.clear', { seat })).toBe('not-found')
  expect(table.undo(anne, 'seats.clear')).toBeUndefined()
  expect(table.view().keptSeats[seat]).toMatchObject({ name: 'Daan' })
})

test('R25.2 a kept seat stands after those who came before it; there is an end to how many', () => {
  const table = sitDown()
  const { anne } = table
  table.act(anne, 'seats.keep', { name: 'Daan' })
  const karel = table.join('Karel')
  table.act(anne, 'seats.keep', { name: 'Oma' })
  const { people, keptSeats } = table.meeting()
  const [daan, oma] = inSeatOrder(keptSeats)
  expect([daan?.name, oma?.name]).toEqual(['Daan', 'Oma'])
  const seatOfKarel = people[karel]?.seat ?? 0
  expect(daan?.seat).toBeLessThan(seatOfKarel)
  expect(oma?.seat).toBeGreaterThan(seatOfKarel)
  for (let more = 0; more < 6; more += 1) table.act(anne, 'seats.keep', { name: 'Oom' })
  expect(table.refused(anne, 'seats.keep', { name: 'Tante' })).toBe('too-many')
})
