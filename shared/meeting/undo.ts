import { applyPatches, enablePatches, type Patch } from 'immer'
import * as v from 'valibot'
import { type Refusal, refuse } from '../refusal.ts'
import type { Decision } from './decide.ts'
import { commands } from './meeting.ts'
import type { PersonId } from './person.ts'
import type { Acting, Done, LastAct, Rule, State } from './slice.ts'
import { isSound } from './sound.ts'
import { standstillOf } from './standstill.ts'

enablePatches()

/** The one command that looks back: the room gives it the ledger, so it stands in no slice. */
export const undoName = 'undo'
export const undoSchema = v.strictObject({ seq: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** An entry of the ledger, as far as undo looks at it; one on sealed input has no act. */
export type PastEntry = {
  readonly seq: number
  readonly act?: {
    readonly by: PersonId
    readonly for: PersonId
    readonly name: string
    readonly patches: readonly Patch[]
    readonly inverses: readonly Patch[]
  }
}

/**
 * Decides on undoing an act: whether its command can be undone and by whom, and whether nothing was built on it
 * since. What it gives is stored as a new entry named `undo`; nothing is taken out of the ledger. Pure.
 * @param since the entry to undo, and all entries after it, oldest first
 */
export function decideUndo(
  state: State,
  since: readonly PastEntry[],
  acting: Pick<Acting, 'by' | 'for' | 'now' | 'newId'>,
): Decision | Refusal {
  const [entry, ...later] = since
  if (!Object.hasOwn(state.meeting.people, acting.by)) return refuse('not-a-member')
  const act = entry?.act
  const command = act && commands.get(act.name)
  // what holds still for an act holds still for its undo
  const still = standstillOf(state.meeting, acting)
  if (still && (still.moment === 'ended' || !command?.alsoWhen.includes(still.moment))) return still.refusal
  const rule = command?.undo
  if (!act || !rule) return refuse('not-undoable')
  const refusal = rule.check(state, acting, { by: act.by, for: act.for })
  if (refusal) return refusal
  if (isBuiltUpon(act, later)) return refuse('built-upon')
  const undone = { ...state, meeting: applyPatches(state.meeting, act.inverses) }
  if (!isSound(undone)) return refuse('built-upon')
  return {
    state: undone,
    value: {},
    by: acting.by,
    for: acting.for,
    patches: act.inverses,
    inverses: act.patches,
    forget: [],
    sealed: false,
  }
}

/** The last act that can still be undone, and by whom, for the one undo button. `recent` is oldest first. */
export function lastUndoable(recent: readonly PastEntry[], state: State): LastAct | undefined {
  const later: PastEntry[] = []
  for (const entry of recent.toReversed()) {
    const { act, seq } = entry
    const rule = act && commands.get(act.name)?.undo
    if (act && rule && !isBuiltUpon(act, later))
      return { seq, name: act.name, by: act.by, may: whoMayUndo(act, rule, state) }
    later.unshift(entry)
  }
  return undefined
}

function whoMayUndo(act: Act, rule: Rule<Done>, state: State): LastAct['may'] {
  const done = { by: act.by, for: act.for }
  const may = Object.keys(state.meeting.people).filter((person) => {
    const acting = { by: person, for: person, now: 0, newId: () => '' }
    return !rule.check(state, acting, done)
  })
  return Object.fromEntries(may.map((person) => [person, true]))
}

type Act = NonNullable<PastEntry['act']>

/** Whether a later act touched what this one touched. An act that was undone since does not count, nor its undo. */
function isBuiltUpon(act: Act, later: readonly PastEntry[]): boolean {
  const standing: Act[] = []
  for (const { act: next } of later) {
    if (!next) continue
    const undone = next.name === undoName ? standing.findLastIndex((past) => undoes(next, past)) : -1
    if (undone >= 0) standing.splice(undone, 1)
    // the act itself was undone: there is nothing left to undo
    else if (next.name === undoName && undoes(next, act)) return true
    else standing.push(next)
  }
  return standing.some((next) => next.patches.some((one) => act.patches.some((two) => meet(one, two))))
}

/** An undo carries exactly the inverses of what it undid. */
function undoes(undo: Act, past: Act): boolean {
  return JSON.stringify(undo.patches) === JSON.stringify(past.inverses)
}

/** Whether two patches touch the same place, or one a part of the other. */
function meet(one: Patch, two: Patch): boolean {
  const shared = Math.min(one.path.length, two.path.length)
  return one.path.slice(0, shared).every((step, depth) => String(step) === String(two.path[depth]))
}
