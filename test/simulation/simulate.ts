// first: all others find their time in it
import './virtualTime.ts'

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as v from 'valibot'
import type { Storage } from '../../server/storage/storage.ts'
import { idSchema } from '../../shared/ids.ts'
import { seededRandom } from '../kit/seededRandom.ts'
import { openBook } from './book.ts'
import { type House, openHouse } from './house.ts'
import { checkProperties } from './properties.ts'
import { makeSchedule } from './schedule.ts'
import type { Watch } from './serverEnd.ts'
import { inVirtualTime, type VirtualTime } from './virtualTime.ts'
import { watchFrames } from './watch.ts'
import { openWire } from './wire.ts'
import { openWorld, type Started } from './world.ts'

/** What came of a run. */
export type Ran = {
  /** What was not as it must be. */
  readonly wrong: readonly string[]
  /** All that happened and was sent, a line each: the same in every run of a seed. */
  readonly lines: readonly string[]
  readonly trace: string
  /** How much was done, so that a run in which nothing happens shows. */
  readonly done: { readonly acts: number; readonly refused: number; readonly letters: number }
}

export type Options = {
  /** Wraps the storage of the server, to break it. */
  readonly around?: (storage: Storage) => Storage
}

const begun = v.object({ id: idSchema, personId: idSchema, hostUrl: v.string(), guestUrl: v.string() })
/** After so long a page knows that its socket is mute, in ms. */
const unheardMs = 40_000
/** Once all is mended it takes at most so much longer until everybody is back, in ms. */
const patience = 120_000

/** Runs the schedule of a seed in virtual time, mends everything, and says what was wrong. */
export async function simulate(seed: number, { around }: Options = {}): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-simulation-'))
  const lotsOf = (nr: number) => seededRandom(Math.imul(seed, 0x9e3779b1) + nr)
  try {
    return await inVirtualTime(lotsOf(1), async (time) => {
      const lines: string[] = []
      const note = (line: string) => void lines.push(`${time.now()} ${line}`)
      const book = openBook()
      const diskLots = lotsOf(2)
      const disk = { takes: () => diskLots() * diskLots() * 6, fails: (_call: keyof Storage) => false }
      const house = openHouse({
        time,
        file: join(folder, 'beraad.sqlite'),
        disk: { takes: disk.takes, fails: (call) => disk.fails(call) },
        ...(around && { around }),
      })
      const { meeting, stored } = { meeting: await startMeeting(time, house), stored: house.stored }
      const look = watchFrames({ book, meeting: meeting.id, stored, now: time.now })
      const watch: Watch = (seen) => {
        const sheet = seen.address.split('/').at(-1)
        note(`${seen.from} ${seen.page.name} ${sheet} ${seen.bytes.length} ${crc32(seen.bytes)}`)
        look(seen)
      }
      const wireLots = lotsOf(3)
      const wireOf = (device: string) => openWire(device, { time, random: wireLots, server: house.server })
      const { devices: count, length, happenings } = makeSchedule(lotsOf(5))
      const world = openWorld(count, { time, house, disk, book, meeting, lots: lotsOf(4), wireOf, watch })
      const isBack = () => world.waiting().length === 0
      await time.pass(10_000, isBack)
      for (const { at, what } of happenings)
        time.after(at, undefined, () => {
          note(JSON.stringify(what))
          world.happen(what)
        })
      await time.pass(length)
      note('mended')
      world.mend()
      await time.pass(unheardMs)
      for (let waited = 0; waited < patience && !isBack(); waited += 1_000) await time.pass(1_000)
      await time.pass(3_000)
      book.wrong.push(...world.waiting())
      await checkProperties({
        book,
        meeting: meeting.id,
        stored,
        time,
        devices: world.devices,
        seated: house.seated,
      })
      book.wrong.push(...house.errors)
      for (const device of world.devices) device.leave()
      await house.close()
      return {
        wrong: book.wrong,
        lines,
        trace: createHash('sha256').update(lines.join('\n')).digest('hex'),
        done: {
          acts: book.acts.filter(({ outcome }) => outcome === 'done').length,
          refused: book.acts.filter(({ outcome }) => typeof outcome === 'object').length,
          letters: book.letters.filter(({ kept }) => kept).length,
        },
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Starts the server, and a meeting on it. */
async function startMeeting(time: VirtualTime, house: House): Promise<Started> {
  const asked = {
    method: 'POST',
    path: '/api/meetings',
    body: JSON.stringify({ template: 'casusoverleg', title: 'Daan', goal: 'Thuis', name: 'Anne' }),
    cookie: '',
  } as const
  let started: Started | undefined
  time.after(0, undefined, async () => {
    await house.start()
    const server = house.server()
    const answered = server && (await time.on(server.host, () => server.answer(asked)))
    const { id, personId, hostUrl, guestUrl } = v.parse(begun, JSON.parse(answered?.body ?? '{}'))
    const afterHash = (url: string) => new URL(url).hash.slice(1)
    started = {
      id,
      host: personId,
      cookie: answered?.cookie ?? '',
      hostSecret: afterHash(hostUrl),
      guestSecret: afterHash(guestUrl),
    }
  })
  await time.pass(5_000, () => started !== undefined)
  if (!started) throw new Error('no meeting could be started')
  return started
}
