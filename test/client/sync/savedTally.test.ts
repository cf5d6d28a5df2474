import { expect, test } from 'vitest'
import { allSaved, connected, sentFrame, stored, typed } from '../../../client/sync/savedTally.ts'

test('R16.6 what is typed is unsaved until as many frames are stored as were sent', () => {
  let tally = sentFrame(connected(allSaved), true)
  tally = sentFrame(sentFrame(typed(tally), false), false)
  tally = stored(tally, 2)
  expect(tally.unsaved).toBe(true)
  tally = stored(tally, 3)
  expect(tally.unsaved).toBe(false)
})

test('R16.6 counts that are equal before our own step 2 was sent prove nothing', () => {
  let tally = typed(allSaved)
  tally = stored(connected(tally), 0)
  expect(tally.unsaved).toBe(true)
  tally = sentFrame(tally, false)
  tally = stored(tally, 1)
  expect(tally.unsaved).toBe(true)
  tally = stored(sentFrame(tally, true), 2)
  expect(tally.unsaved).toBe(false)
})

test('R16.6 a lost connection leaves what was not stored unsaved, and what was stored saved', () => {
  const lost = connected(sentFrame(typed(sentFrame(connected(allSaved), true)), false))
  expect(lost.unsaved).toBe(true)
  expect(connected(sentFrame(connected(allSaved), true)).unsaved).toBe(false)
})
