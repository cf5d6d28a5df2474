import { useSyncExternalStore } from 'react'
import { inHuddle } from '../../shared/meeting/huddle.ts'
import { useTable } from '../sync/hooks.ts'
import { makeStore } from '../sync/store.ts'

const key = 'beraad-hides-clock'
const hidden = makeStore(read())

/** Whether whoever uses this device hides the clock for themselves, and how to change that. */
export function useClockChoice(): { readonly hides: boolean; readonly hide: (hides: boolean) => void } {
  return { hides: useSyncExternalStore(hidden.subscribe, hidden.get), hide }
}

/** Whether a clock is to be seen: not in 'even stil', not while the family is among themselves, nor if I hide it. */
export function useClockShown(): boolean {
  const table = useTable()
  const { hides } = useClockChoice()
  return !hides && table.clock.quietAt === undefined && !inHuddle(table)
}

function hide(hides: boolean): void {
  hidden.set(hides)
  try {
    if (hides) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // a browser that keeps nothing hides it until the page is closed
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}
