import type { PersonId } from '../../shared/meeting/person.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { AnswerFrame, CommandFrame } from '../../shared/wire.ts'
import { makeStore, type Store } from './store.ts'

/** How a command ended. */
export type Outcome =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** A refused command with the words that were in it, and who gave it. */
export type GivenBack = {
  readonly name: string
  readonly input: object
  readonly refusal: Refusal
  readonly by: PersonId
}

export type Outbox = {
  /**
   * Sends a command, or keeps it until there is a connection; settles when the server has answered. What waits
   * stays said by who said it, whoever acts on this device by then.
   */
  readonly send: (name: string, input: object, as: PersonId) => Promise<Outcome>
  /** Takes the server's answer; one to an unknown or answered id is ignored. */
  readonly answered: (answer: AnswerFrame) => void
  /** Sends all that is unanswered again, in order: the server does each id once, ever. */
  readonly sendAgain: () => void
  /** Refuses all that waits, and all that comes: no server will answer any more. */
  readonly giveUp: (refusal: Refusal) => void
  readonly empty: Store<boolean>
}

type Waiting = { readonly frame: CommandFrame; readonly settle: (outcome: Outcome) => void }

/**
 * Keeps commands until they are answered.
 * @param put lays a command on the wire when there is one
 */
export function makeOutbox(put: (frame: CommandFrame) => void, newId: () => string): Outbox {
  const waiting = new Map<string, Waiting>()
  const empty = makeStore(true)
  let givenUp: Refusal | undefined

  return {
    send(name, input, as) {
      if (givenUp) return Promise.resolve({ ok: false, refusal: givenUp })
      const frame = { id: newId(), name, input, as }
      const outcome = new Promise<Outcome>((settle) => waiting.set(frame.id, { frame, settle }))
      empty.set(false)
      put(frame)
      return outcome
    },
    answered(answer) {
      // not called `command`: the build takes calls of that name for slices' commands, and drops them
      const asked = answer.id === null ? undefined : waiting.get(answer.id)
      if (!asked) return
      waiting.delete(asked.frame.id)
      asked.settle(answer.ok ? { ok: true, value: answer.value } : { ok: false, refusal: answer.reason })
      empty.set(waiting.size === 0)
    },
    sendAgain() {
      for (const { frame } of waiting.values()) put(frame)
    },
    giveUp(refusal) {
      givenUp = refusal
      for (const { settle } of waiting.values()) settle({ ok: false, refusal })
      waiting.clear()
      empty.set(true)
    },
    empty,
  }
}
