import { enablePatches, type Patch, produceWithPatches } from 'immer'
import * as v from 'valibot'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { commands } from './meeting.ts'
import type { Acting, Applied, Path, State, Value } from './slice.ts'

enablePatches()

/** A change accepted: the state after it, and what the ledger must know of it. */
export type Decision = {
  readonly state: State
  readonly value: Value
  /** On the meeting alone: sealed input has no history. */
  readonly patches: readonly Patch[]
  readonly inverses: readonly Patch[]
  readonly forget: readonly Path[]
  /** Its ledger entry is a bare number. */
  readonly sealed: boolean
}

/**
 * Decides on one intent: schema, then who may, then the change itself. Pure.
 * @param name as it came in; unknown names are refused
 * @param input as it came in, of any shape
 * @param byServer whether the server itself gives the command
 */
export function decide(
  state: State,
  name: string,
  input: unknown,
  acting: Acting,
  byServer = false,
): Decision | Refusal {
  const command = commands.get(name)
  if (!command || command.byServer !== byServer) return refuse('unknown-command')
  const parsed = v.safeParse(command.schema, input)
  if (!parsed.success) return unreadable(parsed.issues)
  if (state.meeting.gathering.endedAt !== undefined && !command.afterEnd) return refuse('meeting-ended')
  if (!byServer && !Object.hasOwn(state.meeting.people, acting.by)) return refuse('not-a-member')

  let outcome: Applied | Refusal = {}
  const [next, patches, inverses] = produceWithPatches(state, (draft) => {
    outcome = command.run(draft, parsed.output, acting)
  })
  const applied = outcome as Applied | Refusal
  if (isRefusal(applied)) return applied
  const onMeeting = (patch: Patch) => patch.path[0] === 'meeting'
  if (command.sealed && patches.some(onMeeting)) throw new Error(`${name} is sealed but changed the meeting`)
  return {
    state: next,
    value: applied.id === undefined ? {} : { id: applied.id },
    patches: patches.filter(onMeeting).map(withoutRoot),
    inverses: inverses.filter(onMeeting).map(withoutRoot),
    forget: applied.forget ?? [],
    sealed: command.sealed,
  }
}

function withoutRoot(patch: Patch): Patch {
  return { ...patch, path: patch.path.slice(1) }
}

function unreadable(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const first = issues[0]
  const field = String(first?.path?.[0]?.key ?? '')
  if (first?.type === 'max_length') return refuse('too-long', { field, most: Number(first.requirement) })
  return refuse('invalid-input', { field })
}
