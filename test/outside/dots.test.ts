import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deskOf } from '../../shared/sheets.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { rowsHolding } from './onDisk.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'
import { close, isGone, saw, someWord, type Watcher, watch, watchAll } from './watchers.ts'

vi.setConfig({ hookTimeout: 60_000, testTimeout: 100_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test('R5.39 dots: no byte of one reaches another, and once closed no row tells whose they were', async () => {
  const meeting = await startMeeting(server.url)
  const seats = [meeting.host, await join(meeting, 'Bram'), await join(meeting, 'Cas')]
  const watchers = (await watchAll(seats)) as [Watcher, Watcher, Watcher]
  const [host, giver, other] = watchers
  expect(await host.table.give('clock.start')).toMatchObject({ ok: true })
  const item = await until('the agenda is there', () => idsOf(host, 'collecting')[0])
  for (let i = 0; i < 2; i += 1)
    expect(await other.table.give('questions.write', { item, text: someWord() })).toMatchObject({ ok: true })
  expect(await host.table.give('questions.show', { item })).toMatchObject({ ok: true })
  expect(await host.table.give('questions.openDots', { item, each: 2 })).toMatchObject({ ok: true })
  const open = await until('the dots are open', () =>
    [host, giver, other].every((one) => one.table.entries()[`dotting/${item}`])
      ? JSON.stringify([host.table.entries(), other.table.entries()])
      : undefined,
  )
  const [question = ''] = idsOf(giver, 'questions')
  for (let i = 0; i < 2; i += 1)
    expect(await giver.table.give('questions.dot', { question })).toMatchObject({ ok: true })
  const dots = await dotsOf(giver)
  expect(dots).toHaveLength(2)
  await until('the giver sees both', () => dotsSeen(giver, item) === 2)
  expect([host, other].map((one) => dotsSeen(one, item))).toEqual([0, 0])
  expect(await giver.table.give('questions.dot', { question })).toMatchObject({
    ok: false,
    reason: { code: 'no-dots-left' },
  })

  // a latecomer is sent nothing of it, and on the table nothing has moved
  const late = watch(other.seat)
  await until('the latecomer is in step', () => late.sheets.every(({ provider }) => provider.synced))
  expect(JSON.stringify([host.table.entries(), other.table.entries()])).toBe(open)
  for (const dot of dots) {
    for (const one of [host, other, late]) expect(saw(one, dot)).toBe(false)
    expect((await rowsHolding(server.dataDir, dot)).map(({ table }) => table)).toEqual(['sealed'])
  }

  expect(await host.table.give('questions.closeDots', { item })).toMatchObject({ ok: true })
  await until('all see how many', () =>
    [host, giver, other].every(({ table }) =>
      JSON.stringify(table.entries()[`dotting/${item}`] ?? '').includes(`"${question}":2`),
    ),
  )
  for (const dot of dots) {
    await isGone(server.dataDir, dot)
    expect(await rowsHolding(server.dataDir, dot)).toEqual([])
  }
  // on the giver's own desk nothing is left of which questions it was
  for (const { table, text } of await rowsHolding(server.dataDir, question))
    if (table === 'sheet_updates') expect(text).not.toContain(deskOf(giver.seat.person))
  // beside the totals nobody's name stands, but that of who closed them
  const told = (await rowsHolding(server.dataDir, '"totals"')).filter(({ table }) => table === 'ledger')
  expect(told.length).toBeGreaterThan(0)
  for (const { text } of told) for (const one of [giver, other]) expect(text).not.toContain(one.seat.person)
  for (const one of [...watchers, late]) close(one)
})

/** The ids of all of a kind on the table. */
function idsOf({ table }: Watcher, kind: string): string[] {
  const start = `${kind}/`
  return Object.keys(table.entries()).flatMap((key) =>
    key.startsWith(start) ? [key.slice(start.length)] : [],
  )
}

/** The ids of somebody's dots, as they lie sealed. */
async function dotsOf({ seat }: Watcher): Promise<string[]> {
  const rows = await rowsHolding(server.dataDir, seat.person)
  return rows.flatMap(({ table, text }) => (table === 'sealed' && /\ndot\n(\w{12})\n/.exec(text)?.[1]) || [])
}

/** How many dots stand on somebody's own desk. */
function dotsSeen({ sheets }: Watcher, item: string): number | undefined {
  const entries = sheets.map(({ doc }) => doc.getMap('view').get(`dots/${item}`))
  const entry = entries.find((one) => one !== undefined) as { given: unknown[] } | undefined
  return entry?.given.length
}
