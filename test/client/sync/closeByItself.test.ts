import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeByItself, closesAfterMs } from '../../../client/sync/closeByItself.ts'

class Page extends EventTarget {
  document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
}
let page: Page
let closed: number
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  page = new Page()
  closed = 0
  stop = closeByItself(page, () => {
    closed += 1
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('R2.73 what is private closes a minute after the last touch or key', () => {
  vi.advanceTimersByTime(closesAfterMs - 1)
  page.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(closesAfterMs - 1)
  page.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(closesAfterMs - 1)
  expect(closed).toBe(0)
  vi.advanceTimersByTime(1)
  expect(closed).toBe(1)
})

test('R2.73 it closes at once when the window is out of sight', () => {
  page.document.dispatchEvent(new Event('visibilitychange'))
  expect(closed).toBe(0)
  page.document.visibilityState = 'hidden'
  page.document.dispatchEvent(new Event('visibilitychange'))
  expect(closed).toBe(1)
})

test('R2.73 closed by hand it closes no second time', () => {
  stop()
  vi.advanceTimersByTime(2 * closesAfterMs)
  expect(closed).toBe(0)
})
