import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEngine } from '../../../server/storage/engine.ts'
import { card, entry, snapshotAt } from '../../kit/storageContract.ts'

/** A frame of the log is its header and a page, after the log's own header (https://sqlite.org/fileformat.html#walformat). */
const logHeader = 32
const frameHeader = 24
const commits = 40

let folder: string
let log: Buffer
/** How long the log was when each commit was acknowledged. */
let whole: number[]

/** A database whose every commit is in its log alone, as a power cut would find it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beraad-cut-'))
  const file = join(folder, 'live.db')
  const engine = openEngine(file)
  engine.run([['createMeeting', 'a', { host: 'h', guest: 'g' }, snapshotAt(0), {}]])
  engine.db.exec('pragma wal_checkpoint(truncate)')
  engine.db.exec('pragma wal_autocheckpoint = 0')
  const lengths: number[] = []
  for (let seq = 1; seq <= commits; seq += 1) {
    // of one page and of many: a text over several pages is the one that a cut halves
    const sheets = [{ sheet: 'table' as const, append: new Uint8Array((seq % 5) * 3000 + 1).fill(seq) }]
    const [outcome] = engine.run([
      ['commit', 'a', { ledger: entry(seq), sheets, seal: [card('c', `v${seq}`)] }],
    ])
    expect(outcome).toEqual({ value: undefined })
    lengths.push(readFileSync(`${file}-wal`).length)
  }
  copyFileSync(file, join(folder, 'cut.db'))
  log = readFileSync(`${file}-wal`)
  whole = lengths
  engine.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the database with this log, and gives what is in it; then writes on. */
function opened(cutLog: Buffer) {
  const file = join(folder, 'try.db')
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  copyFileSync(join(folder, 'cut.db'), file)
  writeFileSync(`${file}-wal`, cutLog)
  const engine = openEngine(file)
  try {
    const [loaded, updates] = engine.run([
      ['loadMeeting', 'a'],
      ['sheetUpdates', 'a', 'table'],
    ])
    const [check] = engine.db.prepare('pragma integrity_check').all()
    expect(check).toEqual({ integrity_check: 'ok' })
    const meeting = loaded && 'value' in loaded ? loaded.value : undefined
    const { ledger, sealed } = meeting as { ledger: unknown[]; sealed: unknown[] }
    const [on] = engine.run([['commit', 'a', { ledger: entry(ledger.length + 1) }]])
    expect(on).toEqual({ value: undefined })
    return {
      ledger,
      sealed,
      updates: updates && 'value' in updates ? (updates.value as unknown[]).length : 0,
    }
  } finally {
    engine.db.close()
  }
}

function expectFirst(count: number, cutLog: Buffer) {
  const found = opened(cutLog)
  expect(found.ledger).toEqual(Array.from({ length: count }, (_, nr) => entry(nr + 1)))
  expect(found.sealed).toEqual(count === 0 ? [] : [card('c', `v${count}`)])
  expect(found.updates).toBe(count)
}

const wholeBefore = (length: number) => whole.filter((end) => end <= length).length

test('R15.86 a log cut at any byte opens with every transaction that was whole, and is written on', () => {
  const frame = frameHeader + 4096
  expect((log.length - logHeader) % frame).toBe(0)
  const edges = whole.flatMap((end) => [end - 1, end, end + 1])
  const cut = fc.oneof(
    fc.nat(log.length),
    fc.constantFrom(...edges.filter((at) => at <= log.length)),
    // in the header of a frame, and in the log's own
    fc
      .tuple(fc.nat(Math.floor(log.length / frame)), fc.nat(frameHeader))
      .map(([nr, at]) => Math.min(log.length, logHeader + nr * frame + at)),
    fc.nat(logHeader),
  )
  fc.assert(
    fc.property(cut, (at) => expectFirst(wholeBefore(at), log.subarray(0, at))),
    { numRuns: 150, examples: [[0], [log.length], [whole[0] ?? 0]] },
  )
}, 60_000)

test('R15.86 what stands behind the cut is nothing: zeroes or rubbish, as a disk leaves them, change nothing', () => {
  const rest = fc.oneof(
    fc.constant((length: number) => Buffer.alloc(length)),
    fc
      .integer()
      .map(
        (seed) => (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + seed) & 0xff)),
      ),
  )
  fc.assert(
    fc.property(fc.integer({ min: logHeader, max: log.length - 1 }), rest, (at, fill) => {
      const torn = Buffer.concat([log.subarray(0, at), fill(log.length - at)])
      // by chance the first bytes of the rest may be what stood there
      const same = torn.findIndex((byte, nr) => byte !== log[nr])
      expectFirst(wholeBefore(same < 0 ? log.length : same), torn)
    }),
    { numRuns: 50 },
  )
}, 60_000)
