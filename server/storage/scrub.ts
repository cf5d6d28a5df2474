import type { DatabaseSync } from 'node:sqlite'
import { busyTimeoutMs } from './schema.ts'

/**
 * Takes out of the files what was deleted or overwritten. `secure_delete` alone does not: when SQLite moves
 * rows between pages it leaves copies behind (see docs/decisions/0010-storage-scrub.md), so the file is written
 * anew, in the order of its keys; then the write-ahead log is emptied. Throws when another process is in
 * the way.
 */
export function scrub(db: DatabaseSync): void {
  // all writing waits meanwhile: better to come back later than to wait long for somebody who reads along
  db.exec('pragma busy_timeout = 500')
  try {
    db.exec('vacuum')
    emptyLog(db)
  } finally {
    db.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
  }
}

/**
 * Closes a database whose file is to go, with all that was written in the file itself and no log beside it. Throws when
 * another process has it open; then it stays open here too.
 */
export function letGo(db: DatabaseSync): void {
  db.exec('pragma busy_timeout = 500')
  try {
    // only who is alone can leave the log
    const { journal_mode: mode } = db.prepare('pragma journal_mode = delete').get() ?? {}
    if (mode !== 'delete') throw new Error('The database is in use by another process')
  } catch (error) {
    db.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    throw error
  }
  db.close()
}

/** Carries the write-ahead log into the database and truncates it; throws when that did not work out. */
function emptyLog(db: DatabaseSync): void {
  const outcome = db.prepare('pragma wal_checkpoint(truncate)').get()
  if (outcome?.busy !== 0) throw new Error('The write-ahead log is in use by another process')
}
