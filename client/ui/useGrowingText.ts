import { useEffect, useRef, useState } from 'react'

/** How long somebody stops typing before others see the words. */
const pauseMs = 1500

/**
 * Words that grow in sight of others: sent when who types pauses, or leaves the field. Until they are accepted the
 * typed ones stay, also when somebody else wrote meanwhile.
 * @param saved the words as all see them
 * @param save sends them; `from` are the words that were there when the typing began
 */
export function useGrowingText(
  saved: string,
  save: (text: string, from: string) => Promise<boolean>,
): {
  readonly text: string
  readonly setText: (text: string) => void
  /** Sends now what waits. */
  readonly flush: () => void
  /** What somebody else wrote while I typed; undefined when nobody did. */
  readonly meanwhile: string | undefined
} {
  const [typed, setTyped] = useState<{ readonly text: string; readonly from: string }>()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void }>(undefined)

  useEffect(() => () => waiting.current?.send(), [])

  function setText(text: string) {
    const now = { text, from: typed?.from ?? saved }
    setTyped(now)
    if (waiting.current) clearTimeout(waiting.current.timer)
    const send = () => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = undefined
      void save(text.trim(), now.from).then((accepted) =>
        setTyped((later) => {
          if (later === now) return accepted ? undefined : later
          // typed on while this was under way: it builds on what was accepted
          return later && accepted ? { text: later.text, from: text.trim() } : later
        }),
      )
    }
    waiting.current = { timer: setTimeout(send, pauseMs), send }
  }

  const meanwhile = typed && typed.from !== saved && saved !== typed.text.trim() ? saved : undefined
  return { text: typed?.text ?? saved, setText, flush: () => waiting.current?.send(), meanwhile }
}
