import type { DatabaseSync } from 'node:sqlite'
import { openKnownMeetings } from './knownMeetings.ts'
import { makeOperations, type Operations } from './operations.ts'
import { openDatabase, type Pragmas, readPragmas } from './schema.ts'
import { scrub } from './scrub.ts'
import { statements } from './statements.ts'
import { openTray } from './tray.ts'

/** An operation to carry out, with what it takes. */
export type Call = {
  [Name in keyof Operations]: readonly [Name, ...Parameters<Operations[Name]>]
}[keyof Operations]

/** Asked outside any transaction. */
export type Aside = readonly ['scrub'] | readonly ['pragmas']

/** What became of a call. */
export type Outcome =
  | { readonly value: unknown }
  /** `trouble`: it is the disk that fails, not what was asked. */
  | { readonly error: string; readonly trouble: boolean }

/** The synchronous heart of the storage: the same in a worker and in the thread of a test. */
export type Engine = {
  readonly db: DatabaseSync
  /** Carries out calls in their order, each run of operations between asides in one transaction. */
  run(calls: readonly (Call | Aside)[]): Outcome[]
  /** Does what nobody waits for, where it is time for that: belongs after the answers. Never throws. */
  tidy(): void
  close(): void
}

/** So many transactions lie in the tray at most, and in the log: four seconds of a busy house. */
const mostInTray = 200
const mostInLog = 200

/** Throws what `openDatabase` throws. */
export function openEngine(file: string): Engine {
  const db = openDatabase(file)
  const sql = statements(db)
  const tray = openTray(sql)
  const meetings = openKnownMeetings(sql)
  const operations = makeOperations(sql, tray, meetings)
  /** How many calls were carried out since the log was carried into the database. */
  let inLog = 0

  function carryOut([name, ...args]: Call): unknown {
    const operation = operations[name] as (...given: readonly unknown[]) => unknown
    return operation(...args)
  }

  /** One transaction for all; throws when one fails, and then nothing of any is written. */
  function together(calls: readonly Call[]): Outcome[] {
    // who only reads needs no lock, and may on a disk that can't be written
    const writes = !calls.every(([name]) => reading.has(name))
    ;(writes ? sql.begin : sql.beginReading).run()
    const outcomes = calls.map((call): Outcome => ({ value: carryOut(call) }))
    tray.write()
    sql.commit.run()
    if (writes) inLog += 1
    return outcomes
  }

  function takeBack(): void {
    if (db.isTransaction) db.exec('rollback')
    tray.forget()
    meetings.forget()
  }

  /** A group in which one fails is done again one by one, so that it fails alone. */
  function transact(calls: readonly Call[]): Outcome[] {
    try {
      return together(calls)
    } catch (error) {
      takeBack()
      const [only, ...others] = calls
      if (only === undefined || others.length === 0) return calls.map(() => failed(error))
      return calls.flatMap((call) => transact([call]))
    }
  }

  function layOut(): void {
    db.exec('begin immediate')
    tray.layOut()
    db.exec('commit')
  }

  function tidy(): void {
    try {
      if (tray.rows() >= mostInTray) layOut()
      if (inLog < mostInLog) return
      db.exec('pragma wal_checkpoint(passive)')
      inLog = 0
    } catch {
      // the disk is in trouble: all is kept as it lies, and the next time will do
      takeBack()
    }
  }

  function scrubOnce(): Outcome {
    try {
      scrub(db)
      return { value: undefined }
    } catch (error) {
      return failed(error)
    }
  }

  return {
    db,

    run(calls) {
      const outcomes: Outcome[] = []
      let waiting: Call[] = []
      // scrubs with nothing written between them are one
      let scrubbed: Outcome | undefined
      const flush = () => {
        if (waiting.length === 0) return
        outcomes.push(...transact(waiting))
        waiting = []
        scrubbed = undefined
      }
      for (const call of calls) {
        if (isOperation(call)) waiting.push(call)
        else {
          flush()
          if (call[0] === 'pragmas') outcomes.push({ value: readPragmas(db) satisfies Pragmas })
          else {
            scrubbed ??= scrubOnce()
            outcomes.push(scrubbed)
          }
        }
      }
      flush()
      return outcomes
    },

    tidy,

    close() {
      try {
        layOut()
        scrub(db)
      } catch {
        // another process reads along; the next opening finds the log and scrubs
      }
      db.close()
    },
  }
}

export function isOperation(call: Call | Aside): call is Call {
  return call[0] !== 'scrub' && call[0] !== 'pragmas'
}

/** The operations that write nothing. */
export const reading: ReadonlySet<Call[0]> = new Set([
  'loadMeeting',
  'sheetUpdates',
  'history',
  'answer',
  'secrets',
  'ticket',
])

/** SQLite's primary result codes for a disk that does not do its work now (https://sqlite.org/rescode.html). */
const troubles: ReadonlySet<number> = new Set([
  5, // busy: another process writes for longer than we wait
  6, // locked
  7, // no memory
  8, // read-only
  10, // an I/O error
  13, // full
  14, // can't open
])

/** What a call came to that threw. */
export function failed(error: unknown): Outcome {
  if (!(error instanceof Error)) return { error: String(error), trouble: false }
  // an extended code carries the primary one in its lowest byte
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0
  return { error: error.message, trouble: troubles.has(code) }
}
