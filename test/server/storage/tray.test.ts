import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Engine, openEngine } from '../../../server/storage/engine.ts'
import type { SheetWrite } from '../../../server/storage/storage.ts'
import type { Sheet } from '../../../shared/sheets.ts'
import { bytesOf, snapshotAt } from '../../kit/storageContract.ts'

const meetings = ['mtng00000001', 'mtng00000002'] as const
const sheets: readonly Sheet[] = ['table', 'analysis']

const step = fc.record({
  what: fc.constantFrom(
    'append',
    'append',
    'append',
    'large',
    'together',
    'replace',
    'fail',
    'tidy',
    'crash',
  ),
  meeting: fc.constantFrom(...meetings),
  sheet: fc.constantFrom(...sheets),
  together: fc.integer({ min: 1, max: 3 }),
})

function withFolder<Result>(act: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-tray-'))
  try {
    return act(join(folder, 'beraad.sqlite'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeOf(what: string, sheet: Sheet, bytes: Uint8Array): SheetWrite {
  if (what === 'together') return { sheet, together: bytes }
  return what === 'replace' ? { sheet, replace: bytes } : { sheet, append: bytes }
}

const start = (file: string): Engine => {
  const engine = openEngine(file)
  engine.run(meetings.map((id) => ['createMeeting', id, { host: 'h', guest: 'g' }, snapshotAt(0), {}]))
  return engine
}

test('R15.101 updates come back in order, wherever they lie and whatever happened since', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 120 }), (steps) =>
      withFolder((file) => {
        let engine = start(file)
        const kept = new Map<string, string[]>()
        for (const [nr, { what, meeting, sheet, together }] of steps.entries()) {
          const key = `${meeting}/${sheet}`
          const text = what === 'large' ? `${nr} `.repeat(10_000) : `update ${nr}`
          const bytes = bytesOf(text)
          if (what === 'tidy') engine.tidy()
          else if (what === 'crash') {
            // what a process that is killed leaves: nothing laid out, nothing scrubbed
            engine.db.close()
            engine = openEngine(file)
          } else if (what === 'fail') {
            const [outcome] = engine.run([['commit', 'no meeting', { sheets: [{ sheet, append: bytes }] }]])
            expect(outcome).toHaveProperty('error')
          } else {
            const write = writeOf(what, sheet, bytes)
            const calls = Array.from(
              { length: together },
              () => ['commit', meeting, { sheets: [write] }] as const,
            )
            engine.run(calls)
            const before = 'append' in write ? (kept.get(key) ?? []) : []
            kept.set(key, [...before, ...('append' in write ? calls.map(() => text) : [text])])
          }
        }
        for (const meeting of meetings)
          for (const sheet of sheets) {
            const [found] = engine.run([['sheetUpdates', meeting, sheet]])
            const texts = (found && 'value' in found ? (found.value as Uint8Array[]) : []).map((update) =>
              Buffer.from(update).toString(),
            )
            expect(texts).toEqual(kept.get(`${meeting}/${sheet}`) ?? [])
          }
        engine.close()
      }),
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('R15.101 the letters of many rooms are one row, laid out by sheet after four seconds of a busy house', () => {
  withFolder((file) => {
    const engine = start(file)
    const rowsOf = (table: string) =>
      Number(engine.db.prepare(`select count(*) as rows from ${table}`).get()?.rows)
    const append = bytesOf('a')
    for (let window = 1; window < 200; window += 1) {
      engine.run(meetings.map((id) => ['commit', id, { sheets: [{ sheet: 'analysis', append }] }]))
      engine.tidy()
      expect([rowsOf('tray'), rowsOf('sheet_updates')]).toEqual([window, 0])
    }
    engine.run([['commit', meetings[0], { sheets: [{ sheet: 'analysis', append }] }]])
    expect(rowsOf('tray')).toBe(200)
    engine.tidy()
    expect([rowsOf('tray'), rowsOf('sheet_updates')]).toEqual([0, 2])
    engine.close()
  })
})

test('R15.101 of a deleted meeting nothing lies there any more, and what others wrote stays', () => {
  withFolder((file) => {
    const engine = start(file)
    const append = bytesOf('a')
    engine.run(meetings.map((id) => ['commit', id, { sheets: [{ sheet: 'analysis', append }] }]))
    engine.run([['deleteMeeting', meetings[0]]])
    const [gone, stays] = engine.run(meetings.map((id) => ['sheetUpdates', id, 'analysis']))
    expect(gone).toEqual({ value: [] })
    expect(stays).toEqual({ value: [append] })
    engine.close()
  })
})

test('R15.101 a tray that can not be laid out stays as it is, and can be read', () => {
  withFolder((file) => {
    const engine = start(file)
    const append = bytesOf('a')
    for (let window = 0; window < 210; window += 1)
      engine.run([['commit', meetings[0], { sheets: [{ sheet: 'analysis', append }] }]])
    engine.db.exec('pragma query_only = on')
    engine.tidy()
    const [found] = engine.run([['sheetUpdates', meetings[0], 'analysis']])
    expect(found).toEqual({ value: Array.from({ length: 210 }, () => append) })
    engine.db.exec('pragma query_only = off')
    engine.close()
  })
})

test('R15.102 the log is carried into the database after the answers, not while somebody waits', () => {
  withFolder((file) => {
    const engine = start(file)
    const before = statSync(file).size
    const append = bytesOf('a'.repeat(10_000))
    for (let n = 0; n < 500; n += 1)
      engine.run([['commit', meetings[0], { sheets: [{ sheet: 'analysis', append }] }]])
    expect(statSync(file).size).toBe(before)
    engine.tidy()
    expect(statSync(file).size).toBeGreaterThan(before + 500 * append.length)
    engine.close()
  })
})
