import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openOurs } from '../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock, type Seat } from '../kit/stockClient.ts'
import { startMeeting } from './seats.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A goodbye that nobody answers is waited for no longer than this, and a slow machine has time besides. */
const boundMs = 12_000

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/** Connects and says something, and from then on neither reads nor answers. */
async function stuck(lines: readonly string[]): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(lines.join('\r\n'))
  return socket
}

const opening = ({ meeting, cookie }: Seat) => [
  `GET /sync/${meeting}/table HTTP/1.1`,
  `Host: 127.0.0.1:${server.port}`,
  `Origin: ${server.url}`,
  `Cookie: ${cookie}`,
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '',
  '',
]

test('R19.51 asked to stop it ends in peace within a bounded time, whoever is stuck, and all that was acknowledged is there', async () => {
  const { host } = await startMeeting(server.url)
  const table = openOurs(host)
  expect(await table.give('parking.park', { text: 'voor de nacht' })).toMatchObject({ ok: true })
  const deaf = await stuck(opening(host))
  const [first] = (await once(deaf, 'data')) as [Buffer]
  expect(first.toString()).toMatch(/^HTTP\/1\.1 101 /)
  deaf.pause()
  const half = [
    await stuck(['GET /health/live HTTP/1.1', 'Host: 127']),
    await stuck(['POST /api/meetings HTTP/1.1', 'Host: x', 'Content-Length: 1000', '', '{"title":']),
  ]
  const begun = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - begun).toBeLessThan(boundMs)
  for (const socket of [deaf, ...half]) socket.destroy()
  await server.start()
  await until(
    'it is still there',
    () => table.connected() && JSON.stringify(table.entries()).includes('voor de nacht'),
  )
  table.close()
})

test('R19.52 it is ready only while it takes meetings: not before it listens, not from when it is asked to stop', async () => {
  const ready = async () => {
    try {
      return (await fetch(`${server.url}/health/ready`)).status
    } catch {
      return 'nobody'
    }
  }
  const { host } = await startMeeting(server.url)
  const table = openStock(host, 'table')
  await until('it is in', () => table.provider.synced)
  expect(await ready()).toBe(200)
  const sentAway = new Promise((resolve) => table.provider.on('connection-close', resolve))
  const stopped = server.stop()
  await sentAway
  expect(await ready()).not.toBe(200)
  expect(await stopped).toBe(0)
  expect(await ready()).toBe('nobody')
  await server.start()
  expect(await ready()).toBe(200)
  table.close()
})
