import { useEffect, useState } from 'react'
import { useConnection } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'

/** What is over within this time (ms) was not worth a word. */
const worthAWord = 1000

/**
 * Tells that there is no connection, or that storing fails: in both what is done waits, and goes on by itself. Or
 * that this page is too old, and what to do first.
 */
export function LostNotice() {
  const { state, storing } = useConnection()
  const trouble = state === 'lost' || !storing
  const { start, status } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!trouble) return setShown(false)
    const timer = setTimeout(() => setShown(true), worthAWord)
    return () => clearTimeout(timer)
  }, [trouble])
  return (
    <div role="status">
      {state === 'outdated' && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-5 gap-y-2 rounded-control bg-clay-tint px-5 py-3 text-clay">
          <p>{status.outdated}</p>
          <Button onClick={() => window.location.reload()}>{start.reload}</Button>
        </div>
      )}
      {shown && (
        <p className="mb-3 rounded-control bg-clay-tint px-5 py-3 text-clay">
          {storing ? status.lost : status.storingFails}
        </p>
      )}
    </div>
  )
}
