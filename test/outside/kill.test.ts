import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { makeId } from '../../shared/ids.ts'
import { type OurClient, openOurs } from '../kit/ourClient.ts'
import { analysisOf, firstText } from '../kit/recordedFrames.ts'
import { seededRandom } from '../kit/seededRandom.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock, type Seat, type StockClient } from '../kit/stockClient.ts'
import { readLeftBehind } from './onDisk.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'

const seed = 20260304
/** Every eleventh time it is asked to end instead, with everything under way. */
const lives = process.env.LONG ? 220 : 44
const isStop = (life: number) => life % 11 === 5
const kills = lives - Array.from({ length: lives }, (_, life) => life).filter(isStop).length
/** How long the server lives between two kills, in ms: from while it is still being reached to well after. */
const shortest = 20
const longest = 900

vi.setConfig({ hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/**
 * Acts one after the other, each with words of its own; `acknowledged` are those whose answer was yes. Every fourth
 * time it overwrites a sealed card: of these only the last stays.
 */
type Actor = {
  readonly client: OurClient
  readonly person: string
  readonly acknowledged: readonly string[]
  readonly card: () => { readonly tried: readonly string[]; readonly acknowledged: string | undefined }
  readonly stop: () => Promise<void>
}

function startActing(seat: Seat, mark: string): Actor {
  const { person } = seat
  const client = openOurs(seat)
  const acknowledged: string[] = []
  const card: { id?: string; tried: string[]; acknowledged?: string } = { tried: [] }
  let over = false

  const actFor = (nr: number, words: string): [string, object] => {
    const item = Object.keys(client.entries())
      .find((key) => key.startsWith('collecting/'))
      ?.split('/')[1]
    if (nr % 4 === 0) return ['parking.park', { text: words }]
    if (nr % 4 === 1 || item === undefined) return ['people.rename', { person, name: words }]
    if (nr % 4 === 2) return ['actions.add', { what: words }]
    return ['questions.write', { item, text: words, ...(card.id ? { card: card.id } : {}) }]
  }
  const act = async (nr: number) => {
    const words = `${mark}${nr}.`
    const [name, input] = actFor(nr, words)
    const isCard = name === 'questions.write'
    if (isCard) card.tried.push(words)
    const answer = await client.give(name, input, { id: makeId() })
    // two of these lists are full at some time: a no is an answer too
    if (!answer.ok) return expect(answer.reason.code).toBe('too-many')
    if (!isCard) acknowledged.push(words)
    else Object.assign(card, { id: answer.value.id, acknowledged: words })
  }
  const acting = (async () => {
    for (let nr = 0; !over; nr += 1) await act(nr)
  })()
  return {
    client,
    person,
    acknowledged,
    card: () => ({ tried: card.tried, acknowledged: card.acknowledged }),
    stop() {
      over = true
      return acting
    },
  }
}

/** Types words, one insertion each; `acknowledged` are those that a 66 has counted. */
type Typist = {
  readonly client: StockClient
  readonly acknowledged: () => readonly string[]
  readonly stop: () => void
}

function startTyping(seat: Seat, mark: string): Typist {
  const client = openStock(seat, 'analysis', { counting: true })
  const typed: string[] = []
  let counted = 0
  const timer = setInterval(() => {
    if (client.allStored()) counted = typed.length
    // before its first sync it has no text to type in
    if (client.doc.getXmlFragment('analysis').length === 0) return
    const words = `${mark}${typed.length}. `
    const text = firstText(client.doc)
    text.insert(text.length, words)
    typed.push(words)
  }, 15)
  return {
    client,
    acknowledged() {
      if (client.allStored()) counted = typed.length
      return typed.slice(0, counted)
    },
    stop: () => clearInterval(timer),
  }
}

test(`R15.60 killed ${kills} times in the middle: what was acknowledged is there, once, and all go on by themselves (seed ${seed})`, {
  // a life is a second and a half where nothing else runs
  timeout: lives * 6_000,
}, async () => {
  const random = seededRandom(seed)
  const meeting = await startMeeting(server.url)
  const [bram, cas] = [await join(meeting, 'Bram'), await join(meeting, 'Cas')]
  const actors = [meeting.host, bram, cas].map((seat, i) => startActing(seat, `act${i}x`))
  const typists = [bram, cas].map((seat, i) => startTyping(seat, `typ${i}x`))
  const acknowledged = () => ({
    acts: actors.flatMap((actor) => actor.acknowledged),
    words: typists.flatMap((typist) => typist.acknowledged()),
  })

  for (let life = 0; life < lives; life += 1) {
    await pause(shortest + random() * (longest - shortest))
    if (isStop(life)) expect(await server.stop()).toBe(0)
    else await server.kill()
    const { acts, words } = acknowledged()
    const left = await leftBehind(meeting.id)
    expect(acts.filter((act) => left.entriesWith(act) !== 1)).toEqual([])
    expect(words.filter((word) => !left.words.has(word))).toEqual([])
    for (const actor of actors) expectItsCard(actor, left.cardsOf(actor.person))
    await server.start()
  }

  const before = acknowledged()
  const actsBefore = actors.map((actor) => actor.acknowledged.length)
  const patience = 60_000
  await until(
    'everyone has acted in its last life',
    () => actors.every((actor, i) => actor.acknowledged.length > (actsBefore[i] ?? 0) + 1),
    patience,
  )
  // while somebody types there may be no moment at which every letter is stored
  for (const typist of typists) typist.stop()
  await Promise.all(actors.map((actor) => actor.stop()))
  await until('every letter is stored', () => typists.every(({ client }) => client.allStored()), patience)
  const { acts, words } = acknowledged()
  expect(acts.length).toBeGreaterThan(kills * 3)
  expect(words.length).toBeGreaterThan(Math.max(before.words.length, kills * 10))

  const fresh = { table: openOurs(meeting.host), analysis: openStock(meeting.host, 'analysis') }
  await until('all tables read the same', () => {
    const tables = [...actors.map(({ client }) => client), fresh.table].map(({ entries }) =>
      sortedJson(entries()),
    )
    return tables[0]?.includes('parking/') && new Set(tables).size === 1
  })
  await until('all texts are the same', () => {
    const texts = [...typists.map(({ client }) => client), fresh.analysis].map(({ doc }) => analysisOf(doc))
    return texts[0] !== '' && new Set(texts).size === 1
  })
  const inText = wordsIn(analysisOf(fresh.analysis.doc))
  expect(words.filter((word) => inText.get(word) !== 1)).toEqual([])
  const onTable = actsIn(sortedJson(fresh.table.entries()))
  expect(acts.filter((act) => (onTable.get(act) ?? 1) !== 1)).toEqual([])

  await server.stop()
  const left = await leftBehind(meeting.id)
  expect(acts.filter((act) => left.entriesWith(act) !== 1)).toEqual([])
  for (const actor of actors) expect(left.cardsOf(actor.person)).toEqual([actor.card().acknowledged])

  // nobody was refused anything on the way: coming back is no attack
  for (const { client } of [...actors, ...typists]) expect(client.received.of('refused')).toEqual([])
  for (const { client } of [...actors, ...typists]) client.close()
  fresh.table.close()
  fresh.analysis.close()
})

/** What stands on the disk while no server runs. */
function leftBehind(meeting: string) {
  return readLeftBehind(server.dataDir, async (storage) => {
    const { ledger } = await storage.history(meeting)
    const sealed = (await storage.loadMeeting(meeting))?.sealed ?? []
    const entries = countEach(
      ledger.flatMap(({ act }) => [...actsIn(JSON.stringify(act?.patches ?? [])).keys()]),
    )
    const doc = new Y.Doc()
    for (const update of await storage.sheetUpdates(meeting, 'analysis')) Y.applyUpdate(doc, update)
    return {
      /** In how many entries of the ledger these words were laid down. */
      entriesWith: (act: string) => entries.get(act) ?? 0,
      words: wordsIn(analysisOf(doc)),
      cardsOf: (person: string) =>
        sealed.flatMap((row) => (row.kind === 'card' && row.person === person ? [row.value.text] : [])),
    }
  })
}

/** One card, and on it the words last acknowledged, or those that were under way. */
function expectItsCard(actor: Actor, left: readonly string[]): void {
  const { tried, acknowledged } = actor.card()
  const possible = acknowledged === undefined ? tried : tried.slice(tried.indexOf(acknowledged))
  if (acknowledged !== undefined) expect(left).toHaveLength(1)
  expect(left.filter((words) => !possible.includes(words))).toEqual([])
}

/** How often each of what was typed stands in a text. */
const wordsIn = (text: string) => countEach(text.match(/typ\dx\d+\. /g) ?? [])
/** How often the words of each act stand in JSON, whole. */
const actsIn = (json: string) =>
  countEach((json.match(/"act\dx\d+\."/g) ?? []).map((act) => act.slice(1, -1)))

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sortedJson(entries: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
}
