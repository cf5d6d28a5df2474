import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { blockNames } from '../../../shared/analysis/parts.ts'
import { usageOf } from '../../bench/measured.ts'
import { type OurClient, openOurs } from '../../kit/ourClient.ts'
import { firstText, lettersOf } from '../../kit/recordedFrames.ts'
import type { ServerProcess } from '../../kit/serverProcess.ts'
import type { Seat } from '../../kit/stockClient.ts'
import { join, type Started, startMeeting } from '../seats.ts'
import { until } from '../until.ts'

/** People who do nothing wrong while somebody else does, and what they notice of it. */
export type Innocents = {
  /** The meeting in which the attacker sits too. */
  readonly meeting: Started
  /** How far each client ID has come in the analysis of that meeting. */
  readonly clocks: () => ReadonlyMap<number, number>
  /** They act and type, each as soon as the one before it was heard, until the attack is over. */
  readonly goOnDuring: (attack: () => Promise<unknown>) => Promise<Noticed>
  /** Nobody was told of anything that is not theirs, the analysis is whole, and a newcomer reads what others do. */
  readonly areUnharmed: () => Promise<void>
  readonly close: () => void
}

/** What was noticed, in ms and MiB. */
export type Noticed = {
  readonly acts: number
  readonly letters: number
  readonly longestAct: number
  readonly longestLetter: number
  readonly mostMemory: number
  /** The longest that anybody waited meanwhile on the server that is spared: that much is the machine's doing. */
  readonly longestSpared: number
}

/** At least so long is looked at them from when an attack begins, for one may be quick. */
const lookedAtMs = 1_500

/** A person gives one command a second: who acts more often is held back. */
const actEveryMs = 1_100

type Acting = { readonly table: OurClient; readonly person: string }
type Pair = { readonly tables: readonly Acting[]; readonly writer: OurClient; readonly reader: OurClient }

/**
 * Lets three people sit down with the attacker, and three in another meeting.
 * @param spared a server that nobody attacks: what three people wait for there, the machine's other work makes them wait
 */
export async function openInnocents(server: ServerProcess, spared: ServerProcess): Promise<Innocents> {
  const meeting = await startMeeting(server.url)
  const elsewhere = await startMeeting(server.url)
  const pairs = [await sitDown(meeting), await sitDown(elsewhere)]
  const sparedPair = await sitDown(await startMeeting(spared.url))
  const all = pairs.flatMap(clientsOf)
  await until('all are in', () =>
    [...all, ...clientsOf(sparedPair)].every((client) => client.counts().stored === 1),
  )

  return {
    meeting,
    clocks: () => Y.decodeStateVector(Y.encodeStateVector((pairs[0] as Pair).reader.doc)),
    async goOnDuring(attack) {
      let mostMemory = 0
      const looking = setInterval(() => {
        mostMemory = Math.max(mostMemory, usageOf(server.pid()).memoryMiB)
      }, 100)
      const attacked = Promise.all([attack(), pause(lookedAtMs)])
      const [{ acts, letters }, elsewhere] = await Promise.all([
        goOn(pairs, attacked),
        goOn([sparedPair], attacked),
      ]).finally(() => clearInterval(looking))
      return {
        acts: acts.length,
        letters: letters.length,
        longestAct: Math.max(...acts),
        longestLetter: Math.max(...letters),
        longestSpared: Math.max(...elsewhere.acts, ...elsewhere.letters),
        mostMemory,
      }
    },
    async areUnharmed() {
      for (const client of all) {
        expect(client.connected()).toBe(true)
        expect(client.refusals).toEqual([])
        expect(client.received.of('refused')).toEqual([])
      }
      for (const [index, { reader }] of pairs.entries()) {
        const later = openOurs(index === 0 ? meeting.host : elsewhere.host, 'analysis')
        await until('a newcomer reads the same', () =>
          isDeepStrictEqual(lettersOf(later.doc), lettersOf(reader.doc)),
        )
        const parts = later.doc.getXmlFragment('analysis').toArray()
        expect(parts).toHaveLength(8)
        // an editor stops at what it can't draw
        const blocks = parts.flatMap((part) => (part instanceof Y.XmlElement ? part.toArray() : [part]))
        expect(
          blocks
            .map((block) => block instanceof Y.XmlElement && block.nodeName)
            .filter((name) => !isBlock(name)),
        ).toEqual([])
        later.close()
      }
      // an error in the log is a bug, or a failing disk
      expect(server.output()).not.toMatch(/"level":(50|60)/)
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
    },
    close() {
      for (const client of [...all, ...clientsOf(sparedPair)]) client.close()
    },
  }
}

const clientsOf = ({ tables, writer, reader }: Pair): readonly OurClient[] => [
  ...tables.map(({ table }) => table),
  writer,
  reader,
]

const isBlock = (name: string | false) => name !== false && blockNames.includes(name)

/** How long (ms) each act and letter took until it was heard. */
async function goOn(pairs: readonly Pair[], until: Promise<unknown>) {
  let over = false
  const ended = until.finally(() => {
    over = true
  })
  const acts: number[] = []
  const letters: number[] = []
  await Promise.all([
    ended,
    ...pairs.flatMap(({ tables }) => tables).map((table) => actOn(table, acts, () => over)),
    ...pairs.map((pair) => typeOn(pair, letters, () => over)),
  ])
  return { acts, letters }
}

async function sitDown(meeting: Started): Promise<Pair> {
  const seats: readonly Seat[] = [meeting.host, await join(meeting, 'Bea'), await join(meeting, 'Cor')]
  const [, bea, cor] = seats as [Seat, Seat, Seat]
  return {
    tables: seats.map((seat) => ({ table: openOurs(seat), person: seat.person })),
    writer: openOurs(bea, 'analysis'),
    reader: openOurs(cor, 'analysis'),
  }
}

async function actOn({ table, person }: Acting, took: number[], over: () => boolean): Promise<void> {
  do {
    const from = performance.now()
    const answer = await table.give('people.rename', { person, name: `Innocent ${took.length}` })
    took.push(performance.now() - from)
    expect(answer).toMatchObject({ ok: true })
    await pause(actEveryMs)
  } while (!over())
}

/** Types a letter, and the next when the other has read it. */
async function typeOn({ writer, reader }: Pair, took: number[], over: () => boolean): Promise<void> {
  do {
    const seen = new Promise((resolve) => reader.doc.once('update', resolve))
    const from = performance.now()
    firstText(writer.doc).insert(0, 'a')
    await seen
    took.push(performance.now() - from)
  } while (!over())
}

/** What the requirement says: nobody waits longer than a second, but for what the machine makes anybody wait. */
export function expectCalm({ longestAct, longestLetter, longestSpared, acts, letters }: Noticed): void {
  expect(Math.min(acts, letters)).toBeGreaterThan(5)
  expect(Math.max(longestAct, longestLetter)).toBeLessThan(1_000 + 2 * longestSpared)
}
