import { expect, test } from 'vitest'
import { drawing, seatingFor } from '../../../client/ui/places.ts'

/** How far apart the middles of two places are, in percents of the width. */
function apart(one: { left: number; top: number }, other: { left: number; top: number }): number {
  const height = drawing.height / drawing.width
  return Math.hypot(one.left - other.left, (one.top - other.top) * height)
}

test.each([2, 3, 5, 8, 12, 16, 20])('R20.60 %i people sit with their names beside nobody else’s', (count) => {
  const { places, face, names } = seatingFor(count)
  expect(names).toBe(true)
  for (const [index, place] of places.entries()) {
    for (const other of places.slice(index + 1)) expect(apart(place, other)).toBeGreaterThan(face)
    expect(place.nameRoom).toBeGreaterThan(10)
    expect(place.left - place.nameRoom / 2).toBeGreaterThanOrEqual(0)
    expect(place.left + place.nameRoom / 2).toBeLessThanOrEqual(100)
  }
})

test.each([21, 40, 41, 90, 150])('R20.61 a crowd of %i stands as faces that touch nobody', (count) => {
  const { places, face, names } = seatingFor(count)
  expect(names).toBe(false)
  expect(face).toBeGreaterThan(1.5)
  for (const [index, place] of places.entries()) {
    for (const other of places.slice(index + 1)) expect(apart(place, other)).toBeGreaterThan(face)
    expect(Math.min(place.left, place.top, 100 - place.left, 100 - place.top)).toBeGreaterThan(0)
  }
})

test('R20.62 whose seat moves back is farther from the middle, and the others stay', () => {
  const [before, after] = [seatingFor(6), seatingFor(6, new Set([1]))]
  const middle = { left: 50, top: 50 }
  const far = (seating: typeof before, index: number) => apart(seating.places[index] ?? middle, middle)
  expect(far(after, 1)).toBeGreaterThan(far(before, 1) * 1.05)
  expect(far(after, 2)).toBe(far(before, 2))
})
