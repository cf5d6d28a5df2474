import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMe, useNow, useTable } from '../sync/hooks.ts'
import { useMiddle } from '../ui/useMiddle.ts'
import { useWords } from '../ui/useWords.ts'

/** Who came in so long ago (ms) has seen where we are. */
const newFor = 2 * 60_000
/** Long enough to read it twice (ms). */
const shownFor = 30_000

/** Who joins in the middle is told where we are, in one glance; it goes by itself, or at a tap. */
export function LateWelcome() {
  const { clock, gathering } = useTable()
  const { person } = useMe()
  const now = useNow(60_000)
  const { item, over, title, pinned } = useMiddle()
  const { around, toast } = useWords()
  const [late] = useState(
    clock.startedAt !== undefined && person.joinedAt > clock.startedAt && now - person.joinedAt < newFor,
  )
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), shownFor)
    return () => clearTimeout(timer)
  }, [])
  if (!late || seen || gathering.endedAt !== undefined) return null
  return (
    <div className="flex items-start gap-3 rounded-card bg-deep-tint py-2 pr-2 pl-5" role="status">
      <div className="grow py-2">
        <p className="font-bold text-deep text-lg">{around.late.where(item)}</p>
        {pinned && (
          <p>
            {over}: {title}
          </p>
        )}
        <p>{around.late.nothing}</p>
      </div>
      <button
        aria-label={toast.close}
        className="grid size-12 shrink-0 place-items-center rounded-control hover:bg-card"
        onClick={() => setSeen(true)}
        type="button"
      >
        <X aria-hidden="true" size={20} />
      </button>
    </div>
  )
}
