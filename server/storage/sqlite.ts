import { statSync } from 'node:fs'
import { inThread, inWorker, type Line } from './line.ts'
import { clearRenewal } from './renewal.ts'
import { type Later, makeScrubber } from './scrubber.ts'
import type { Commit, SheetWrite, Storage } from './storage.ts'

export type SqliteOptions = {
  readonly file: string
  /** Without a worker, so that a test can be replayed. */
  readonly inThread?: boolean
  /** How soon after words were deleted or overwritten they leave the files too, in ms. */
  readonly scrubAfterMs?: number
  /** From so many bytes on scrubbing holds nobody up; tests give their own. */
  readonly scrubBesideFrom?: number
  /** The timer of that; tests give their own. */
  readonly later?: Later
  /** Told once when the worker is lost: from then on everything rejects. */
  readonly onCrash?: (reason: Error) => void
}

type Append = Extract<SheetWrite, { readonly append: Uint8Array }>

/** How long `healthy` waits for a sign of life. */
const patienceMs = 5000

/**
 * Opens the storage in an SQLite file, which is made when it isn't there, its folder too. Rejects with one
 * clear `Error` when the folder can't be written or the file is not a database of this Beraad.
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { file, onCrash, scrubBesideFrom } = options
  const wasKilled = hasLog(file)
  const line = options.inThread ? await inThread(file) : await inWorker(file, onCrash, scrubBesideFrom)
  const unclean = clearRenewal(file) || wasKilled
  return storageOver(line, options, unclean)
}

/** The storage over a line to its engine; `unclean` when a crash may have left words in the files. */
export function storageOver(line: Line, options: SqliteOptions, unclean = false): Storage {
  const scrubber = makeScrubber(() => line.ask(['scrub']), options.scrubAfterMs, options.later)
  if (unclean) scrubber.soon()

  // What the operation of that name gives back is what `Storage` promises: the engine's types say so.
  const ask = <T>(call: Parameters<Line['ask']>[0]) => line.ask(call) as Promise<T>

  async function commitAll(id: string, change: Commit): Promise<void> {
    const [own, buffers] = ownBytes(change)
    const mustScrub = leavesTraces(change)
    await line.ask(['commit', id, own], buffers)
    if (mustScrub) scrubber.soon()
  }

  return {
    async createMeeting(id, secrets, snapshot, first) {
      const [own, buffers] = ownBytes(first)
      await line.ask(['createMeeting', id, secrets, snapshot, own], buffers)
      if (leavesTraces(first)) scrubber.soon()
    },
    loadMeeting: (id) => ask(['loadMeeting', id]),
    commit(id, change) {
      const only = onlyAppend(change)
      return only ? ask(['append', id, only.sheet, only.append]) : commitAll(id, change)
    },
    async deleteMeeting(id) {
      await line.ask(['deleteMeeting', id])
      await scrubber.now()
    },
    sheetUpdates: (id, sheet) => ask(['sheetUpdates', id, sheet]),
    history: (id) => ask(['history', id]),
    answer: (id, commandId) => ask(['answer', id, commandId]),

    secrets: (id) => ask(['secrets', id]),
    ticket: (id, hash) => ask(['ticket', id, hash]),

    scrub: () => scrubber.now(),
    async healthy() {
      const late = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => late.resolve(false), patienceMs)
      const beat = line.ask(['beat']).then(
        () => true,
        () => false,
      )
      return Promise.race([beat, late.promise]).finally(() => clearTimeout(timer))
    },
    close() {
      scrubber.stop()
      return line.close()
    },
  }
}

/** Whether the words that this change removes or moves would still be found in the files. */
function leavesTraces({ seal, unseal, sheets, snapshot, rewrite }: Commit): boolean {
  const some = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0
  return (
    // a first sealed row too: where it lies in the log tells when it was written
    some(seal) ||
    some(unseal) ||
    snapshot !== undefined ||
    rewrite !== undefined ||
    (sheets ?? []).some((part) => 'replace' in part)
  )
}

/** The one update that is all that this change writes. */
function onlyAppend(change: Commit): Append | undefined {
  const { sheets } = change
  const [part] = sheets ?? []
  const isAll = sheets?.length === 1 && Object.keys(change).length === 1
  return isAll && part && 'append' in part ? part : undefined
}

/**
 * The change with bytes of its own, that can move to the worker: those given may be a view on a larger
 * buffer, and may be used again by who gave them.
 */
function ownBytes(change: Commit): [Commit, ArrayBuffer[]] {
  if (!change.sheets) return [change, []]
  const buffers: ArrayBuffer[] = []
  const own = (bytes: Uint8Array) => {
    const copy = new Uint8Array(bytes)
    // moving a small one takes longer than copying it
    if (copy.length > 16 * 1024) buffers.push(copy.buffer)
    return copy
  }
  const sheets = change.sheets.map((part) => {
    if ('append' in part) return { sheet: part.sheet, append: own(part.append) }
    if ('together' in part) return { sheet: part.sheet, together: own(part.together) }
    return { sheet: part.sheet, replace: own(part.replace) }
  })
  return [{ ...change, sheets }, buffers]
}

function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}
