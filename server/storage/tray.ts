import type { Sheet } from '../../shared/sheets.ts'
import type { statements } from './statements.ts'

/** One more update of a sheet. */
export type Append = { readonly meeting: string; readonly sheet: Sheet; readonly bytes: Uint8Array }

/**
 * Where the updates of many sheets lie in the order of writing, one row for each transaction: a row for each sheet
 * is a page for each sheet in the log, which was half of all work of storing. Now and then they are laid out by sheet.
 */
export type Tray = {
  readonly add: (append: Append) => void
  /** Writes what was added in this transaction; belongs before its commit. Throws where a meeting is not there. */
  readonly write: () => void
  /** The transaction is lost, and what was added in it. */
  readonly forget: () => void
  readonly holds: (meeting: string, sheet: Sheet) => boolean
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
  /** What is known of the rows; a start reads none. */
  let known: { rows: number; readonly sheets: Set<string> } | undefined

  function lying(): NonNullable<typeof known> {
    known ??= { rows: sql.tray.all().length, sheets: new Set(read().map(keyOf)) }
    return known
  }

  function read(): Append[] {
    return sql.tray.all().flatMap((row) => {
      const places = JSON.parse(String(row.places)) as readonly Place[]
      const updates = cut(
        row.bytes as Uint8Array,
        places.map(([, , length]) => length),
      )
      return places.map(([meeting, sheet], i) => ({ meeting, sheet, bytes: updates[i] ?? new Uint8Array() }))
    })
  }

  function write(): void {
    if (added.length === 0) return
    const { sheets } = lying()
    const places = JSON.stringify(
      added.map(({ meeting, sheet, bytes }): Place => [meeting, sheet, bytes.length]),
    )
    const stranger = sql.strangerInTray.get(places)
    if (stranger) throw new Error(`There is no meeting ${stranger.meeting}`)
    sql.addToTray.run(places, Buffer.concat(added.map(({ bytes }) => bytes)))
    for (const append of added) sheets.add(keyOf(append))
    lying().rows += 1
    added = []
  }

  return {
    add: (append) => void added.push(append),
    write,
    forget() {
      added = []
      known = undefined
    },
    rows: () => lying().rows,
    holds(meeting, sheet) {
      const key = keyOf({ meeting, sheet })
      return lying().sheets.has(key) || added.some((append) => keyOf(append) === key)
    },
    of(meeting, sheet) {
      const key = keyOf({ meeting, sheet })
      const before = lying().sheets.has(key) ? read() : []
      return [...before, ...added].filter((append) => keyOf(append) === key).map(({ bytes }) => bytes.slice())
    },
    layOut() {
      write()
      if (lying().rows === 0) return
      for (const all of Map.groupBy(read(), keyOf).values()) {
        const [first] = all
        if (!first) continue
        const lengths = all.map(({ bytes }) => bytes.length)
        const bytes = Buffer.concat(all.map((append) => append.bytes))
        sql.addUpdate.run(first.meeting, first.sheet, bytes, JSON.stringify(lengths))
      }
      sql.emptyTray.run()
      known = { rows: 0, sheets: new Set() }
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
