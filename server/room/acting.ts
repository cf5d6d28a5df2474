import type { PersonId } from '../../shared/meeting/person.ts'
import type { Acting, Value } from '../../shared/meeting/slice.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { syncFrame, syncStep } from '../socket/frames.ts'
import type { Commit, Seating, Storage } from '../storage/storage.ts'
import type { Memory } from './memory.ts'
import type { Subscribers } from './subscribers.ts'
import type { Mirrored } from './views.ts'

/** What somebody asks for, or the server itself. */
type Asked = { readonly name: string; readonly input: unknown }

/** Carries out commands, and shows what they change; each runs alone. */
export type Actor = {
  /**
   * Decides; it is stored and shown before this resolves.
   * @param commandId of a client; a command without one is the server's own
   * @param seating who gets a ticket by it
   */
  readonly act: (
    asked: Asked,
    by: PersonId,
    commandId?: string,
    seating?: Seating,
  ) => Promise<Value | Refusal>
  /** Shows who is here now, which is no history; whoever is here for the first time has arrived. */
  readonly showPresence: () => Promise<void>
  /** Lets the desk of a person go when nobody looks at it. */
  readonly dropUnwatchedDesk: (person: PersonId) => void
}

type Parts = {
  readonly storage: Storage
  readonly now: () => number
  readonly newId: () => string
  readonly subscribers: Subscribers
  readonly memory: Memory
  /** The meeting is not there any more. */
  readonly deleted: () => void
}

export function openActor(id: string, parts: Parts): Actor {
  const { storage, now, newId, subscribers, memory } = parts
  const actingAs = (by: PersonId): Acting => ({ by, for: by, now: now(), newId })

  async function act(
    asked: Asked,
    by: PersonId,
    commandId?: string,
    seating?: Seating,
  ): Promise<Value | Refusal> {
    const known = commandId === undefined ? undefined : await storage.answer(id, commandId)
    if (known) return known
    const core = memory.core()
    const planned = await core.plan(asked.name, asked.input, actingAs(by), commandId === undefined)
    if (isRefusal(planned)) return planned
    if (planned.state.meeting.gathering.deletedAt !== undefined) {
      await storage.deleteMeeting(id)
      parts.deleted()
      return {}
    }
    const shown = await memory
      .views()
      .show(
        planned.state,
        core.surroundings(subscribers.present(), planned),
        planned.touched,
        planned.forgets,
      )
    const commit: Commit = {
      ...planned.commit,
      ...(commandId === undefined ? {} : { answer: { commandId, value: planned.value } }),
      ...(seating && { seating }),
      sheets: shown.writes,
    }
    await storage.commit(id, commit)
    core.done(planned)
    tell(shown)
    for (const person of planned.touched) dropUnwatchedDesk(person)
    return planned.value
  }

  function tell({ updates }: Mirrored) {
    for (const { sheet, update } of updates) subscribers.tell(sheet, syncFrame(syncStep.update, update))
  }

  function dropUnwatchedDesk(person: PersonId) {
    if (subscribers.of(`desk.${person}`).length === 0) memory.views().drop(`desk.${person}`)
  }

  return {
    act,
    dropUnwatchedDesk,
    async showPresence() {
      const core = memory.core()
      const shown = await memory.views().show(core.state(), core.surroundings(subscribers.present()))
      if (shown.writes.length > 0) await storage.commit(id, { sheets: shown.writes })
      tell(shown)
      for (const person of subscribers.present()) {
        if (core.state().meeting.people[person]?.arrivedAt === undefined)
          await act({ name: 'people.arrive', input: {} }, person)
      }
    },
  }
}
