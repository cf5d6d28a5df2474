import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSeatedLink } from '../../../client/sync/seatedLink.ts'
import { makeFakeServer } from './fakeServer.ts'

const me = '0123456789ab'
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('R30.15 a page whose ticket could not be read is told so, asks again, and hears that it works', async () => {
  const server = makeFakeServer()
  const answers = [
    Response.json({ code: 'storage-failed' }, { status: 503 }),
    Response.json({ language: 'nl', persons: [{ id: me }] }),
  ]
  const asked = vi.fn(async () => answers.shift())
  vi.stubGlobal('fetch', asked)
  const { link, close } = openSeatedLink(
    { server: 'ws://beraad.test', meetingId: 'meeting', persons: [me], Socket: server.Socket },
    () => undefined,
  )
  await vi.waitFor(() => expect(link.connection.get().storing).toBe(false))
  await vi.advanceTimersByTimeAsync(3_000)
  await vi.waitFor(() => expect(link.connection.get().storing).toBe(true))
  close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveBeenCalledTimes(2)
})
