import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { frameSenderOf, sendFramed } from '../../../server/socket/sharedFrame.ts'

let server: WebSocketServer
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

async function connect(): Promise<{ there: WebSocket; here: WebSocket }> {
  const accepted = once(server, 'connection')
  const there = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [here] = (await accepted) as [WebSocket]
  await once(there, 'open')
  return { there, here }
}

it('R16.80 a message framed once arrives whole at every socket, between others, whatever its length', async () => {
  const pairs = [await connect(), await connect(), await connect()]
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000]
  const messages = lengths.map((length) => new Uint8Array(length).map((_, at) => (at * 7 + length) & 255))
  const arrived = pairs.map(({ there }) => {
    const got: Buffer[] = []
    const all = Promise.withResolvers<Buffer[]>()
    there.on('message', (data: Buffer) => {
      got.push(data)
      if (got.length === 2 * messages.length) all.resolve(got)
    })
    return all.promise
  })
  for (const message of messages) {
    for (const { here } of pairs) {
      const sender = frameSenderOf(here)
      if (sender) sendFramed(sender, message)
      here.send('between')
    }
  }
  for (const got of await Promise.all(arrived)) {
    expect(messages.map((message, at) => got[2 * at]?.equals(message))).toEqual(messages.map(() => true))
    expect(got.filter((_, at) => at % 2 === 1).every((data) => data.toString() === 'between')).toBe(true)
  }
  for (const { there } of pairs) there.terminate()
})

it('R16.81 the `ws` that is installed lets a message be framed once', async () => {
  const { there, here } = await connect()
  expect(frameSenderOf(here)).toBeDefined()
  there.terminate()
})
