import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type SqliteOptions } from '../../../server/storage/sqlite.ts'
import type { Place } from '../../kit/storageContract.ts'

/** A folder of its own with an SQLite file; `remove` it in the end. */
export function sqlitePlace(
  options: Omit<SqliteOptions, 'file'> = {},
): Place & { file: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-storage-'))
  const file = join(folder, 'beraad.db')
  return {
    folder,
    file,
    open: () => openSqlite({ ...options, file }),
    bytes: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
