import { decide } from '../meeting/decide.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { PersonId } from '../meeting/person.ts'
import type { State } from '../meeting/slice.ts'
import { isRefusal } from '../refusal.ts'

const minute = 60_000

/** A meeting that is played by commands, in its own time. */
export type Stage = {
  readonly state: () => State
  readonly meeting: () => Meeting
  /** Lets time pass. */
  readonly wait: (minutes: number) => void
  /** Gives a command; tells the id of what it made. Throws on a refusal: then the example itself is wrong. */
  readonly act: (by: PersonId, name: string, input?: object) => string
  /** The same for a command of the server itself. */
  readonly serve: (by: PersonId, name: string, input?: object) => string
}

/** @param from when it begins, in ms */
export function openStage(meeting: Meeting, from: number, newId: () => string): Stage {
  let state: State = { meeting, sealed: {} }
  let now = from

  function play(by: PersonId, name: string, input: object, byServer: boolean): string {
    const outcome = decide(state, name, input, { by, for: by, now, newId }, byServer)
    if (isRefusal(outcome)) throw new Error(`the example is refused at ${name}: ${outcome.code}`)
    state = outcome.state
    return outcome.value.id ?? ''
  }

  return {
    state: () => state,
    meeting: () => state.meeting,
    wait(minutes) {
      now += minutes * minute
    },
    act: (by, name, input = {}) => play(by, name, input, false),
    serve: (by, name, input = {}) => play(by, name, input, true),
  }
}
