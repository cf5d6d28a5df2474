import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeId } from '../../shared/ids.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { openOurs } from '../kit/ourClient.ts'
import { analysisOf, entriesOf, firstText } from '../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock, type StockClient } from '../kit/stockClient.ts'
import { knock } from './knock.ts'
import { join, type Started, startMeeting } from './seats.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  // the stock provider tells a refusal by console.warn
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  server = await startServer()
})
afterAll(() => server.clear())

/** A meeting, its host's sheet and a guest's, both open. */
async function twoOn(sheet: Sheet): Promise<{ meeting: Started; one: StockClient; two: StockClient }> {
  const meeting = await startMeeting(server.url)
  const one = openStock(meeting.host, sheet)
  const two = openStock(await join(meeting, 'Bram'), sheet)
  await synced(one, two)
  return { meeting, one, two }
}

async function synced(...clients: StockClient[]): Promise<void> {
  await until('all are in step', () => clients.every(({ provider }) => provider.synced))
}

function type(client: StockClient, words: string): void {
  const text = firstText(client.doc)
  text.insert(text.length, words)
}

const reads = (client: StockClient, words: string) => analysisOf(client.doc).includes(words)
const closings = ({ provider }: StockClient): { count: number } => {
  const closed = { count: 0 }
  provider.on('connection-close', () => {
    closed.count += 1
  })
  return closed
}

describe.concurrent('the unchanged y-websocket provider', () => {
  test('R12.60 follows the table: the view as flat entries, and every change of it', async () => {
    const { meeting, one, two } = await twoOn('table')
    const entries = entriesOf(two.doc)
    const kinds = Object.keys(entries).map((key) => key.split('/')[0])
    expect(entries.gathering).toMatchObject({ id: meeting.id, title: 'Overleg', goal: 'Samen begrijpen' })
    expect(entries[`people/${meeting.host.person}`]).toMatchObject({
      name: 'Anna',
      present: true,
      host: true,
    })
    expect(kinds.filter((kind) => kind === 'agenda')).toHaveLength(10)
    expect(entries.clock).toEqual({ spans: {} })

    const ours = openOurs(meeting.host)
    expect(await ours.give('clock.start')).toMatchObject({ ok: true })
    await until('the clock runs on both', () =>
      [one, two].every(({ doc }) => typeof (entriesOf(doc).clock as { item?: string }).item === 'string'),
    )
    expect(entriesOf(one.doc)).toEqual(entriesOf(two.doc))
    for (const client of [one, two, ours]) client.close()
  })

  test('R12.61 two write the analysis together and read the same', async () => {
    const { one, two } = await twoOn('analysis')
    for (let i = 0; i < 20; i += 1) {
      type(one, `een${i}. `)
      type(two, `twee${i}. `)
    }
    await until('both read both', () => reads(one, 'twee19.') && reads(two, 'een19.'))
    expect(analysisOf(one.doc)).toBe(analysisOf(two.doc))
    expect(analysisOf(one.doc).match(/(een|twee)\d+\./g)).toHaveLength(40)
    one.close()
    two.close()
  })

  test('R16.60 who loses the connection while typing loses nothing', async () => {
    const { one, two } = await twoOn('analysis')
    const closed = closings(two)
    for (let i = 0; i < 60; i += 1) {
      type(two, `w${i}. `)
      if (i % 20 === 10) {
        two.cut()
        await until('it is offline', () => !two.provider.wsconnected)
      }
      if (i % 20 === 15) await until('it is back', () => two.provider.wsconnected)
    }
    await until('the other reads the last', () => reads(one, 'w59.'))
    expect(closed.count).toBe(3)
    expect(analysisOf(one.doc).match(/w\d+\./g)).toEqual(Array.from({ length: 60 }, (_, i) => `w${i}.`))
    await until('both read the same', () => analysisOf(one.doc) === analysisOf(two.doc))
    one.close()
    two.close()
  })

  test('R16.61 a sheet on which nothing happens stays connected for 70 seconds', {
    timeout: 90_000,
  }, async () => {
    const meeting = await startMeeting(server.url)
    const sheets: Sheet[] = ['table', 'analysis', `desk.${meeting.host.person}`]
    const clients = sheets.map((sheet) => openStock(meeting.host, sheet))
    await synced(...clients)
    const closed = clients.map(closings)
    await pause(70_000)
    expect(closed.map(({ count }) => count)).toEqual([0, 0, 0])
    expect(clients.map(({ provider }) => provider.wsconnected)).toEqual([true, true, true])
    for (const client of clients) client.close()
  })

  test('R12.3 a reader who writes is refused and told, stays connected, and goes on reading', async () => {
    const meeting = await startMeeting(server.url)
    const seat = await join(meeting, 'Tess')
    const host = openOurs(meeting.host)
    const hat = { person: seat.person, hat: 'toehoorder' }
    expect(await host.give('people.giveHat', hat)).toMatchObject({ ok: true })
    const reader = openStock(seat, 'analysis')
    const writer = openStock(meeting.host, 'analysis')
    await synced(reader, writer)
    expect(reader.received.of('refused')).toEqual([])
    const closed = closings(reader)

    type(reader, 'luistervink')
    await until('the reader is told', () => reader.received.of('refused').length > 0)
    expect(reader.received.of('refused')[0]?.words).toMatch(/\p{L}+ \p{L}+/u)
    type(writer, 'schrijfster')
    await until('the reader reads on', () => reads(reader, 'schrijfster'))
    expect(closed.count).toBe(0)
    expect(writer.received.holds('luistervink')).toBe(false)
    const later = openStock(meeting.host, 'analysis')
    await synced(later)
    expect(reads(later, 'luistervink')).toBe(false)
    for (const client of [reader, writer, later, host]) client.close()
  })

  test('R12.62 nobody writes the table but the server: who tries is refused and told', async () => {
    const { one, two } = await twoOn('table')
    two.doc.getMap('view').set('gathering', { title: 'gekaapt' })
    await until('the writer is told', () => two.received.of('refused').length > 0)
    expect(two.provider.wsconnected).toBe(true)
    expect(one.received.holds('gekaapt')).toBe(false)
    one.close()
    two.close()
  })

  test('R12.63 a gap heals: the server asks for what it lacks', async () => {
    const meeting = await startMeeting(server.url)
    let withhold = false
    const one = openStock(meeting.host, 'analysis', { withhold: () => withhold })
    const two = openStock(await join(meeting, 'Bram'), 'analysis')
    await synced(one, two)
    const asked = one.received.of('step1').length
    withhold = true
    type(one, 'eerst ')
    withhold = false
    type(one, 'daarna')
    await until('the server asks again', () => one.received.of('step1').length > asked)
    await until('the other reads it whole', () => reads(two, 'eerst daarna'))
    expect(one.received.of('refused')).toEqual([])
    expect(analysisOf(one.doc)).toBe(analysisOf(two.doc))
    one.close()
    two.close()
  })

  test('R12.64 a missing version is a stock client and fine; an older one is sent away for good', async () => {
    const meeting = await startMeeting(server.url)
    const stock = openOurs(meeting.host, 'analysis', { version: null })
    const old = openOurs(meeting.host, 'analysis', { version: 0 })
    await until('the old one is sent away', () => old.shut())
    expect(old.shut()).toBe(4400)
    expect(old.received.of('step2')).toEqual([])
    await until('the stock one is in', () => stock.received.of('step2').length > 0)
    stock.close()
    old.close()
  })
})

describe.concurrent('a stranger at the door', () => {
  test('R1.60 no ticket, a wrong ticket, an unknown meeting or sheet: one identical 404', async () => {
    const meeting = await startMeeting(server.url)
    const other = await startMeeting(server.url)
    const guest = await join(meeting, 'Bram')
    const origin = server.url
    const own = { origin, cookie: guest.cookie }
    const at = (sheet: string, id = meeting.id) => `/sync/${id}/${sheet}`
    const forged = meeting.host.cookie.replace(/=.*/, `=${'A'.repeat(43)}`)

    expect(await knock(server.url, at('table'), own)).toMatchObject({ status: 101 })
    const replies = await Promise.all([
      knock(server.url, at('table'), { origin }),
      knock(server.url, at('table'), { origin, cookie: other.host.cookie }),
      knock(server.url, at('table'), { origin, cookie: forged }),
      knock(server.url, at('table', makeId()), own),
      knock(server.url, at('table', 'x'), own),
      knock(server.url, at('table', '__proto__'), own),
      knock(server.url, at('tafel'), own),
      knock(server.url, at('desk.x'), own),
      knock(server.url, at(`desk.${meeting.host.person}`), own),
      knock(server.url, at(`desk.${makeId()}`), own),
      knock(server.url, `${at('table')}?as=${meeting.host.person}`, own),
      knock(server.url, `${at(`desk.${meeting.host.person}`)}?as=${meeting.host.person}`, own),
      knock(server.url, '/sync', own),
      knock(server.url, at('table/more'), own),
    ])
    expect(replies[0]?.status).toBe(404)
    for (const reply of replies) expect(reply).toEqual(replies[0])
  })

  test('R1.61 a foreign or missing Origin is forbidden, with a ticket or without', async () => {
    const { id, host } = await startMeeting(server.url)
    const path = `/sync/${id}/table`
    const { port } = new URL(server.url)
    const foreign = [
      'https://elsewhere.example',
      'null',
      `http://127.0.0.1:${Number(port) + 1}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1.elsewhere.example:${port}`,
    ]
    for (const origin of foreign) {
      expect(await knock(server.url, path, { origin, cookie: host.cookie })).toMatchObject({ status: 403 })
      expect(await knock(server.url, path, { origin })).toMatchObject({ status: 403 })
    }
    expect(await knock(server.url, path, { cookie: host.cookie })).toMatchObject({ status: 403 })
    const local = { origin: `http://localhost:${port}`, cookie: host.cookie }
    expect(await knock(server.url, path, local)).toMatchObject({ status: 101 })
  })
})
