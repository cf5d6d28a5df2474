import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { awarenessFrame } from '../socket/frames.ts'
import type { Storage } from '../storage/storage.ts'
import type { Carets } from './carets.ts'
import type { Memory } from './memory.ts'
import type { Subscriber, Subscribers } from './subscribers.ts'
import { vetAwareness } from './vetAwareness.ts'

type Parts = {
  readonly storage: Storage
  readonly subscribers: Subscribers
  readonly memory: Memory
  readonly carets: Carets
}

/** Lays down a caret that a socket sends, with whose it is, and tells the others; its client ID is bound first. */
export function openCaretLaying(
  id: string,
  { storage, subscribers, memory, carets }: Parts,
): (from: Subscriber, update: Uint8Array) => Promise<Refusal | undefined> {
  return async (from, update) => {
    const { person: by } = from
    const analysis = memory.analysis()
    const caret = vetAwareness({ update, person: by, own: carets.idOf(from), owner: analysis.ownerOf })
    if (!caret || isRefusal(caret)) return caret
    const bound = analysis.bind(caret.clientId, by)
    if (isRefusal(bound)) return bound
    if (bound) await storage.commit(id, bound)
    const person = memory.core().state().meeting.people[by]
    if (!person) return refuse('not-a-member')
    const owner = { id: person.id, name: person.name, colour: person.colour }
    const stamped = carets.put(from, caret.clientId, caret.state, owner)
    subscribers.tell('analysis', awarenessFrame(stamped), from)
    return undefined
  }
}
