import type { Decision } from '../../shared/meeting/decide.ts'
import type { Commit, LedgerEntry, Snapshot, Storage } from '../storage/storage.ts'
import { redactEntry, redactSnapshot } from './redact.ts'

/** A snapshot is stored every so many entries, so that loading stays quick. */
const snapshotEvery = 500
/** So many of the latest entries stay in memory, for undo. */
const kept = 500

/** The ledger of a room, as far as it is in memory. */
export type History = {
  /** The number of the last entry. */
  readonly seq: () => number
  /** The latest entries, oldest first. */
  readonly recent: () => readonly LedgerEntry[]
  /** What to store for a decision, without changing anything yet. */
  readonly plan: (decision: Decision, name: string, at: number) => Promise<Planned>
  /** Tells that the plan is stored. */
  readonly done: (planned: Planned) => void
}

export type Planned = {
  readonly commit: Pick<Commit, 'ledger' | 'snapshot' | 'rewrite'>
  readonly recent: readonly LedgerEntry[]
}

export function openHistory(
  snapshot: Snapshot,
  ledger: readonly LedgerEntry[],
  readAll: () => ReturnType<Storage['history']>,
): History {
  let recent: readonly LedgerEntry[] = ledger
  let seq = ledger.at(-1)?.seq ?? snapshot.seq

  return {
    seq: () => seq,
    recent: () => recent,

    async plan(decision, name, at) {
      const next = seq + 1
      const entry: LedgerEntry = decision.sealed
        ? { seq: next }
        : {
            seq: next,
            act: {
              at,
              by: decision.by,
              for: decision.for,
              name,
              patches: decision.patches,
              inverses: decision.inverses,
            },
          }
      if (decision.forget.length > 0) return forgetting(decision, entry, await readAll())
      const snapshotDue = next % snapshotEvery === 0
      return {
        commit: {
          ledger: entry,
          ...(snapshotDue ? { snapshot: { seq: next, meeting: decision.state.meeting } } : {}),
        },
        recent: [...recent, entry].slice(-kept),
      }
    },

    done(planned) {
      recent = planned.recent
      seq += 1
    },
  }

  function forgetting(
    decision: Decision,
    entry: LedgerEntry,
    all: Awaited<ReturnType<typeof readAll>>,
  ): Planned {
    const clean = (old: LedgerEntry) => redactEntry(old, decision.forget)
    const own = clean(entry)
    return {
      commit: {
        ledger: own,
        rewrite: {
          ledger: all.ledger.map(clean),
          snapshots: all.snapshots.map((old) => redactSnapshot(old, decision.forget)),
        },
      },
      recent: [...recent.map(clean), own].slice(-kept),
    }
  }
}
