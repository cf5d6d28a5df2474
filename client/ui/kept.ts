import { useSyncExternalStore } from 'react'
import { makeStore, type Store } from '../sync/store.ts'

/** A wish of who sits at this browser, kept in it: yes or no. */
export type KeptWish = { readonly wish: Store<boolean>; readonly set: (value: boolean) => void }

/** Makes a wish that is remembered by this browser, where that can remember. */
export function keptWish(key: string, usual: boolean): KeptWish {
  const store = makeStore(read(key) ?? usual)
  return {
    wish: store,
    set(value) {
      store.set(value)
      try {
        localStorage.setItem(key, String(value))
      } catch {
        // a browser that keeps nothing keeps it until the page closes
      }
    },
  }
}

/** Follows a wish. */
export function useWish({ wish }: KeptWish): boolean {
  return useSyncExternalStore(wish.subscribe, wish.get)
}

function read(key: string): boolean | undefined {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? undefined : kept === 'true'
  } catch {
    return undefined
  }
}
