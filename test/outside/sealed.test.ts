import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { deskOf } from '../../shared/sheets.ts'
import { type OurClient, openOurs } from '../kit/ourClient.ts'
import { firstText } from '../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { filesHolding, rowsHolding } from './onDisk.ts'
import { join, type Started, startMeeting } from './seats.ts'
import { until } from './until.ts'
import { close, isGone, saw, someWord, type Watcher, watch, watchAll } from './watchers.ts'

vi.setConfig({ hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

async function gathered(): Promise<{
  meeting: Started
  watchers: [Watcher, Watcher, Watcher]
  item: string
}> {
  const meeting = await startMeeting(server.url)
  const seats = [meeting.host, await join(meeting, 'Bram'), await join(meeting, 'Cas')]
  const watchers = (await watchAll(seats)) as [Watcher, Watcher, Watcher]
  const [{ table }] = watchers
  expect(await table.give('clock.start')).toMatchObject({ ok: true })
  const item = await until('the agenda is there', () => collectingItem(table))
  return { meeting, watchers, item }
}

function collectingItem(table: OurClient): string | undefined {
  return Object.keys(table.entries())
    .find((key) => key.startsWith('collecting/'))
    ?.slice('collecting/'.length)
}

async function write(by: Watcher, item: string, text: string, card?: string): Promise<string> {
  const answer = await by.table.give('questions.write', { item, text, ...(card ? { card } : {}) })
  if (!answer.ok || !answer.value.id) throw new Error(`not written: ${JSON.stringify(answer)}`)
  return answer.value.id
}

const cardsSeen = ({ table }: Watcher, item: string) =>
  (table.entries()[`collecting/${item}`] as { cards: number } | undefined)?.cards

describe.concurrent('what is not yet for others', { timeout: 200_000 }, () => {
  test('R14.60 reaches nobody else, by no sheet and no frame, until it is shown', async () => {
    const { watchers, item } = await gathered()
    const [host, writer, other] = watchers
    const [kept, overwritten, instead, withdrawn] = [someWord(), someWord(), someWord(), someWord()]
    const card = await write(writer, item, overwritten)
    await write(writer, item, kept)
    const taken = await write(writer, item, withdrawn)
    await until('the writer sees all three', () =>
      [kept, overwritten, withdrawn].every((word) => saw(writer, word)),
    )
    await write(writer, item, instead, card)
    expect(await writer.table.give('questions.withdraw', { card: taken })).toMatchObject({ ok: true })
    await until('the others see how many', () => [host, other].every((one) => cardsSeen(one, item) === 2))

    const unshown = [kept, overwritten, instead, withdrawn]
    expect(await rowsHolding(server.dataDir, kept)).not.toEqual([])
    for (const word of unshown) {
      expect(saw(host, word)).toBe(false)
      expect(saw(other, word)).toBe(false)
      for (const { table, text } of await rowsHolding(server.dataDir, word)) {
        expect(['sealed', 'sheet_updates']).toContain(table)
        if (table === 'sheet_updates') expect(text).toContain(deskOf(writer.seat.person))
      }
    }
    // a latecomer, and one who comes back, are sent nothing of it either
    const late = watch(other.seat)
    await until('the latecomer is in step', () => late.sheets.every(({ provider }) => provider.synced))
    expect(unshown.some((word) => saw(late, word))).toBe(false)

    expect(await host.table.give('questions.show', { item })).toMatchObject({ ok: true })
    await until('all see what was shown', () =>
      [host, writer, other, late].every((one) => saw(one, kept) && saw(one, instead)),
    )
    for (const one of [host, other, late]) {
      expect(saw(one, overwritten)).toBe(false)
      expect(saw(one, withdrawn)).toBe(false)
    }
    for (const one of [...watchers, late]) close(one)
  })

  test('R14.61 leaves no trace of who wrote it, where names are not shown', async () => {
    const { watchers, item } = await gathered()
    const [host, writer, other] = watchers
    const word = someWord()
    const card = await write(writer, item, word)
    await write(other, item, someWord())
    expect(await host.table.give('questions.show', { item })).toMatchObject({ ok: true })
    await until('all see it', () => watchers.every((one) => saw(one, word)))

    const entries = Object.entries(other.table.entries())
    const [key, shown] = entries.find(([, entry]) => JSON.stringify(entry).includes(word)) ?? []
    expect(key).toMatch(/^questions\//)
    expect(key).not.toContain(card)
    expect(shown).not.toHaveProperty('author')
    // neither the writer nor the card's own id stands beside the word anywhere in the database
    const rows = await rowsHolding(server.dataDir, word)
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(['ledger', 'sheet_updates']))
    for (const { text } of rows) expect(text).not.toContain(card)
    for (const { text } of rows) expect(text).not.toContain(deskOf(writer.seat.person))
    const [entry] = rows.filter(({ table }) => table === 'ledger')
    expect(entry?.text).not.toContain(writer.seat.person)
    for (const one of watchers) close(one)
  })

  test('R14.62 is in no file within a minute, once it is withdrawn or overwritten', async () => {
    const { watchers, item } = await gathered()
    const [, writer] = watchers
    const [overwritten, instead, withdrawn] = [someWord(), someWord(), someWord()]
    const card = await write(writer, item, overwritten)
    const taken = await write(writer, item, withdrawn)
    expect(await filesHolding(server.dataDir, overwritten)).not.toEqual([])
    expect(await filesHolding(server.dataDir, withdrawn)).not.toEqual([])
    await write(writer, item, instead, card)
    expect(await writer.table.give('questions.withdraw', { card: taken })).toMatchObject({ ok: true })
    await Promise.all([isGone(server.dataDir, overwritten), isGone(server.dataDir, withdrawn)])
    expect(await filesHolding(server.dataDir, instead)).not.toEqual([])
    for (const one of watchers) close(one)
  })

  test('R14.63 goes when the meeting ends: never shown, in no file within a minute', async () => {
    const { watchers, item } = await gathered()
    const [host, writer, other] = watchers
    const unshown = someWord()
    await write(writer, item, unshown)
    expect(await host.table.give('meeting.end')).toMatchObject({ ok: true })
    await isGone(server.dataDir, unshown)
    expect([host, other].some((one) => saw(one, unshown))).toBe(false)
    // and it can't be shown any more
    expect(await host.table.give('meeting.reopen')).toMatchObject({ ok: true })
    expect(await host.table.give('questions.show', { item })).toMatchObject({
      ok: false,
      reason: { code: 'nothing-to-show' },
    })
    for (const one of watchers) close(one)
  })

  test('R14.64 a meeting that its host deletes is gone: every socket closed for good, no word in any file', async () => {
    const { meeting, watchers, item } = await gathered()
    const [host, writer, other] = watchers
    const [card, parked, typed, name] = [someWord(), someWord(), someWord(), someWord()]
    await write(writer, item, card)
    await other.table.give('parking.park', { text: parked })
    await other.table.give('people.rename', { person: other.seat.person, name })
    const analysis = openOurs(writer.seat, 'analysis')
    await until('the analysis is there', () => analysis.counts().stored === 1)
    firstText(analysis.doc).insert(0, typed)
    await until('the letters are stored', () => analysis.counts().stored === analysis.counts().sent)
    expect(await other.table.give('meeting.delete')).toMatchObject({
      ok: false,
      reason: { code: 'only-host' },
    })
    const deleted = host.table.give('meeting.delete')
    // acts that wait behind it come to nothing
    for (let i = 0; i < 15; i += 1) void other.table.give('parking.park', { text: parked })
    expect(await deleted).toMatchObject({ ok: true })
    await until('all are sent away for good', () => watchers.every(({ table }) => table.shut() === 4403))
    for (const word of [card, parked, typed, name, meeting.id]) {
      await isGone(server.dataDir, word)
      expect(await rowsHolding(server.dataDir, word)).toEqual([])
    }
    const again = openOurs(host.seat)
    await until('it is not there any more', () => again.shut() === 404)
    for (const one of watchers) close(one)
    analysis.close()
    again.close()
  })
})
