import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeId } from '../../shared/ids.ts'
import { type OurClient, openOurs } from '../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock } from '../kit/stockClient.ts'
import { join, startMeeting, takeSeat } from './seats.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

type Seen = { present: boolean; arrivedAt?: number; seatTakenAt?: number }
const personAt = (client: OurClient, person: string) =>
  client.entries()[`people/${person}`] as Seen | undefined

/** Everything that a client gets to see of somebody's presence, in order. */
function presencesSeen(client: OurClient, person: string): boolean[] {
  const seen: boolean[] = []
  const view = client.doc.getMap('view')
  view.observe(() => {
    const now = (view.get(`people/${person}`) as Seen | undefined)?.present
    if (now !== undefined && now !== seen.at(-1)) seen.push(now)
  })
  return seen
}

describe('presence', () => {
  test('R2.60 is an open table: of every person on the ticket, until some time after it closed', async () => {
    const meeting = await startMeeting(server.url)
    const bram = await join(meeting, 'Bram')
    const cas = await join(meeting, 'Cas', bram)
    const host = openOurs(meeting.host)
    await until('nobody has come yet', () => personAt(host, cas.person)?.present === false)
    const device = openOurs({ ...cas, person: bram.person })
    await until('both are here', () => [bram, cas].every(({ person }) => personAt(host, person)?.present))
    await until('it is kept that both came', () =>
      [bram, cas].every(({ person }) => personAt(host, person)?.arrivedAt),
    )
    device.close()
    await until('both are away', () =>
      [bram, cas].every(({ person }) => personAt(host, person)?.present === false),
    )
    host.close()
  })

  test('R2.61 stays through a short loss of the connection', async () => {
    const meeting = await startMeeting(server.url)
    const bram = await join(meeting, 'Bram')
    const host = openOurs(meeting.host)
    const device = openOurs(bram)
    await until('Bram is here', () => personAt(host, bram.person)?.present)
    const seen = presencesSeen(host, bram.person)
    for (let i = 0; i < 3; i += 1) {
      device.cut()
      await until('he is offline', () => !device.connected())
      await until('he is back', () => device.connected())
    }
    // a change that comes after the time in which an absence would have shown
    device.close()
    await until('he is away', () => seen.includes(false))
    expect(seen.filter((present) => !present)).toHaveLength(1)
    host.close()
  })

  test('R2.62 is nobody, after a restart, but who came back', async () => {
    const meeting = await startMeeting(server.url)
    const [bram, cas] = [await join(meeting, 'Bram'), await join(meeting, 'Cas')]
    const host = openOurs(meeting.host)
    const leaving = openOurs(bram)
    const staying = openOurs(cas)
    await until('all are here', () => [bram, cas].every(({ person }) => personAt(host, person)?.present))
    await server.kill()
    leaving.close()
    await server.start()
    // what it stored before says that both are here: that no longer counts
    await until('who came back is here and who did not is away', () => {
      const [one, other] = [bram, cas].map(({ person }) => personAt(host, person)?.present)
      return one === false && other === true
    })
    host.close()
    staying.close()
  })
})

describe('a seat', () => {
  test("R1.63 that is taken up with the host's secret closes the other device, and is told", async () => {
    const meeting = await startMeeting(server.url)
    const bram = await join(meeting, 'Bram')
    const host = openOurs(meeting.host)
    const old = { table: openOurs(bram), desk: openOurs(bram, `desk.${bram.person}`) }
    await until('he is here', () => personAt(host, bram.person)?.present && old.desk.connected())

    const seat = await takeSeat(meeting, bram.person, 'Bram')
    expect(seat.person).toBe(bram.person)
    expect(seat.cookie).not.toBe(bram.cookie)
    await until('the other device is shut out', () => old.table.shut() && old.desk.shut())
    await until('the table is told', () => personAt(host, bram.person)?.seatTakenAt)
    const taken = openOurs(seat)
    expect(await taken.give('parking.park', { text: 'hier ben ik' })).toMatchObject({ ok: true })
    for (const client of [host, taken, old.table, old.desk]) client.close()
  })

  test("R1.64 can't be taken up with the guest's secret", async () => {
    const meeting = await startMeeting(server.url)
    const bram = await join(meeting, 'Bram')
    const asGuest = { ...meeting, hostSecret: meeting.guestSecret }
    await expect(takeSeat(asGuest, meeting.host.person, 'Anna')).rejects.toThrow()
    await expect(takeSeat(asGuest, bram.person, 'Bram')).rejects.toThrow()
    const host = openOurs(meeting.host)
    await until('the host is still in', () => personAt(host, meeting.host.person)?.present)
    expect(personAt(host, meeting.host.person)?.seatTakenAt).toBeUndefined()
    host.close()
  })
})

describe('the server', () => {
  test('R15.61 that is asked to stop sends all away to come back, and they do', async () => {
    const own = await startServer()
    const meeting = await startMeeting(own.url)
    const host = openOurs(meeting.host)
    const stock = openStock(await join(meeting, 'Bram'), 'analysis')
    await until('both are in', () => host.connected() && stock.provider.synced)
    const codes: (number | undefined)[] = []
    stock.provider.on('connection-close', (event) => codes.push(event?.code))
    expect(await host.give('parking.park', { text: 'voor de nacht' })).toMatchObject({ ok: true })
    expect(await own.stop()).toBe(0)
    await until('it was told to come back', () => codes.length > 0)
    expect(codes[0]).toBe(4503)
    await own.start()
    await until('both are back', () => host.connected() && stock.provider.synced)
    expect(await host.give('parking.park', { text: 'na de nacht' })).toMatchObject({ ok: true })
    const texts = Object.values(host.entries()).map((entry) => (entry as { text?: string }).text)
    expect(texts).toEqual(expect.arrayContaining(['voor de nacht', 'na de nacht']))
    host.close()
    stock.close()
    await own.clear()
  })
  test('R15.63 that was killed repeats the answer of a command that it has done', async () => {
    const { host } = await startMeeting(server.url)
    const table = openOurs(host)
    const id = makeId()
    const first = await table.give('parking.park', { text: 'eenmaal' }, { id })
    expect(first).toMatchObject({ ok: true, value: { id: expect.any(String) } })
    await server.kill()
    await server.start()
    expect(await table.give('parking.park', { text: 'eenmaal' }, { id })).toEqual(first)
    expect(Object.keys(table.entries()).filter((key) => key.startsWith('parking/'))).toHaveLength(1)
    table.close()
  })
})
