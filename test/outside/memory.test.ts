import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { acceptSockets } from '../../server/socket/accept.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { openTable } from '../kit/memoryRoom.ts'
import { openOurs } from '../kit/ourClient.ts'
import { analysisOf, firstText } from '../kit/recordedFrames.ts'
import { seededRandom } from '../kit/seededRandom.ts'
import type { Seat } from '../kit/stockClient.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A meeting behind real sockets in this process, where memory can be seen. Who stands in the cookie has a ticket. */
async function behindSockets(around?: (storage: Storage) => Storage) {
  const table = await openTable(around)
  const failures: object[] = []
  const http = createServer()
  const streams: Duplex[] = []
  http.on('upgrade', (_request, stream) => streams.push(stream))
  acceptSockets(http, {
    rooms: table.rooms,
    readTicket: async (cookie) => (cookie ? { hash: cookie, token: cookie, persons: [cookie] } : undefined),
    isOwnOrigin: () => true,
    now: Date.now,
    log: { info() {}, warn() {}, error: (what: object) => failures.push(what) },
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const { port } = http.address() as AddressInfo
  return {
    table,
    port,
    failures,
    /** What asked for a socket, as the server holds it. */
    streams,
    seatOf: (person: string): Seat => ({
      address: `http://127.0.0.1:${port}`,
      meeting: table.id,
      person,
      cookie: person,
    }),
    async close() {
      await table.close()
      http.closeAllConnections()
      http.close()
    },
  }
}

const seed = 31
test(`R15.62 a meeting leaves memory when all are gone and comes back whole, however they come and go (seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const { table, seatOf, failures, close } = await behindSockets()
  const seats = [table.host, await table.join('Bram')].map(seatOf)

  const parked: string[] = []
  let typed = 0
  const visit = async (seat: Seat, nr: number, acts: boolean) => {
    if (acts) {
      const client = openOurs(seat)
      const answer = await client.give('parking.park', { text: `p${nr}.` })
      if (answer.ok) parked.push(`p${nr}.`)
      client.close()
    } else {
      const client = openOurs(seat, 'analysis')
      await until('its sheet is there', () => client.counts().stored === 1)
      firstText(client.doc).insert(0, `t${nr}. `)
      await until('it is stored', () => client.counts().stored === client.counts().sent)
      typed += 1
      client.close()
    }
  }
  for (let round = 0; round < 20; round += 1) {
    const visits = [0, 1, 2].slice(0, 1 + Math.floor(random() * 3))
    await Promise.all(visits.map((i) => visit(seats[i % 2] as Seat, round * 3 + i, random() < 0.5)))
    if (round % 5 === 4) await until('it left memory', () => table.rooms.open() === 0)
  }

  const last = openOurs(seats[0] as Seat)
  const text = openOurs(seats[0] as Seat, 'analysis')
  await until('the sheets are there', () => text.counts().stored === 1 && last.counts().stored === 1)
  const texts = Object.entries(last.entries())
    .filter(([key]) => key.startsWith('parking/'))
    .map(([, entry]) => (entry as { text: string }).text)
  expect(texts.sort()).toEqual([...parked].sort())
  expect(analysisOf(text.doc).match(/t\d+\./g)).toHaveLength(typed)
  expect(Math.min(parked.length, typed)).toBeGreaterThan(5)
  expect(failures).toEqual([])
  last.close()
  text.close()
  await until('it left memory', () => table.rooms.open() === 0)
  await close()
})

test('R15.64 who is gone before the meeting is loaded, or never opens a socket, does not keep it in memory', async () => {
  const gate = Promise.withResolvers<void>()
  const { table, port, streams, seatOf, close } = await behindSockets((storage) => ({
    ...storage,
    loadMeeting: (id) => gate.promise.then(() => storage.loadMeeting(id)),
  }))
  const { cookie } = seatOf(table.host)
  const knock = (version: number) => {
    const knocking = connect(port, '127.0.0.1')
    knocking.write(
      [
        `GET /sync/${table.id}/table HTTP/1.1`,
        'Host: 127.0.0.1',
        'Connection: Upgrade',
        'Upgrade: websocket',
        `Sec-WebSocket-Version: ${version}`,
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        `Cookie: ${cookie}`,
        '',
        '',
      ].join('\r\n'),
    )
    return knocking
  }
  const leaving = knock(13)
  await until('it asks for a socket', () => streams[0])
  leaving.resetAndDestroy()
  await until('it is gone again', () => streams[0]?.closed)
  knock(12)
  await until('the next asks', () => streams[1])
  gate.resolve()
  await until('it left memory', () => table.rooms.open() === 0)
  await close()
})
