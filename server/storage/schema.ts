import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A log of so many pages is carried into the database even in the midst of a transaction's work. */
const longestLogPages = 16_000

/** Marks a file as ours ('BERA'), so that another program's database is never written to. */
const applicationId = 0x42455241

/** How long a write waits for another process that writes. */
export const busyTimeoutMs = 5000

/**
 * The schema, one step per version; a file is brought up from its `user_version`. A step that was released
 * is never changed.
 *
 * No table that acts write has a rowid, or counts over all sheets: an order of writing would tell who
 * wrote a sealed word when. A sealed act in the ledger is a seq and nothing more, and its answer is kept without the seq.
 */
const steps: readonly string[] = [
  `
  create table meetings (
    id text primary key, host_hash text not null, guest_hash text not null
  ) strict, without rowid;

  create table snapshots (
    meeting text primary key references meetings on delete cascade,
    seq integer not null, body text not null
  ) strict, without rowid;

  create table ledger (
    meeting text not null references meetings on delete cascade, seq integer not null,
    at integer, by text, for text, name text, patches text, inverses text,
    primary key (meeting, seq),
    check ((at is null) = (by is null) and (by is null) = (for is null) and (for is null) = (name is null)
      and (name is null) = (patches is null) and (patches is null) = (inverses is null))
  ) strict, without rowid;

  create table answers (
    meeting text not null references meetings on delete cascade, command text not null, value text not null,
    primary key (meeting, command)
  ) strict, without rowid;

  create table sealed (
    meeting text not null references meetings on delete cascade,
    kind text not null, id text not null, person text not null, value text not null,
    primary key (meeting, kind, id, person)
  ) strict, without rowid;

  create table sheet_updates (
    meeting text not null references meetings on delete cascade, sheet text not null, n integer not null,
    bytes blob not null,
    primary key (meeting, sheet, n)
  ) strict, without rowid;

  create table client_ids (
    meeting text not null references meetings on delete cascade, client integer not null,
    person text not null,
    primary key (meeting, client)
  ) strict, without rowid;

  create table ticket_persons (
    meeting text not null references meetings on delete cascade, hash text not null, person text not null,
    place integer not null,
    primary key (meeting, hash, person)
  ) strict, without rowid;

  create table pulse (only integer primary key check (only = 1), beats integer not null) strict;
  `,
  // Typed updates of many sheets in one row, until they are laid out by sheet; no act writes there. `lengths` is for
  // updates that were laid out together: how long each of them is.
  `
  create table tray (n integer primary key, places text not null, bytes blob not null) strict, without rowid;
  alter table sheet_updates add column lengths text;
  `,
  // A row of the tray is some 1.5 kB: with a rowid it lies in one page, without one its end lies in a page of its own.
  `
  create table trays (n integer primary key, places text not null, bytes blob not null) strict;
  insert into trays select n, places, bytes from tray;
  drop table tray;
  alter table trays rename to tray;
  `,
]

/** What the live connection says of its own settings. */
export type Pragmas = Readonly<Record<keyof typeof demanded, unknown>>

/** Without these the promises of `Storage` would not hold. */
const demanded = {
  journal_mode: 'wal',
  /** 2 is FULL: a commit is synced before it is acknowledged. */
  synchronous: 2,
  secure_delete: 1,
  foreign_keys: 1,
  /** 2 is MEMORY: no word lands in a temporary file. */
  temp_store: 2,
} as const

/**
 * Opens the database and brings it to the present schema. Throws one clear `Error` for a folder that can't
 * be written, a file that is no database of ours, or one that a newer Beraad made.
 */
export function openDatabase(file: string): DatabaseSync {
  makeFile(file)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: busyTimeoutMs })
    recognise(db, file)
    configure(db, file)
    upgrade(db)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof NotOurs) throw new Error(error.message)
    throw new Error(`The database ${file} can't be opened: ${reasonOf(error)}`)
  }
}

/** The settings as the connection itself reports them. */
export function readPragmas(db: DatabaseSync): Pragmas {
  const read = (name: string) => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]
  return {
    journal_mode: read('journal_mode'),
    synchronous: read('synchronous'),
    secure_delete: read('secure_delete'),
    foreign_keys: read('foreign_keys'),
    temp_store: read('temp_store'),
  }
}

class NotOurs extends Error {}

function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
  } catch (error) {
    throw new Error(`The data folder ${dirname(file)} can't be written: ${reasonOf(error)}`)
  }
}

/** Looks before anything is written: another program's file stays as it is. */
function recognise(db: DatabaseSync, file: string): void {
  if (numberOf(db, 'select count(*) from sqlite_schema') === 0) return
  const why = whyNotOurs(db, file)
  if (why !== undefined) throw new NotOurs(why)
}

/** Why a file with something in it is no database that this Beraad can use; undefined when it is one. */
export function whyNotOurs(db: DatabaseSync, file: string): string | undefined {
  if (numberOf(db, 'pragma application_id') !== applicationId)
    return `The file ${file} is the database of another program.`
  const version = numberOf(db, 'pragma user_version')
  return version > steps.length
    ? `The database ${file} was made by a newer Beraad (schema ${version}; this one knows ${steps.length}).`
    : undefined
}

function configure(db: DatabaseSync, file: string): void {
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = full')
  db.exec('pragma secure_delete = on')
  db.exec('pragma foreign_keys = on')
  db.exec('pragma temp_store = memory')
  // the engine does it after its answers; this is for when it never comes to that
  db.exec(`pragma wal_autocheckpoint = ${longestLogPages}`)
  db.exec('pragma trusted_schema = off')
  const found = readPragmas(db)
  for (const name of Object.keys(demanded) as (keyof typeof demanded)[])
    if (found[name] !== demanded[name])
      throw new NotOurs(
        `The disk of ${file} can't keep what is written safe: SQLite sets ${name} to ${String(found[name])}.`,
      )
}

function upgrade(db: DatabaseSync): void {
  db.exec('begin immediate')
  try {
    // read again under the lock: another process may have been quicker
    const version = numberOf(db, 'pragma user_version')
    for (const step of steps.slice(version)) db.exec(step)
    db.exec(`pragma user_version = ${steps.length}`)
    db.exec(`pragma application_id = ${applicationId}`)
    db.exec('commit')
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

function numberOf(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0])
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
