import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { acceptSockets } from '../../server/socket/accept.ts'
import { openTable } from '../kit/memoryRoom.ts'
import { openOurs } from '../kit/ourClient.ts'
import { analysisOf, firstText } from '../kit/recordedFrames.ts'
import type { Seat } from '../kit/stockClient.ts'
import { seededRandom } from './seededRandom.ts'
import { until } from './until.ts'

const seed = 31
test(`R15.62 a meeting leaves memory when all are gone and comes back whole, however they come and go (seed ${seed})`, {
  timeout: 60_000,
}, async () => {
  const random = seededRandom(seed)
  const table = await openTable()
  const http = createServer()
  const guest = await table.join('Bram')
  acceptSockets(http, {
    rooms: table.rooms,
    // here the cookie is the person; tickets have tests of their own
    readTicket: async (cookie) => (cookie ? { hash: cookie, token: cookie, persons: [cookie] } : undefined),
    isOwnOrigin: () => true,
    now: Date.now,
    log: { info() {}, warn() {}, error: (what: object) => failures.push(what) },
  })
  const failures: object[] = []
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const seats: Seat[] = [table.host, guest].map((person) => ({
    address,
    meeting: table.id,
    person,
    cookie: person,
  }))

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
  await table.close()
  http.closeAllConnections()
  http.close()
})
