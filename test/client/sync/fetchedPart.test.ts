import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAhead, fetchedPart } from '../../../client/sync/fetchedPart.ts'

const server = vi.fn(async () => new Response())
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Fetches nothing so many times, as on a lost connection. */
function lostAtFirst(times: number) {
  const fetch = vi.fn(async () => {
    if (fetch.mock.calls.length <= times) throw new TypeError('Failed to fetch')
    return 'a part'
  })
  return fetch
}

test('R16.16 a part that did not come is asked for again until it is there', async () => {
  const fetch = lostAtFirst(6)
  const part = fetchedPart(fetch, 'when wanted')
  const loading = part.load()
  await vi.advanceTimersByTimeAsync(500)
  expect(fetch).toHaveBeenCalledTimes(2)
  expect(part.there()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await loading).toBe('a part')
  expect(part.there()).toBe('a part')
  expect(fetch).toHaveBeenCalledTimes(7)
})

test('R16.16 a network that is back is not waited for longer', async () => {
  const fetch = lostAtFirst(1)
  const network = new EventTarget()
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network))
  vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network))
  const loading = fetchedPart(fetch, 'when wanted').load()
  await vi.advanceTimersByTimeAsync(1)
  network.dispatchEvent(new Event('online'))
  expect(await loading).toBe('a part')
})

test('R16.16 a browser that remembers a failure is not asked before the server answers', async () => {
  const fetch = lostAtFirst(0)
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const loading = fetchedPart(fetch, 'when wanted').load()
  await vi.advanceTimersByTimeAsync(1)
  expect(fetch).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(500)
  expect(await loading).toBe('a part')
})

test('R16.16 in idle time every part is fetched once, but for what waits until it is wanted', async () => {
  const ahead = lostAtFirst(1)
  const wanted = lostAtFirst(0)
  const part = fetchedPart(ahead)
  fetchedPart(wanted, 'when wanted')
  const all = [fetchAhead(), fetchAhead(), part.load()]
  await vi.advanceTimersByTimeAsync(10_000)
  await Promise.all(all)
  expect(ahead).toHaveBeenCalledTimes(2)
  expect(wanted).not.toHaveBeenCalled()
})
