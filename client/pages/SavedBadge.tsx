import { Check, CloudOff, Ellipsis } from 'lucide-react'
import { useConnection } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

type SavedBadgeProps = {
  /** A quiet line, where there is little room. */
  readonly small?: boolean
}

/**
 * Whether everything I did is stored. Not a live region: it changes at every act, and a connection that is lost
 * or a server that can't store, is told by `LostNotice`.
 */
export function SavedBadge({ small = false }: SavedBadgeProps) {
  const { state, saved } = useConnection()
  const { status } = useWords()
  const lost = state === 'lost'
  const Icon = lost ? CloudOff : saved ? Check : Ellipsis
  const calm = saved && !lost
  const look = small
    ? `gap-1.5 text-[0.75rem] ${calm ? 'text-soft' : 'font-bold text-clay'}`
    : `gap-2 rounded-full px-3 py-1 font-bold text-[0.8rem] ${calm ? 'bg-deep-tint text-deep' : 'bg-clay-tint text-clay'}`
  return (
    <p className={`flex shrink-0 items-center transition-colors duration-150 ${look}`}>
      <Icon aria-hidden size="1.1em" strokeWidth={2.4} />
      {lost ? status.lostShort : saved ? status.saved : status.saving}
    </p>
  )
}
