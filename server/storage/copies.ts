import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { busyTimeoutMs, whyNotOurs } from './schema.ts'

/**
 * Copies the whole storage into one file, while a server may be writing it: the copy is of one moment, holds
 * nothing that was deleted before it, and is checked. What is deleted later stays in the copy.
 * @param file the live database
 * @param to a file that is not there yet, readable by its owner alone
 * @returns how many meetings it holds
 * @throws one clear `Error` when it could not be made; then there is no copy
 */
export function backUp(file: string, to: string): number {
  if (!existsSync(file)) throw new Error(`There is no database ${file}`)
  if (existsSync(to)) throw new Error(`There is a file ${to} already`)
  const aside = `${to}.part`
  try {
    let meetings: number | undefined
    while (meetings === undefined) meetings = copyUnmoved(file, aside)
    renameSync(aside, to)
    return meetings
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** Copies and checks; undefined when a server that scrubs has put another file in the place of this one meanwhile. */
function copyUnmoved(file: string, to: string): number | undefined {
  const before = whichFile(file)
  try {
    copy(file, to)
    const meetings = check(to)
    return whichFile(file) === before ? meetings : undefined
  } catch (error) {
    // half in the one and half in the other nothing can be read
    if (whichFile(file) === before) throw error
    return undefined
  }
}

function copy(file: string, to: string): void {
  rmSync(to, { force: true })
  // a server that scrubs has the file for itself for a moment
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs })
  try {
    db.prepare('vacuum into ?').run(to)
  } finally {
    db.close()
  }
  chmodSync(to, 0o600)
}

/** Tells a file from another that takes its name. */
function whichFile(file: string): bigint {
  return statSync(file, { bigint: true }).ino
}

/**
 * Puts a copy back in the place of the storage, which no server may be using.
 * @param from a copy that `backUp` made
 * @param file the database to be
 * @param replace whether a database that is there may go, with all that is in it
 * @returns how many meetings it holds
 * @throws one clear `Error`; then everything is as it was
 */
export function restore(from: string, file: string, replace: boolean): number {
  if (!existsSync(from)) throw new Error(`There is no copy ${from}`)
  const meetings = check(from)
  if (existsSync(file)) {
    if (!replace) throw new Error(`There is a database ${file} already; --replace puts the copy in its place`)
    refuseInUse(file)
  }
  const aside = join(dirname(file), `${Date.now()}.restore`)
  copyFileSync(from, aside)
  chmodSync(aside, 0o600)
  for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true })
  renameSync(aside, file)
  return meetings
}

/** Whether a copy is whole and ours; counts its meetings. */
function check(copy: string): number {
  const db = new DatabaseSync(copy, { readOnly: true })
  try {
    const why = whyNotOurs(db, copy)
    if (why !== undefined) throw new Error(why)
    const { integrity_check: found } = db.prepare('pragma integrity_check').get() ?? {}
    if (found !== 'ok') throw new Error(`The copy ${copy} is damaged`)
    return Number(Object.values(db.prepare('select count(*) from meetings').get() ?? {})[0])
  } finally {
    db.close()
  }
}

/** A database that somebody has open can't leave its write-ahead log. */
function refuseInUse(file: string): void {
  const db = new DatabaseSync(file, { timeout: 0 })
  try {
    const { journal_mode: mode } = db.prepare('pragma journal_mode = delete').get() ?? {}
    if (mode !== 'delete') throw new Error('in use')
  } catch {
    throw new Error(`The database ${file} is in use: stop the server first`)
  } finally {
    db.close()
  }
}
