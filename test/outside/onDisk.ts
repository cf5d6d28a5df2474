import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'

/** The files of a data folder in which a word stands, byte for byte. */
export async function filesHolding(dataDir: string, word: string): Promise<string[]> {
  const holding: string[] = []
  for (const name of await readdir(dataDir)) {
    const bytes = await readFile(join(dataDir, name)).catch(() => Buffer.alloc(0))
    if (bytes.includes(word)) holding.push(name)
  }
  return holding.sort()
}

/** A row of the database: its table, and all it holds as one text. */
export type Row = { readonly table: string; readonly text: string }

/** The rows of the database in which a word stands. */
export async function rowsHolding(dataDir: string, word: string): Promise<Row[]> {
  const db = new DatabaseSync(join(dataDir, await databaseIn(dataDir)), { readOnly: true })
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table'").all()
    return tables
      .flatMap(({ name }) =>
        db
          .prepare(`select * from "${String(name)}"`)
          .all()
          .map((row) => ({ table: String(name), text: Object.values(row).map(asText).join('\n') })),
      )
      .filter(({ text }) => text.includes(word))
  } finally {
    db.close()
  }
}

/** Reads what a server that was killed has left, from a copy, so that its next life finds it untouched. */
export async function readLeftBehind<Result>(
  dataDir: string,
  read: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-left-'))
  const database = await databaseIn(dataDir)
  const files = (await readdir(dataDir)).filter((name) => name.startsWith(database) && !name.endsWith('-shm'))
  for (const name of files) await copyFile(join(dataDir, name), join(folder, name))
  const storage = await openSqlite({ file: join(folder, database), inThread: true })
  try {
    return await read(storage)
  } finally {
    await storage.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function databaseIn(dataDir: string): Promise<string> {
  const name = (await readdir(dataDir)).find((file) => /\.(db|sqlite)$/.test(file))
  if (!name) throw new Error(`no database in ${dataDir}`)
  return name
}

function asText(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
}
