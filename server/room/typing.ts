import * as Y from 'yjs'
import { decodeUpdate, endOf } from './decodeUpdate.ts'

/** Knows typing that goes on where the same client typed last: such a letter needs no look at the doc. */
export type Typing = {
  /**
   * Whether an update is text behind the last of its client's own, and nothing else. What it says yes to has to be
   * taken in: the next letter is measured by it.
   */
  readonly goesOn: (update: Uint8Array, isOwn: (clientId: number) => boolean) => boolean
  /** Something else was taken in, or thrown away: what is known of the ends of texts is no longer sure. */
  readonly forget: () => void
}

/** @param doc gives the doc with all that was taken in */
export function openTyping(doc: () => Y.Doc): Typing {
  /** How far each client has come, where the last of it stands in a text; else undefined. */
  const ends = new Map<number, number | undefined>()

  /** Undefined where the client's last struct is no text that stands in one. */
  function endOfText(client: number): number | undefined {
    if (ends.has(client)) return ends.get(client)
    const { store } = doc()
    const end = Y.getState(store, client)
    const last = end > 0 ? Y.getItem(store, Y.createID(client, end - 1)) : undefined
    const isText =
      last instanceof Y.Item && last.content instanceof Y.ContentString && last.parent instanceof Y.XmlText
    ends.set(client, isText ? end : undefined)
    return ends.get(client)
  }

  return {
    goesOn(update, isOwn) {
      const decoded = decodeUpdate(update)
      const [letter, ...others] = decoded?.structs ?? []
      if (!(letter instanceof Y.Item) || others.length > 0 || decoded?.deletions.length !== 0) return false
      const { id, origin, rightOrigin, parent, content } = letter
      const isBehindOwn = origin?.client === id.client && origin.clock === id.clock - 1
      if (!isBehindOwn || parent !== null || !(content instanceof Y.ContentString)) return false
      // what stands after it, others may have written since
      if (rightOrigin !== null || !isOwn(id.client) || endOfText(id.client) !== id.clock) return false
      ends.set(id.client, endOf(letter))
      return true
    },
    forget: () => ends.clear(),
  }
}
