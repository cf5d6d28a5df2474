import * as Y from 'yjs'
import type { Struct } from './decodeUpdate.ts'

/**
 * Tells whether of two items of one list the first stands before the other; yes where one of them is not in the doc yet.
 * @param looks so many items are looked at, over all questions: who asks for more is told no
 */
export function openOrder(looks: number): (one: Struct | undefined, other: Struct | undefined) => boolean {
  let left = looks
  return (one, other) => {
    if (!isLaid(one) || !isLaid(other)) return true
    for (let at = one.right; at && left > 0; at = at.right) {
      left -= 1
      if (at === other) return true
    }
    return false
  }
}

function isLaid(struct: Struct | undefined): struct is Y.Item {
  return struct instanceof Y.Item && struct.parent instanceof Y.AbstractType
}
