import { enablePatches, type Patch, produceWithPatches } from 'immer'
import * as v from 'valibot'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { refusesTyping } from './helping.ts'
import { commands } from './meeting.ts'
import type { PersonId } from './person.ts'
import type { Acting, Applied, Path, State, Value } from './slice.ts'
import { standstillOf } from './standstill.ts'

enablePatches()

/** A change accepted: the state after it, and what the ledger must know of it. */
export type Decision = {
  readonly state: State
  readonly value: Value
  /** Who sent it, and whose words it is: for the ledger. */
  readonly by: PersonId
  readonly for: PersonId
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
  sender: Acting,
  byServer = false,
): Decision | Refusal {
  const command = commands.get(name)
  if (!command || command.byServer !== byServer) return refuse('unknown-command')
  const parsed = v.safeParse(command.schema, input)
  if (!parsed.success) return unreadable(parsed.issues)
  const { people, gathering } = state.meeting
  if (gathering.deletedAt !== undefined) return refuse('not-found')
  const acting = { ...sender, for: speakerOf(parsed.output) ?? sender.for }
  const still = standstillOf(state.meeting, acting)
  if (still && !command.alsoWhen.includes(still.moment)) return still.refusal
  if (!byServer && !(Object.hasOwn(people, acting.by) && Object.hasOwn(people, acting.for)))
    return refuse('not-a-member')
  const typing = refusesTyping(people, acting.by, acting.for)
  if (typing) return typing

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
    by: acting.by,
    for: acting.for,
    patches: patches.filter(onMeeting).map(withoutRoot),
    inverses: inverses.filter(onMeeting).map(withoutRoot),
    forget: applied.forget ?? [],
    sealed: command.sealed,
  }
}

/** Whose words a helper says it typed: `for`, in commands whose schema has it. */
function speakerOf(input: unknown): PersonId | undefined {
  const named = typeof input === 'object' && input !== null && 'for' in input ? input.for : undefined
  return typeof named === 'string' ? named : undefined
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
