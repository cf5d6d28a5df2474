import { useEffect, useState } from 'react'
import { useConnection } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

/** A connection that is back within this time (ms) was not worth a word. */
const worthAWord = 1000

/** Tells that there is no connection, and that writing may go on. */
export function LostNotice() {
  const lost = useConnection().state === 'lost'
  const { status } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!lost) return setShown(false)
    const timer = setTimeout(() => setShown(true), worthAWord)
    return () => clearTimeout(timer)
  }, [lost])
  return (
    <div role="status">
      {shown && <p className="mb-3 rounded-control bg-clay-tint px-5 py-3 text-clay">{status.lost}</p>}
    </div>
  )
}
