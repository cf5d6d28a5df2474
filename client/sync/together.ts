import { makeStore, type OwnStore, type Store } from './store.ts'

/** Whether all of several are so: a sheet that is left with a letter under way does not hide behind the next. */
export function makeTogether(): { readonly all: Store<boolean>; readonly one: () => OwnStore<boolean> } {
  const all = makeStore(true)
  const not = new Set<object>()
  return {
    all,
    one() {
      const store = makeStore(true)
      store.subscribe(() => {
        if (store.get()) not.delete(store)
        else not.add(store)
        all.set(not.size === 0)
      })
      return store
    },
  }
}
