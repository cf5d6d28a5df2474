import { useCallback, useState } from 'react'
import type { PersonId } from '../../shared/meeting/person.ts'
import { useCommand, useMe } from '../sync/hooks.ts'
import type { Outcome } from '../sync/outbox.ts'
import { notify } from './notices.ts'
import { useWords } from './useWords.ts'

/**
 * Sends a command; a refusal is told in plain words. Gives how it ended, with what it made.
 * @param as another person of this device than who acts now
 */
export function useOutcome(as?: PersonId): (name: string, input?: object) => Promise<Outcome> {
  const send = useCommand(as)
  const { refusal } = useWords()
  return useCallback(
    async (name, input) => {
      const outcome = await send(name, input)
      if (!outcome.ok) notify(refusal(outcome.refusal))
      return outcome
    },
    [send, refusal],
  )
}

/** The same, where it is enough to know whether it was accepted. */
export function useAct(as?: PersonId): (name: string, input?: object) => Promise<boolean> {
  const act = useOutcome(as)
  return useCallback(async (name, input) => (await act(name, input)).ok, [act])
}

/** What is half typed, by person and field: it stays theirs while another acts, or while it is closed. */
const halfTyped = new Map<string, string>()

/**
 * Words being typed: emptied when they were sent and accepted, kept when not.
 * @param keptAs names the field, so that its words are there again for the same person when the form comes back
 */
export function useDraft(initial = '', keptAs?: string) {
  const { id } = useMe()
  const key = keptAs === undefined ? undefined : `${id} ${keptAs}`
  const [text, showText] = useState(() => (key && halfTyped.get(key)) || initial)
  const [busy, setBusy] = useState(false)
  function setText(next: string) {
    showText(next)
    if (key) halfTyped.set(key, next)
  }
  async function sendWith(act: (text: string) => Promise<boolean>): Promise<boolean> {
    const words = text.trim()
    if (!words || busy) return false
    setBusy(true)
    const accepted = await act(words)
    setBusy(false)
    if (accepted) setText('')
    return accepted
  }
  return { text, setText, busy, sendWith, empty: text.trim() === '' }
}
