import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEngine } from '../../../server/storage/engine.ts'
import { inThread, inWorker, type Line } from '../../../server/storage/line.ts'
import { openSqlite, storageOver } from '../../../server/storage/sqlite.ts'
import { bytesOf, card, entry, snapshotAt } from '../../kit/storageContract.ts'
import { sqlitePlace } from './place.ts'

const secrets = { host: 'h', guest: 'g' }
let place: ReturnType<typeof sqlitePlace>
beforeEach(() => {
  place = sqlitePlace()
})
afterEach(() => place.remove())

describe('settings', () => {
  test.each<[string, (file: string) => Promise<Line>]>([
    ['worker', inWorker],
    ['in-thread', inThread],
  ])('R15.12 the live connection (%s) syncs every commit and zeroes what is deleted', async (_, open) => {
    const line = await open(place.file)
    expect(await line.ask(['pragmas'])).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      secure_delete: 1,
      foreign_keys: 1,
      temp_store: 2,
    })
    await line.close()
  })

  test('R15.12 only the owner of the process may read the file', async () => {
    const storage = await place.open()
    expect(statSync(place.file).mode & 0o777).toBe(0o600)
    await storage.close()
  })

  test('R14.5 no table of the ledger, answers or sealed rows keeps the order of writing', () => {
    const engine = openEngine(place.file)
    for (const table of ['ledger', 'answers', 'sealed', 'sheet_updates', 'client_ids'])
      expect(() => engine.db.prepare(`select rowid from ${table}`), table).toThrow(/no such column/)
    engine.close()
  })

  test('R14.5 the ledger row of a sealed act is its seq and nulls', async () => {
    const storage = await place.open()
    await storage.createMeeting('a', secrets, snapshotAt(0), {
      ledger: { seq: 1 },
      answer: { commandId: 'command-1', value: {} },
      seal: [card('c', 'secret')],
    })
    await storage.close()
    const db = new DatabaseSync(place.file)
    expect({ ...db.prepare('select * from ledger').get() }).toEqual({
      meeting: 'a',
      seq: 1,
      at: null,
      by: null,
      for: null,
      name: null,
      patches: null,
      inverses: null,
    })
    db.close()
  })
})

describe('opening', () => {
  test.each([true, false])(
    'R15.13 a folder that cannot be written is one clear error (in thread: %s)',
    async (inThread) => {
      writeFileSync(join(place.folder, 'plain'), '')
      const file = join(place.folder, 'plain', 'beraad.db')
      await expect(openSqlite({ file, inThread })).rejects.toThrow(
        /^The data folder .*plain can't be written: .+/,
      )
    },
  )

  test('R15.13 a missing folder is made', async () => {
    const file = join(place.folder, 'deep', 'er', 'beraad.db')
    await (await openSqlite({ file })).close()
    expect(existsSync(file)).toBe(true)
  })

  test('R15.13 a file that is no database is refused and left as it is', async () => {
    const words = 'a letter to grandmother '.repeat(400)
    writeFileSync(place.file, words)
    await expect(place.open()).rejects.toThrow(/can't be opened: file is not a database/)
    expect(readFileSync(place.file, 'utf8')).toBe(words)
  })

  test("R15.13 another program's database is refused and left as it is", async () => {
    const theirs = new DatabaseSync(place.file)
    theirs.exec('create table recipes (name text)')
    theirs.close()
    const before = readFileSync(place.file)
    await expect(place.open()).rejects.toThrow(/database of another program/)
    expect(readFileSync(place.file)).toEqual(before)
  })

  test('R15.13 a file of a newer Beraad is refused', async () => {
    await (await place.open()).close()
    const db = new DatabaseSync(place.file)
    db.exec('pragma user_version = 99')
    db.close()
    await expect(place.open()).rejects.toThrow(/newer Beraad \(schema 99; this one knows 3\)/)
  })

  test('R15.109 letters that lay in the tray of a former Beraad are still there', async () => {
    const engine = openEngine(place.file)
    engine.run([['createMeeting', 'a', secrets, snapshotAt(0), {}]])
    for (const word of ['one', 'two']) engine.run([['append', 'a', 'analysis', bytesOf(word)]])
    // as schema 2 had it, and its process was killed
    engine.db.exec(`
      create table former (n integer primary key, places text not null, bytes blob not null) strict, without rowid;
      insert into former select * from tray;
      drop table tray;
      alter table former rename to tray;
      pragma user_version = 2;
    `)
    engine.db.close()
    const storage = await place.open()
    await storage.commit('a', { sheets: [{ sheet: 'analysis', append: bytesOf('three') }] })
    expect(await storage.sheetUpdates('a', 'analysis')).toEqual(['one', 'two', 'three'].map(bytesOf))
    await storage.close()
  })
})

describe('failing', () => {
  test('R15.10 what does not fit on the disk fails alone, and what does is kept', () => {
    const engine = openEngine(place.file)
    engine.run([['createMeeting', 'a', secrets, snapshotAt(0), {}]])
    const pages = Number(engine.db.prepare('pragma page_count').get()?.page_count)
    engine.db.exec(`pragma max_page_count = ${pages + 4}`)
    const outcomes = engine.run([
      ['commit', 'a', { ledger: entry(1) }],
      ['commit', 'a', { ledger: entry(2), sheets: [{ sheet: 'table', append: new Uint8Array(1_000_000) }] }],
      ['commit', 'a', { ledger: entry(3) }],
      ['loadMeeting', 'a'],
    ])
    expect(outcomes.slice(0, 3)).toEqual([
      { value: undefined },
      { error: 'database or disk is full', trouble: true },
      { value: undefined },
    ])
    expect(outcomes[3]).toMatchObject({ value: { ledger: [entry(1), entry(3)] } })
    engine.close()
  })

  test('R15.14 when the worker is lost everything rejects, it is told, and nothing hangs', async () => {
    const reasons: Error[] = []
    const line = await inWorker(place.file, (reason) => reasons.push(reason))
    const storage = storageOver(line, { file: place.file })
    await storage.createMeeting('a', secrets, snapshotAt(0), { ledger: entry(1) })
    const terminated = line.worker.terminate()
    const pending = [storage.commit('a', { ledger: entry(2) }), storage.loadMeeting('a'), storage.scrub()]
    const outcomes = await Promise.allSettled(pending)
    await terminated
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(storage.commit('a', { ledger: entry(3) })).rejects.toThrow('The storage has stopped')
    expect(await storage.healthy()).toBe(false)
    expect(reasons).toHaveLength(1)
    await storage.close()
    const again = await place.open()
    expect((await again.loadMeeting('a'))?.ledger).toEqual([entry(1)])
    await again.close()
  })

  test('R15.11 it is not healthy when writing fails', async () => {
    const storage = await place.open()
    const other = new DatabaseSync(place.file, { timeout: 0 })
    other.exec('drop table pulse')
    expect(await storage.healthy()).toBe(false)
    other.close()
    await storage.close()
  })
})

describe('scrubbing by itself', () => {
  /** A timer that goes off when the test says so. */
  function scripted() {
    const waiting: { ms: number; act: () => void }[] = []
    return {
      waiting,
      later: (ms: number, act: () => void) => {
        const one = { ms, act }
        waiting.push(one)
        return () => waiting.splice(waiting.indexOf(one), 1)
      },
    }
  }

  test.each([true, false])(
    'R14.6 overwritten words leave the files within seconds (in thread: %s)',
    async (inThread) => {
      const timer = scripted()
      const storage = await openSqlite({ file: place.file, inThread, scrubAfterMs: 3000, later: timer.later })
      await storage.createMeeting('a', secrets, snapshotAt(0), {
        ledger: entry(1, 'kept'),
        sheets: [{ sheet: 'table', append: bytesOf('WITHDRAWN') }],
      })
      expect(timer.waiting).toEqual([])
      await storage.commit('a', { sheets: [{ sheet: 'table', replace: bytesOf('now') }] })
      await storage.commit('a', { unseal: [card('c', '')] })
      expect(timer.waiting.map(({ ms }) => ms)).toEqual([3000])
      expect(place.bytes()).toContain('WITHDRAWN')
      timer.waiting.splice(0)[0]?.act()
      // asked after the scrub, so answered after it
      await storage.healthy()
      expect(place.bytes()).not.toContain('WITHDRAWN')
      await storage.close()
    },
  )

  test('R15.103 updates that are laid together for tidiness ask for no scrub', async () => {
    const timer = scripted()
    const storage = await openSqlite({ file: place.file, inThread: true, later: timer.later })
    await storage.createMeeting('a', secrets, snapshotAt(0), {})
    await storage.commit('a', { sheets: [{ sheet: 'analysis', together: bytesOf('all') }] })
    expect(timer.waiting).toEqual([])
    await storage.commit('a', { sheets: [{ sheet: 'analysis', replace: bytesOf('all') }] })
    expect(timer.waiting).toHaveLength(1)
    await storage.close()
  })

  test('R14.6 a scrub that another process blocks rejects, and is tried again', async () => {
    const timer = scripted()
    const storage = await openSqlite({ file: place.file, later: timer.later })
    await storage.createMeeting('a', secrets, snapshotAt(0), {})
    const reader = new DatabaseSync(place.file)
    reader.exec('begin')
    reader.prepare('select * from meetings').all()
    await storage.commit('a', { ledger: entry(1, 'WITHDRAWN') })
    await storage.commit('a', { rewrite: { ledger: [entry(1, 'gone')], snapshots: [] } })
    timer.waiting.splice(0)[0]?.act()
    await storage.healthy()
    expect(timer.waiting).toHaveLength(1)
    await expect(storage.scrub()).rejects.toThrow(/not yet out of the files/)
    expect(timer.waiting).toHaveLength(1)
    reader.exec('rollback')
    reader.close()
    timer.waiting.splice(0)[0]?.act()
    await storage.healthy()
    expect(place.bytes()).not.toContain('WITHDRAWN')
    await storage.close()
  })
})
