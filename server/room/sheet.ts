import * as Y from 'yjs'
import type { Sheet } from '../../shared/sheets.ts'
import { limits } from '../../shared/wire.ts'
import type { SheetWrite } from '../storage/storage.ts'
import { type Letter, writeLetters } from './letters.ts'

/** A sheet in memory: its doc, and what storage has yet to be told of it. */
export type LiveSheet = {
  readonly name: Sheet
  /** With all that was taken in, `later` too. */
  readonly doc: Y.Doc
  /** Takes in letters that are known to fit; the doc does the work when somebody looks at it. */
  readonly later: (letters: readonly Letter[]) => void
  /** Runs a change and gives the one update it made, or undefined when it changed nothing. */
  readonly change: (act: () => void) => Uint8Array | undefined
  /** What to store after `change`: one more update, or now and then the whole in place of all. */
  readonly write: (update: Uint8Array) => SheetWrite
  /** The present state in place of all that is stored, so that nothing deleted stays. */
  readonly rewrite: () => SheetWrite
  /** Whether so many bytes more would make its present state larger than a sheet may be. */
  readonly hasNoRoomFor: (more: number) => boolean
}

/** Stored updates are laid together after so many, or when they weigh much more than what they add up to. */
const compactAfter = { updates: 2_000, spareBytes: 1024 * 1024 }

/** A letter that waits is small, but not nothing. */
const mostWaiting = 1000

/** Brings a sheet into memory from its stored updates. */
export function openLiveSheet(name: Sheet, stored: readonly Uint8Array[]): LiveSheet {
  const kept = new Y.Doc()
  kept.transact(() => {
    for (const update of stored) Y.applyUpdate(kept, update)
  })
  let waiting: Letter[] = []
  const whole = (): Y.Doc => {
    if (waiting.length === 0) return kept
    // a hundred letters of somebody are one piece of work
    const update = writeLetters(waiting)
    waiting = []
    Y.applyUpdate(kept, update)
    return kept
  }
  let updates = stored.length
  let bytes = stored.reduce((sum, update) => sum + update.length, 0)
  let compacted = updates === 1 ? bytes : 0

  const layTogether = (): Uint8Array => {
    const state = Y.encodeStateAsUpdate(whole())
    updates = 1
    bytes = state.length
    compacted = bytes
    return state
  }

  return {
    name,
    get doc() {
      return whole()
    },
    later(letters) {
      for (const letter of letters) waiting.push(letter)
      if (waiting.length >= mostWaiting) whole()
    },
    change(act) {
      const doc = whole()
      const made: Uint8Array[] = []
      const keep = (update: Uint8Array) => made.push(update)
      doc.on('update', keep)
      try {
        doc.transact(act)
      } finally {
        doc.off('update', keep)
      }
      return made.length > 0 ? Y.mergeUpdates(made) : undefined
    },
    write(update) {
      const heavy = bytes + update.length > 2 * compacted + compactAfter.spareBytes
      if (updates >= compactAfter.updates || heavy) return { sheet: name, together: layTogether() }
      updates += 1
      bytes += update.length
      return { sheet: name, append: update }
    },
    rewrite: () => ({ sheet: name, replace: layTogether() }),
    hasNoRoomFor: (more) =>
      bytes + more > limits.sheetBytes && Y.encodeStateAsUpdate(whole()).length + more > limits.sheetBytes,
  }
}
