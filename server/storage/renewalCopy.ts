import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { type Call, type Engine, failed, openEngine } from './engine.ts'
import { type CopyData, type FromCopy, removeDatabase, type ToCopy } from './renewal.ts'
import { openDatabase } from './schema.ts'

/**
 * Writes a database anew in a thread of its own, row by row in the order of the keys, so that nothing is in it that
 * was deleted; whoever reads holds up nobody who writes.
 */
function serve(port: NonNullable<typeof parentPort>, { file, anew }: CopyData): void {
  const say = (word: FromCopy) => port.postMessage(word)
  const source = prepare(file, anew)
  let copy: Engine | undefined
  port.on('message', (asked: ToCopy) => {
    try {
      if (asked === 'begin') {
        begin(source)
        say('begun')
        copyAll(source)
        // most of it now, while nobody waits
        sync(anew)
        copy = openEngine(anew)
        say('caught-up')
      } else if (copy) {
        follow(copy, asked.calls)
        if (asked.last) {
          copy.db.close()
          sync(anew)
        }
        say(asked.last ? 'ready' : 'caught-up')
      }
    } catch (error) {
      say({ failed: failed(error) })
    }
  })
  say('prepared')
}

/** A connection that sees both. */
function prepare(file: string, anew: string): DatabaseSync {
  removeDatabase(anew)
  openDatabase(anew).close()
  const db = new DatabaseSync(file)
  db.prepare('attach ? as anew').run(anew)
  // what is half done is thrown away, and the whole is synced in the end
  db.exec('pragma anew.journal_mode = off')
  db.exec('pragma anew.synchronous = off')
  db.exec('pragma temp_store = memory')
  db.exec('pragma foreign_keys = off')
  return db
}

/** From here on this connection sees what is stored now. */
function begin(db: DatabaseSync): void {
  db.exec('begin')
  db.prepare('select 1 from main.meetings limit 1').get()
}

function copyAll(db: DatabaseSync): void {
  const tables = db
    .prepare(`select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .all()
  for (const { name } of tables) db.exec(`insert into anew.${name} select * from main.${name}`)
  db.exec('commit')
  db.close()
}

function follow(copy: Engine, calls: readonly Call[]): void {
  const wrong = copy.run(calls).find((outcome) => 'error' in outcome)
  if (wrong && 'error' in wrong)
    throw new Error(`What was written could not be written again: ${wrong.error}`)
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

if (parentPort) {
  try {
    serve(parentPort, workerData)
  } catch (error) {
    parentPort.postMessage({ failed: failed(error) } satisfies FromCopy)
  }
}
