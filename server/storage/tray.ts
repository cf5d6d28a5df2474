import { isServerWritten, type Sheet } from '../../shared/sheets.ts'
import type { statements } from './statements.ts'

/** One more update of a sheet. */
export type Append = { readonly meeting: string; readonly sheet: Sheet; readonly bytes: Uint8Array }

/** What is larger is not written twice. */
const mostForTray = 16 * 1024

/** Whether an update may lie in the tray, among those of other rooms. */
export function isForTray(sheet: Sheet, update: Uint8Array): boolean {
  return update.length <= mostForTray && hasTray(sheet)
}

/** Of what sealed acts write too no order over sheets is kept, not for a moment. */
export function hasTray(sheet: Sheet): boolean {
  return !isServerWritten(sheet)
}

/**
 * Where the updates of many sheets lie in the order of writing, one row for each transaction: a row for each sheet
 * is a page for each sheet in the log, which was half of all work of storing. Now and then they are laid out by sheet.
 */
export type Tray = {
  readonly add: (append: Append) => void
  /**
   * Writes a row as it is.
   * @param places of its updates, as JSON
   */
  readonly lay: (places: string, bytes: Uint8Array) => void
  /** Writes what was added in this transaction; belongs before its commit. */
  readonly write: () => void
  /** The transaction is lost, and what was added in it. */
  readonly forget: () => void
  /** What lies here of a sheet, oldest first. */
  readonly of: (meeting: string, sheet: Sheet) => Uint8Array[]
  /** Lays all out by sheet; inside a transaction. */
  readonly layOut: () => void
  /** How many rows there are. */
  readonly rows: () => number
}

/** Where the bytes of a row belong: meeting, sheet and length. */
export type Place = readonly [string, Sheet, number]

export function openTray(sql: ReturnType<typeof statements>): Tray {
  let added: Append[] = []
  /** Of rows; a start counts none. */
  let known: number | undefined

  function rows(): number {
    known ??= Number(sql.countTray.get()?.rows)
    return known
  }

  function read(): Append[] {
    return sql.tray.all().flatMap((row) => {
      const places: readonly Place[] = JSON.parse(String(row.places))
      const updates = cut(
        row.bytes as Uint8Array,
        places.map(([, , length]) => length),
      )
      return places.map(([meeting, sheet], i) => ({ meeting, sheet, bytes: updates[i] ?? new Uint8Array() }))
    })
  }

  function lay(places: string, bytes: Uint8Array): void {
    // what came before stands before it
    write()
    const before = rows()
    sql.addToTray.run(places, bytes)
    known = before + 1
  }

  function write(): void {
    if (added.length === 0) return
    const all = added
    added = []
    const places = all.map(({ meeting, sheet, bytes }): Place => [meeting, sheet, bytes.length])
    lay(JSON.stringify(places), Buffer.concat(all.map(({ bytes }) => bytes)))
  }

  return {
    add: (append) => void added.push(append),
    lay,
    write,
    forget() {
      added = []
      known = undefined
    },
    rows,
    of(meeting, sheet) {
      if (!hasTray(sheet)) return []
      const key = keyOf({ meeting, sheet })
      return [...read(), ...added].filter((append) => keyOf(append) === key).map(({ bytes }) => bytes.slice())
    },
    layOut() {
      write()
      if (rows() === 0) return
      for (const all of Map.groupBy(read(), keyOf).values()) {
        const [first] = all
        if (!first) continue
        const lengths = all.map(({ bytes }) => bytes.length)
        const bytes = Buffer.concat(all.map((append) => append.bytes))
        sql.addUpdate.run(first.meeting, first.sheet, bytes, JSON.stringify(lengths))
      }
      sql.emptyTray.run()
      known = 0
    },
  }
}

const keyOf = ({ meeting, sheet }: Pick<Append, 'meeting' | 'sheet'>): string => `${meeting}/${sheet}`

/** Takes bytes that were laid one after another apart again. */
export function cut(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let from = 0
  return lengths.map((length) => {
    from += length
    return bytes.slice(from - length, from)
  })
}
