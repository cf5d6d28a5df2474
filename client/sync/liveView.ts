import type * as Y from 'yjs'
import { type Entries, unflatten } from '../../shared/meeting/view.ts'
import { makeStore, type Store } from './store.ts'

/**
 * The view that a server-written sheet carries, as one value. A change makes a new value, in which every entity
 * and every kind that did not change is the same object as before.
 * @param empty the view with no records
 */
export function liveView<View extends object>(doc: Y.Doc, empty: View): Store<View> {
  const entries = doc.getMap('view')
  const store = makeStore(unflatten(entries.toJSON() as Entries, empty))
  entries.observe((event) => {
    const changed = new Set([...event.keysChanged].map((key) => String(key).split('/')[0]))
    const before = store.get()
    const after = unflatten(entries.toJSON() as Entries, empty)
    const same = Object.entries(before).filter(([kind]) => kind in after && !changed.has(kind))
    store.set({ ...after, ...Object.fromEntries(same) })
  })
  return store
}
