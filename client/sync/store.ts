/** A value that changes, in the form `useSyncExternalStore` asks: the same snapshot until it changes. */
export type Store<Value> = {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

/** A store with its owner's side: who holds this may set it. */
export type OwnStore<Value> = Store<Value> & { readonly set: (value: Value) => void }

/** Makes a store; setting what is already there tells nobody. */
export function makeStore<Value>(first: Value): OwnStore<Value> {
  let current = first
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
  }
}
