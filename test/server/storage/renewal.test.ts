import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../../../server/storage/copies.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import type { Commit, Storage } from '../../../server/storage/storage.ts'
import type { Sheet } from '../../../shared/sheets.ts'
import { seededRandom } from '../../kit/seededRandom.ts'
import { bytesOf, card, entry, snapshotAt } from '../../kit/storageContract.ts'
import { sqlitePlace } from './place.ts'

const secrets = { host: 'h', guest: 'g' }
const meetings = ['mtng00000001', 'mtng00000002', 'mtng00000003']
const sheets: readonly Sheet[] = ['table', 'analysis', 'desk.anna00000000']

let place: ReturnType<typeof sqlitePlace>
beforeEach(() => {
  place = sqlitePlace({ scrubBesideFrom: 0, scrubAfterMs: 600_000 })
})
afterEach(() => place.remove())

/** So large that copying it takes longer than a commit by far. */
async function fill(storage: Storage, megabytes: number) {
  await storage.createMeeting('large', secrets, snapshotAt(0), {})
  const update = new Uint8Array(250_000).fill(7)
  for (let i = 0; i < 4 * megabytes; i += 1)
    await storage.commit('large', { sheets: [{ sheet: 'analysis', append: update }] })
}

/** All that is stored of some meetings. */
async function all(storage: Storage) {
  const found = []
  for (const id of meetings) {
    const updates = []
    for (const sheet of sheets) updates.push((await storage.sheetUpdates(id, sheet)).map(String))
    found.push(
      await storage.loadMeeting(id),
      await storage.history(id),
      await storage.ticket(id, 't'),
      updates,
    )
  }
  return found
}

/** Any change that a meeting may see; words that will be gone are MARKed. */
function anyChange(random: () => number, nr: number): Commit {
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One
  const bytes = bytesOf(`MARK-${nr} `.repeat(1 + Math.floor(random() * 300)))
  const sheet = pick(sheets)
  const row = card(`card-${Math.floor(random() * 5)}`, `MARK-${nr}`)
  return pick<() => Commit>([
    () => ({ sheets: [{ sheet: 'analysis', append: bytes }] }),
    () => ({ sheets: [{ sheet, append: bytes }] }),
    () => ({ sheets: [{ sheet, replace: bytes }] }),
    () => ({ sheets: [{ sheet, together: bytes }] }),
    () => ({
      ledger: entry(nr),
      answer: { commandId: `command-${nr}`, value: { id: `${nr}` } },
      seal: [row],
    }),
    () => ({ unseal: [row] }),
    () => ({ snapshot: snapshotAt(nr, `MARK-${nr}`) }),
    () => ({ clientIds: [{ clientId: nr, person: 'anna00000000' }] }),
    () => ({ seating: { ticket: { hash: 't', persons: [`person-${nr}`] } } }),
  ])()
}

test.each([1, 2, 3, 4])(
  'R15.105 whatever is written while the database is written anew is there after it, in order (seed %i)',
  async (seed) => {
    const random = seededRandom(seed)
    const plain = sqlitePlace({ inThread: true })
    const both = [await place.open(), await plain.open()] as const
    const inBoth = (act: (storage: Storage) => Promise<void>) => Promise.all(both.map(act))
    const scrubs: Promise<void>[] = []
    for (const id of meetings)
      await inBoth((storage) => storage.createMeeting(id, secrets, snapshotAt(0), {}))
    for (let nr = 1; nr <= 600; nr += 1) {
      const id = meetings[Math.floor(random() * meetings.length)] ?? ''
      const change = anyChange(random, nr)
      const written = inBoth((storage) => storage.commit(id, change))
      if (random() < 0.05) scrubs.push(both[0].scrub())
      if (random() < 0.5) await written
      if (random() < 0.01) {
        await inBoth((storage) => storage.deleteMeeting(id))
        await inBoth((storage) => storage.createMeeting(id, secrets, snapshotAt(0), {}))
      }
    }
    await Promise.all(scrubs)
    expect(await all(both[0])).toEqual(await all(both[1]))

    for (const id of meetings) await inBoth((storage) => storage.deleteMeeting(id))
    expect(place.bytes()).not.toContain('MARK')
    await inBoth((storage) => storage.close())
    plain.remove()
  },
)

test('R15.104 a large database is scrubbed without anybody waiting for it', async () => {
  const storage = await place.open()
  await fill(storage, 40)
  await storage.commit('large', { seal: [card('c', 'WITHDRAWN')] })
  await storage.commit('large', { unseal: [card('c', '')] })
  let scrubbed = false
  const scrub = storage.scrub().then(() => {
    scrubbed = true
  })
  let answered = 0
  for (; !scrubbed; answered += 1) {
    await storage.commit('large', { sheets: [{ sheet: 'table', append: bytesOf(`${answered}`) }] })
    expect(await storage.sheetUpdates('large', 'table')).toHaveLength(answered + 1)
  }
  await scrub
  // in place it is one, which was waiting for the end
  expect(answered).toBeGreaterThan(3)
  expect(place.bytes()).not.toContain('WITHDRAWN')
  expect(readdirSync(place.folder).filter((name) => name.includes('anew'))).toEqual([])
  await storage.close()
})

test('R14.6 what was deleted while a scrub was under way is gone with the next one', async () => {
  const storage = await place.open()
  await fill(storage, 20)
  await storage.commit('large', { seal: [card('c', 'WITHDRAWN')] })
  const first = storage.scrub()
  await storage.commit('large', { unseal: [card('c', '')] })
  await Promise.all([first, storage.scrub(), storage.scrub()])
  expect(place.bytes()).not.toContain('WITHDRAWN')
  await storage.close()
})

test('R15.106 where another process reads along all stays as it was, and goes on', async () => {
  const storage = await place.open()
  await fill(storage, 1)
  await storage.commit('large', { seal: [card('c', 'WITHDRAWN')] })
  await storage.commit('large', { unseal: [card('c', '')] })
  const reader = new DatabaseSync(place.file)
  reader.prepare('select count(*) from meetings').get()
  await expect(storage.scrub()).rejects.toThrow(/not yet out of the files/)
  await storage.commit('large', { ledger: entry(1) })
  expect(readdirSync(place.folder).filter((name) => name.includes('anew'))).toEqual([])
  reader.close()
  await storage.scrub()
  expect(place.bytes()).not.toContain('WITHDRAWN')
  expect((await storage.loadMeeting('large'))?.ledger).toEqual([entry(1)])
  await storage.close()
})

test('R15.106 where there is no place for a copy all stays as it was, and goes on', async () => {
  const storage = await place.open()
  await fill(storage, 1)
  mkdirSync(`${place.file}.anew`)
  await expect(storage.scrub()).rejects.toThrow(/not yet out of the files/)
  await storage.commit('large', { ledger: entry(1) })
  rmdirSync(`${place.file}.anew`)
  await storage.scrub()
  expect((await storage.loadMeeting('large'))?.ledger).toEqual([entry(1)])
  await storage.close()
})

test('R15.106 closing breaks a copy off, and all is there', async () => {
  const storage = await place.open()
  await fill(storage, 20)
  const scrub = storage.scrub().catch((error: Error) => error.message)
  const later = storage.scrub().catch((error: Error) => error.message)
  await storage.commit('large', { ledger: entry(1) })
  await storage.close()
  expect([await scrub, await later].every((said) => said?.includes('not yet out of the files'))).toBe(true)
  expect(readdirSync(place.folder)).toEqual(['beraad.db'])
  const again = await place.open()
  expect((await again.loadMeeting('large'))?.ledger).toEqual([entry(1)])
  await again.close()
})

test('R15.106 what a crash left of a copy goes at the start, and a scrub comes soon', async () => {
  const timers: number[] = []
  const crashed = sqlitePlace({
    later: (ms) => {
      timers.push(ms)
      return () => {}
    },
  })
  await (await crashed.open()).close()
  expect(timers).toEqual([])
  writeFileSync(`${crashed.file}.anew`, 'WITHDRAWN')
  // SQLite leaves one alone that was only begun
  writeFileSync(`${crashed.file}-journal`, '')
  const storage = await crashed.open()
  expect(existsSync(`${crashed.file}.anew`)).toBe(false)
  expect(existsSync(`${crashed.file}-journal`)).toBe(false)
  expect(timers).toHaveLength(1)
  await storage.close()
  crashed.remove()
})

test('R15.108 a copy that is made at any moment of it is whole', async () => {
  const random = seededRandom(11)
  const storage = await place.open()
  await storage.createMeeting('a', secrets, snapshotAt(0), {})
  for (let nr = 1; nr <= 25; nr += 1) {
    await storage.commit('a', { ledger: entry(nr), sheets: [{ sheet: 'table', append: bytesOf(`${nr}`) }] })
    const scrub = storage.scrub().catch(() => 'this copy was in its way')
    await pause(random() * 120)
    const copy = `${place.file}.copy`
    expect(backUp(place.file, copy)).toBe(1)
    const copied = await openSqlite({ file: copy, inThread: true })
    expect((await copied.loadMeeting('a'))?.ledger).toHaveLength(nr)
    await copied.close()
    rmSync(copy)
    await scrub
  }
  await storage.close()
})

const writer = fileURLToPath(new URL('./killedWriter.ts', import.meta.url))

const kills = process.env.LONG ? 200 : 10

test(
  'R15.107 killed at any moment of it, nothing that was acknowledged is lost',
  async () => {
    const random = seededRandom(7)
    for (let kill = 0; kill < kills; kill += 1) {
      const one = sqlitePlace()
      const child = spawn(process.execPath, [writer, one.file, 'scrubbing'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const acknowledged: number[] = []
      const scrubbed: string[] = []
      const ms = random() * 400
      for await (const line of createInterface({ input: child.stdout })) {
        if (line === 'scrubbed') scrubbed.push(line)
        else acknowledged.push(Number(line))
        // the first has been: the code is warm, and others follow each other without a pause
        if (line === 'scrubbed' && scrubbed.length === 1) void pause(ms).then(() => child.kill('SIGKILL'))
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const storage = await one.open()
      const stored = new Set((await storage.loadMeeting('a'))?.ledger.map(({ seq }) => seq))
      expect(acknowledged.filter((seq) => !stored.has(seq))).toEqual([])
      expect(await storage.sheetUpdates('a', 'table')).toHaveLength(stored.size)
      await storage.close()
      expect(readdirSync(one.folder)).toEqual(['beraad.db'])
      one.remove()
    }
  },
  kills * 5_000,
)
