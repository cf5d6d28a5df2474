import type { PersonId } from '../../shared/meeting/person.ts'
import type { Subscriber } from './subscribers.ts'
import { type CaretState, encodeAwareness } from './vetAwareness.ts'

type Caret = { clientId: number; clock: number; state: object | null }

/** Whose caret it is: stamped by the server over whatever the client claims. */
export type CaretOwner = { id: PersonId; name: string; colour: number }

/** The carets in the analysis, one a socket. In memory only: they are of the moment. */
export type Carets = {
  /** The client ID of this socket's caret; undefined before its first. */
  readonly idOf: (from: Subscriber) => number | undefined
  /** Lays down a caret and gives the awareness update for the others. */
  readonly put: (
    from: Subscriber,
    clientId: number,
    state: CaretState | null,
    owner: CaretOwner,
  ) => Uint8Array
  /** Takes away the caret of a socket that left; undefined when it had none. */
  readonly remove: (from: Subscriber) => Uint8Array | undefined
  /** The carets of all others, one awareness update each. */
  readonly others: (than: Subscriber) => Uint8Array[]
}

export function openCarets(): Carets {
  const carets = new Map<Subscriber, Caret>()
  // clocks outlive a socket: a client that comes back under the same ID must not be behind itself
  const clocks = new Map<number, number>()
  const encode = (caret: Caret) =>
    encodeAwareness(caret.clientId, caret.clock, caret.state && { ...caret.state })

  const lay = (from: Subscriber, clientId: number, state: object | null) => {
    const clock = (clocks.get(clientId) ?? 0) + 1
    clocks.set(clientId, clock)
    const caret = { clientId, clock, state }
    carets.set(from, caret)
    return encode(caret)
  }

  return {
    idOf: (from) => carets.get(from)?.clientId,
    put: (from, clientId, state, owner) =>
      lay(from, clientId, state === null ? null : { ...state, user: { ...owner } }),
    remove(from) {
      const caret = carets.get(from)
      const update = caret && lay(from, caret.clientId, null)
      carets.delete(from)
      return update
    },
    others: (than) =>
      [...carets]
        .filter(([of, caret]) => of !== than && caret.state !== null)
        .map(([, caret]) => encode(caret)),
  }
}
