import { expect, test } from 'vitest'
import { landingOf, scrollAt } from '../../../client/panels/AgendaRibbon/landing.ts'

const items = ['a', 'b', 'c'].map((id, index) => ({ id, top: index * 100, bottom: index * 100 + 100 }))

test('R3.36 what is dragged lands before the first whose middle is below it, else last, and nowhere at its own place', () => {
  expect(landingOf(items, 'c', 40)).toEqual({ before: 'a' })
  expect(landingOf(items, 'c', 60)).toEqual({ before: 'b' })
  expect(landingOf(items, 'c', 160)).toBeUndefined()
  expect(landingOf(items, 'a', 120)).toBeUndefined()
  expect(landingOf(items, 'a', 160)).toEqual({ before: 'c' })
  expect(landingOf(items, 'a', 400)).toEqual({})
  expect(landingOf(items, 'b', -50)).toEqual({ before: 'a' })
})

test('R3.38 a list scrolls the way of the edge where something is held, and faster nearer to it', () => {
  const list = { top: 100, bottom: 700 }
  expect(scrollAt(400, list)).toBe(0)
  expect(scrollAt(110, list)).toBeLessThan(scrollAt(150, list))
  expect(scrollAt(150, list)).toBeLessThan(0)
  expect(scrollAt(690, list)).toBeGreaterThan(scrollAt(650, list))
  expect(scrollAt(2000, list)).toBe(scrollAt(700, list))
})
