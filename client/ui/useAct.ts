import { useCallback, useState } from 'react'
import { useCommand } from '../sync/hooks.ts'
import { notify } from './notices.ts'
import { useWords } from './useWords.ts'

/** Sends a command; a refusal is told in plain words. Gives whether it was accepted. */
export function useAct(): (name: string, input?: object) => Promise<boolean> {
  const send = useCommand()
  const { refusal } = useWords()
  return useCallback(
    async (name, input) => {
      const outcome = await send(name, input)
      if (!outcome.ok) notify(refusal(outcome.refusal))
      return outcome.ok
    },
    [send, refusal],
  )
}

/** Words being typed: emptied when they were sent and accepted, kept when not. */
export function useDraft(initial = '') {
  const [text, setText] = useState(initial)
  const [busy, setBusy] = useState(false)
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
