import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import type { Entries } from '../../shared/meeting/view.ts'

/** Makes a sheet's `view` map hold exactly these entries, touching only what differs. */
export function mirror(map: Y.Map<unknown>, entries: Entries): void {
  map.doc?.transact(() => {
    for (const key of [...map.keys()]) {
      if (!Object.hasOwn(entries, key)) map.delete(key)
    }
    for (const [key, entry] of Object.entries(entries)) {
      if (!map.has(key) || !equalityDeep(map.get(key), entry)) map.set(key, entry)
    }
  })
}
