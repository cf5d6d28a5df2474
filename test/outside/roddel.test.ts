import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deskOf } from '../../shared/sheets.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { filesHolding, rowsHolding } from './onDisk.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'
import { close, isGone, saw, someWord, type Watcher, watch, watchAll } from './watchers.ts'

vi.setConfig({ hookTimeout: 60_000, testTimeout: 200_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

type Watchers = [host: Watcher, giver: Watcher, receiver: Watcher]

/** A meeting that has begun: its host, Bram and Cas, all of the team. */
async function team(): Promise<{ watchers: Watchers; item: string }> {
  const meeting = await startMeeting(server.url)
  const seats = [meeting.host, await join(meeting, 'Bram'), await join(meeting, 'Cas')]
  const watchers = (await watchAll(seats)) as Watchers
  const [host] = watchers
  for (const { seat } of watchers) await does(host, 'people.place', { person: seat.person, side: 'team' })
  await does(host, 'clock.start')
  const [key] = await until('the agenda is there', () =>
    Object.entries(host.table.entries()).find(([, entry]) => hasForm(entry, 'roddel')),
  )
  return { watchers, item: key.slice('agenda/'.length) }
}

function hasForm(entry: unknown, form: string): boolean {
  return typeof entry === 'object' && entry !== null && 'form' in entry && entry.form === form
}

async function does(who: Watcher, name: string, input: object = {}): Promise<string> {
  const answer = await who.table.give(name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`)
  return answer.value.id ?? ''
}

/** Bram writes about Cas, says it, and gives it. */
async function give({ watchers, item }: Awaited<ReturnType<typeof team>>, text: string): Promise<string> {
  const [, giver, receiver] = watchers
  const card = await does(giver, 'roddel.write', { item, about: receiver.seat.person, text })
  await does(giver, 'roddel.give', { card })
  await until('the words arrive', () => saw(receiver, text))
  const [, , desk] = receiver.sheets
  const [key] = await until('they lie on the desk', () =>
    Object.entries(desk?.doc.getMap('view').toJSON() ?? {}).find(([, entry]) =>
      JSON.stringify(entry).includes(text),
    ),
  )
  return key.slice('gifts/'.length)
}

const minutesOf = async ({ seat }: Watcher, kind: 'html' | 'json') => {
  const address = `${seat.address}/api/meetings/${seat.meeting}/minutes.${kind}`
  return (await fetch(address, { headers: { cookie: seat.cookie } })).text()
}

test('R7.40 words of a roddel reach who wrote them and then whom they are about, and nobody else, by no sheet, file or export', async () => {
  const gathered = await team()
  const [host, giver, receiver] = gathered.watchers
  const [word, unsaid] = [someWord(), someWord()]
  await does(giver, 'roddel.write', { item: gathered.item, about: receiver.seat.person, text: unsaid })
  await give(gathered, word)
  expect(saw(host, word)).toBe(false)
  for (const one of [host, receiver]) expect(saw(one, unsaid)).toBe(false)
  // who gave it can't open it any more, on any device
  const again = watch(giver.seat)
  await until('they are in step', () => again.sheets.every(({ provider }) => provider.synced))
  expect(saw(again, word)).toBe(false)
  const rows = await rowsHolding(server.dataDir, word)
  expect(rows.map(({ table }) => table).toSorted()).toEqual(['sealed', 'sheet_updates'])
  for (const { text } of rows) expect(text).toContain(receiver.seat.person)
  for (const { table, text } of rows)
    if (table === 'sheet_updates') expect(text).toContain(deskOf(receiver.seat.person))
  for (const kind of ['html', 'json'] as const) {
    const verslag = await minutesOf(receiver, kind)
    expect(verslag).not.toContain(word)
    expect(verslag).not.toContain(unsaid)
  }
  for (const one of [...gathered.watchers, again]) close(one)
})

test('R7.41 words that are deleted are in no file within a minute, also when the meeting has ended; kept ones outlive its end', async () => {
  const gathered = await team()
  const [host, , receiver] = gathered.watchers
  const [erased, kept, neither] = [someWord(), someWord(), someWord()]
  const gift = await give(gathered, erased)
  const keep = await give(gathered, kept)
  await give(gathered, neither)
  await does(receiver, 'roddel.erase', { gift })
  await isGone(server.dataDir, erased)
  await does(receiver, 'roddel.keep', { gift: keep })
  await does(host, 'meeting.end')
  await isGone(server.dataDir, neither)
  expect(await filesHolding(server.dataDir, kept)).not.toEqual([])
  const again = watch(receiver.seat)
  await until('they are still there', () => saw(again, kept))
  await does(receiver, 'roddel.erase', { gift: keep })
  await isGone(server.dataDir, kept)
  for (const one of [...gathered.watchers, again]) close(one)
})

test('R7.42 that somebody was asked for in de kring, and said no, reaches nobody but the two of them', async () => {
  const { watchers, item } = await team()
  const [host, asked, other] = watchers
  const ask = await does(host, 'roddel.ask', { item, person: asked.seat.person })
  await until('who is asked sees it', () => saw(asked, ask))
  await does(asked, 'roddel.answer', { ask, yes: false })
  await until('who asked sees it', () => saw(host, ask))
  // what comes after it on the table has come past everyone
  const later = someWord()
  await does(host, 'parking.park', { text: later })
  await until('the other is in step', () => saw(other, later))
  expect(saw(other, ask)).toBe(false)
  expect((await rowsHolding(server.dataDir, ask)).map(({ table }) => table)).not.toContain('ledger')
  for (const one of watchers) close(one)
})
