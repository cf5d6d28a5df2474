import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deskOf } from '../../shared/sheets.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { rowsHolding } from './onDisk.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'
import { close, isGone, saw, someWord, type Watcher, watchAll } from './watchers.ts'

vi.setConfig({ hookTimeout: 60_000, testTimeout: 200_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/** A meeting that looks back without names: its host and three others. */
async function lookingBack() {
  const meeting = await startMeeting(server.url)
  const seats = [meeting.host]
  for (const name of ['Bram', 'Cas', 'Dirk']) seats.push(await join(meeting, name))
  const [host, ...writers] = await watchAll(seats)
  if (!host) throw new Error('no host')
  expect(await host.table.give('clock.start')).toMatchObject({ ok: true })
  const key = await until('the agenda is there', () =>
    Object.keys(host.table.entries()).find((key) => key.startsWith('reflecting/')),
  )
  const item = key.slice('reflecting/'.length)
  expect(await host.table.give('reflection.set', { item, written: true, anonymous: true })).toMatchObject({
    ok: true,
  })
  const write = async (who: Watcher, words: object) =>
    expect(await who.table.give('reflection.write', { item, ...words })).toMatchObject({ ok: true })
  return { host, writers, item, write }
}

const peopleSeen = ({ table }: Watcher, item: string) =>
  (table.entries()[`reflecting/${item}`] as { people: number } | undefined)?.people

test('R24.20 a reflection without names reaches nobody before it is shown, and nothing on the disk tells afterwards whose it was', async () => {
  const { host, writers, item, write } = await lookingBack()
  const words = writers.map(() => ({ helped: someWord(), light: someWord() }))
  const overwritten = someWord()
  for (const [index, writer] of writers.entries()) {
    if (index === 0) await write(writer, { change: overwritten })
    await write(writer, { change: null, ...words[index] })
  }
  await until('all see how many wrote', () => [host, ...writers].every((one) => peopleSeen(one, item) === 3))
  const all = words.flatMap(({ helped, light }) => [helped, light])
  await until('each has their own', () =>
    writers.every((one, index) =>
      [words[index]?.helped, words[index]?.light].every((word) => saw(one, word ?? '?')),
    ),
  )
  for (const word of all) expect([host, ...writers].filter((one) => saw(one, word))).toHaveLength(1)
  const ids = (await rowsHolding(server.dataDir, 'reflection'))
    .filter(({ table }) => table === 'sealed')
    .map(({ text }) => text.split('\n')[2] ?? '')
  expect(ids).toHaveLength(3)

  expect(await host.table.give('reflection.show', { item })).toMatchObject({ ok: true })
  await until('all see what was shown', () =>
    [host, ...writers].every((one) => all.every((word) => saw(one, word))),
  )
  await isGone(server.dataDir, overwritten)
  expect((await rowsHolding(server.dataDir, 'reflection')).map(({ table }) => table)).not.toContain('sealed')
  for (const word of all) {
    const rows = await rowsHolding(server.dataDir, word)
    expect(rows.map(({ table }) => table).toSorted()).toEqual(['ledger', 'sheet_updates'])
    for (const { table, text } of rows) {
      for (const id of ids) expect(text).not.toContain(id)
      for (const { seat } of writers) expect(text).not.toContain(deskOf(seat.person))
      if (table === 'ledger') for (const { seat } of writers) expect(text).not.toContain(seat.person)
    }
  }
  for (const one of [host, ...writers]) close(one)
})

test('R24.21 too few wrote: nothing is ever shown, and it is in no file once the meeting has ended', async () => {
  const { host, writers, item, write } = await lookingBack()
  const [bram, cas] = writers
  if (!bram || !cas) throw new Error('three others')
  const words = [someWord(), someWord()]
  await write(bram, { helped: words[0] })
  await write(cas, { helped: words[1] })
  expect(await host.table.give('reflection.show', { item })).toMatchObject({
    ok: false,
    reason: { code: 'too-few' },
  })
  expect(await host.table.give('meeting.end')).toMatchObject({ ok: true })
  await Promise.all(words.map((word) => isGone(server.dataDir, word)))
  for (const word of words) expect(saw(host, word)).toBe(false)
  for (const one of [host, ...writers]) close(one)
})
