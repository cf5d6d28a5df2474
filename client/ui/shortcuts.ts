import { useEffect } from 'react'
import { keptWish, useWish } from './kept.ts'

/** The key of each act. A button that names its act is pressed by that key: there is no second way to act. */
export const shortcuts = {
  hand: 'h',
  note: 'n',
  park: 'l',
  clock: 'k',
  help: '?',
  next: 'v',
  back: 't',
  pause: 'p',
  quiet: 's',
  minute: '+',
  undo: 'o',
  cover: 'e',
} as const
export type Shortcut = keyof typeof shortcuts

const wanted = keptWish('beraad-shortcuts', true)
/** Switches the keys on or off in this browser (WCAG 2.1.4). */
export const wantShortcuts = wanted.set

/** Whether the keys work here. */
export function useShortcutsWanted(): boolean {
  return useWish(wanted)
}

/** Lets the keys press their buttons, while the page that calls it is there. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (pressShortcut(event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/**
 * Presses the button of a key. Not while somebody types, or a dialog asks something, or with a key that the
 * browser or a screen reader has for itself.
 * @returns whether a button was pressed
 */
function pressShortcut(event: KeyboardEvent): boolean {
  if (!wanted.wish.get() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false
  if (event.defaultPrevented || takesText(event.target) || document.querySelector('dialog:modal'))
    return false
  const act = Object.entries(shortcuts).find(([, key]) => key === event.key.toLowerCase())?.[0]
  const button = act && document.querySelector<HTMLElement>(`[data-shortcut="${act}"]:not(:disabled)`)
  if (!button) return false
  button.click()
  return true
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select')
}
