import { expect, test } from 'vitest'
import { keptSeeds } from './keptSeeds.ts'
import { simulate } from './simulate.ts'

test('R30.6 a seed names one course of things: run again, every frame and every moment is the same', async () => {
  const [first, other] = [await simulate(11), await simulate(12)]
  const again = await simulate(11)
  expect(first.lines.length).toBeGreaterThan(300)
  expect(again.lines).toEqual(first.lines)
  expect(again.trace).toBe(first.trace)
  expect(other.trace).not.toBe(first.trace)
})

test.each(keptSeeds)('R30.6 seed $seed stays: $found', { timeout: 60_000 }, async ({ seed }) => {
  expect((await simulate(seed)).wrong).toEqual([])
})
