import { makeStore, type Store } from '../sync/store.ts'

/** A short message that one of the panels has for who sits here: why something did not work, or that it did. */
export type Notice = { readonly id: number; readonly text: string }

const store = makeStore<readonly Notice[]>([])
let last = 0

export const notices: Store<readonly Notice[]> = store

/** Says it; the same words said again replace themselves. */
export function notify(text: string): void {
  last += 1
  store.set([...store.get().filter((notice) => notice.text !== text), { id: last, text }])
}

export function putAwayNotice(id: number): void {
  store.set(store.get().filter((notice) => notice.id !== id))
}
