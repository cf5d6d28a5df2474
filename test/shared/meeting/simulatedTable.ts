import { makeId } from '../../../shared/ids.ts'
import { type Decision, decide } from '../../../shared/meeting/decide.ts'
import { deskView, type Meeting, tableView } from '../../../shared/meeting/meeting.ts'
import type { Hat, PersonId, Side } from '../../../shared/meeting/person.ts'
import { countSealed, ownSealed } from '../../../shared/meeting/sealed.ts'
import type { State } from '../../../shared/meeting/slice.ts'
import { decideUndo, type PastEntry, undoName } from '../../../shared/meeting/undo.ts'
import { isRefusal, type RefusalCode } from '../../../shared/refusal.ts'
import { newMeeting } from '../../../shared/templates/newMeeting.ts'

export const minute = 60_000
export const start = Date.UTC(2026, 2, 4, 13, 0)

/** Ids that are random in look and the same in every run. */
export function seededIds(seed = 1): () => string {
  let state = seed
  const next = () => {
    // Mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return () => makeId((bytes) => bytes.map(() => next() & 255))
}

export type SimulatedTable = ReturnType<typeof sitDown>

/**
 * A table without a network: Anne (host and voorzitter), Samira (procesbewaker), Joost (notulist), Esther (a
 * guest) and Tom (toehoorder), with the agenda of a casusoverleg. Time stands still until `wait`.
 */
export function sitDown({ family = false, seed = 1 } = {}) {
  const newId = seededIds(seed)
  let now = start
  const meeting = newMeeting({
    id: newId(),
    template: 'casusoverleg',
    title: 'Daan',
    goal: 'Daan blijft thuis',
    family,
    now,
    newId,
    titleOf: (key) => key,
  })
  if (isRefusal(meeting)) throw new Error(meeting.code)
  let state: State = { meeting, sealed: {} }
  const ledger: PastEntry[] = []

  function keep(name: string, decision: Decision): Decision {
    state = decision.state
    const seq = ledger.length + 1
    const { by, for: speaker, patches, inverses } = decision
    ledger.push(decision.sealed ? { seq } : { seq, act: { by, for: speaker, name, patches, inverses } })
    return decision
  }

  function attempt(who: PersonId, name: string, input: unknown = {}, byServer = false) {
    const acting = { by: who, for: who, now, newId }
    const outcome = decide(state, name, input, acting, byServer)
    return isRefusal(outcome) ? outcome : keep(name, outcome)
  }

  function undoFrom(who: PersonId, index: number): RefusalCode | undefined {
    const outcome = decideUndo(state, ledger.slice(index), { by: who, for: who, now, newId })
    if (isRefusal(outcome)) return outcome.code
    keep(undoName, outcome)
    return undefined
  }

  function join(name: string, host = false): PersonId {
    const id = newId()
    attempt(id, 'people.join', { name, ...(host && { host }) }, true)
    attempt(id, 'people.arrive', {}, true)
    return id
  }

  const anne = join('Anne', true)
  const [samira, joost, esther, tom] = ['Samira', 'Joost', 'Esther', 'Tom'].map((name) => join(name)) as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ]
  const give = (person: PersonId, hat: Hat) => attempt(anne, 'people.giveHat', { person, hat })
  give(samira, 'procesbewaker')
  give(joost, 'notulist')
  give(tom, 'toehoorder')

  return {
    anne,
    samira,
    joost,
    esther,
    tom,
    join,
    give,
    newId,
    attempt,
    ledger: ledger as readonly PastEntry[],
    state: () => state,
    meeting: (): Meeting => state.meeting,
    now: () => now,
    wait(minutes: number) {
      now += minutes * minute
    },
    /** From now on one types for the other. */
    helps: (helper: PersonId, person: PersonId) => attempt(person, 'people.chooseHelper', { helper }),
    place: (person: PersonId, side: Side) => attempt(anne, 'people.place', { person, side }),

    /** Does it, and tells the id of what it made; a refusal is a failing test. */
    act(who: PersonId, name: string, input: unknown = {}): string {
      const outcome = attempt(who, name, input)
      if (isRefusal(outcome)) throw new Error(`${name} was refused: ${outcome.code}`)
      return outcome.value.id ?? ''
    },

    /** Why it is refused; being accepted is a failing test. */
    refused(who: PersonId, name: string, input: unknown = {}): RefusalCode {
      const before = state
      const outcome = attempt(who, name, input)
      if (!isRefusal(outcome)) throw new Error(`${name} was accepted`)
      if (state !== before) throw new Error(`${name} was refused and still changed something`)
      return outcome.code
    },

    /** Undoes the last act of this name; tells why not. */
    undo(who: PersonId, name: string): RefusalCode | undefined {
      return undoFrom(
        who,
        ledger.findLastIndex((entry) => entry.act?.name === name),
      )
    },

    undoAt: (who: PersonId, seq: number) => undoFrom(who, seq - 1),

    /** The id of the item with this title. */
    item(title: string): string {
      const found = Object.values(state.meeting.agenda).find((item) => item.title === title)
      if (!found) throw new Error(`no item ${title}`)
      return found.id
    },

    view: () => tableView(state.meeting, { counts: countSealed(state.sealed), present: new Set() }),
    desk: (person: PersonId) => deskView(state.meeting, ownSealed(state.sealed, person), person),
  }
}

/** A table whose meeting has begun. */
export function begin(options: { family?: boolean; seed?: number } = {}): SimulatedTable {
  const table = sitDown(options)
  table.act(table.samira, 'clock.start')
  return table
}

/** Goes to the item with this title. */
export function goTo(table: SimulatedTable, title: string): string {
  const to = table.item(title)
  const from = table.meeting().clock.item
  if (from !== to) table.act(table.samira, 'clock.jump', { from, to })
  return to
}
