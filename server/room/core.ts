import { applyPatches } from 'immer'
import * as v from 'valibot'
import { type Decision, decide } from '../../shared/meeting/decide.ts'
import { emptyParts, type Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { countSealed, type Sealed, type SealedRow, sealedKey } from '../../shared/meeting/sealed.ts'
import type { Acting, State, Surroundings, Value } from '../../shared/meeting/slice.ts'
import { decideUndo, lastUndoable, undoName, undoSchema } from '../../shared/meeting/undo.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Commit, Storage, StoredMeeting } from '../storage/storage.ts'
import { openHistory, type Planned as PlannedHistory } from './history.ts'

/** A decision, and all that storage must be told of it. Nothing has changed until `done`. */
export type Planned = {
  readonly state: State
  readonly value: Value
  readonly commit: Commit
  /** Whose sealed input changed, and who typed it for them. */
  readonly touched: readonly PersonId[]
  /** A text must vanish from what is stored of the table too. */
  readonly forgets: boolean
  readonly history: PlannedHistory
}

/** How many acts back the undo button looks. */
const undoReach = 50

/** The meeting of a room, its sealed input and its history: what commands change. */
export type Core = {
  readonly state: () => State
  readonly surroundings: (present: ReadonlySet<PersonId>, planned?: Planned) => Surroundings
  readonly plan: (
    name: string,
    input: unknown,
    acting: Acting,
    byServer: boolean,
  ) => Promise<Planned | Refusal>
  /** Tells that a plan is stored: from now on it is so. */
  readonly done: (planned: Planned) => void
}

/** @param failed is told of a command that threw */
export function openCore(
  stored: StoredMeeting,
  readAll: () => ReturnType<Storage['history']>,
  failed: (command: string, error: unknown) => void,
): Core {
  let state: State = stateOf(stored)
  const history = openHistory(stored.snapshot, stored.ledger, readAll)

  function undo(input: unknown, acting: Acting) {
    const parsed = v.safeParse(undoSchema, input)
    if (!parsed.success) return refuse('invalid-input', { field: 'seq' })
    const since = history.recent().filter((entry) => entry.seq >= parsed.output.seq)
    return since[0]?.seq === parsed.output.seq ? decideUndo(state, since, acting) : refuse('not-undoable')
  }

  /** A decision changes nothing before it is stored: one that throws is refused, and the room goes on. */
  function decided(name: string, input: unknown, acting: Acting, byServer: boolean): Decision | Refusal {
    try {
      return name === undoName && !byServer
        ? undo(input, acting)
        : decide(state, name, input, acting, byServer)
    } catch (error) {
      failed(name, error)
      return refuse('failed')
    }
  }

  return {
    state: () => state,
    surroundings(present, planned) {
      const shown = planned?.state ?? state
      const last = lastUndoable((planned?.history.recent ?? history.recent()).slice(-undoReach), shown)
      return {
        counts: countSealed(shown.sealed),
        present,
        ...(last ? { last } : {}),
      }
    },

    async plan(name, input, acting, byServer) {
      const decision = decided(name, input, acting, byServer)
      if (isRefusal(decision)) return decision
      const sealed = sealedChanges(state.sealed, decision.state.sealed)
      const planned = await history.plan(decision, name, acting.now)
      return {
        state: decision.state,
        value: decision.value,
        commit: { ...planned.commit, seal: sealed.laid, unseal: sealed.taken },
        touched: [...new Set([...sealed.laid, ...sealed.taken].flatMap((row) => [row.person, row.value.by]))],
        forgets: decision.forget.length > 0,
        history: planned,
      }
    },

    done(planned) {
      state = planned.state
      history.done(planned.history)
    },
  }
}

function stateOf(stored: StoredMeeting): State {
  return {
    meeting: meetingOf(stored),
    sealed: Object.fromEntries(stored.sealed.map((row) => [sealedKey(row), row])),
  }
}

/** The meeting as its snapshot and the entries since then make it; a part that came in since begins empty. */
export function meetingOf({ snapshot, ledger }: Pick<StoredMeeting, 'snapshot' | 'ledger'>): Meeting {
  return applyPatches(
    { ...emptyParts, ...snapshot.meeting },
    ledger.flatMap((entry) => [...(entry.act?.patches ?? [])]),
  )
}

function sealedChanges(before: Sealed, after: Sealed): { laid: SealedRow[]; taken: SealedRow[] } {
  return {
    laid: Object.entries(after)
      .filter(([key, row]) => before[key] !== row)
      .map(([, row]) => row),
    taken: Object.entries(before)
      .filter(([key]) => !Object.hasOwn(after, key))
      .map(([, row]) => row),
  }
}
