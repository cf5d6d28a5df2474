import { useEffect, useState } from 'react'
import { useConnection } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

/** What is over within this time (ms) was not worth a word. */
const worthAWord = 1000

/** Tells that there is no connection, or that storing fails; in both what is done waits, and goes on by itself. */
export function LostNotice() {
  const { state, storing } = useConnection()
  const trouble = state === 'lost' || !storing
  const { status } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!trouble) return setShown(false)
    const timer = setTimeout(() => setShown(true), worthAWord)
    return () => clearTimeout(timer)
  }, [trouble])
  return (
    <div role="status">
      {shown && (
        <p className="mb-3 rounded-control bg-clay-tint px-5 py-3 text-clay">
          {storing ? status.lost : status.storingFails}
        </p>
      )}
    </div>
  )
}
