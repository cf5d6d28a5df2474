import * as Y from 'yjs'
import type { Letter } from './letters.ts'

/** Knows typing that goes on where the same client typed last: such a letter needs no look at the doc. */
export type Typing = {
  /**
   * Whether a letter stands behind the last of its client's own, in a text. What it says yes to has to be taken in:
   * the next letter is measured by it.
   */
  readonly goesOn: (letter: Letter) => boolean
  /** Something else was taken in, or thrown away: what is known of the ends of texts is no longer sure. */
  readonly forget: () => void
}

/** @param doc gives the doc with all that was taken in */
export function openTyping(doc: () => Y.Doc): Typing {
  /** How far each client has come, where the last of it stands in a text; else undefined. */
  const ends = new Map<number, number | undefined>()

  /** Undefined where the client's last struct is no text that stands in one. */
  function endOfText(client: number): number | undefined {
    const known = ends.get(client)
    if (known !== undefined || ends.has(client)) return known
    const { store } = doc()
    const end = Y.getState(store, client)
    const last = end > 0 ? Y.getItem(store, Y.createID(client, end - 1)) : undefined
    const isText =
      last instanceof Y.Item && last.content instanceof Y.ContentString && last.parent instanceof Y.XmlText
    ends.set(client, isText ? end : undefined)
    return ends.get(client)
  }

  return {
    goesOn({ client, clock, text }) {
      if (endOfText(client) !== clock) return false
      ends.set(client, clock + text.length)
      return true
    },
    forget: () => ends.clear(),
  }
}
