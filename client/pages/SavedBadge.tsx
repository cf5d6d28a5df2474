import { Check, CloudOff, Ellipsis } from 'lucide-react'
import { useConnection } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

/** Whether everything I did is stored. */
export function SavedBadge() {
  const { state, saved } = useConnection()
  const { status } = useWords()
  const lost = state === 'lost'
  const Icon = lost ? CloudOff : saved ? Check : Ellipsis
  return (
    <p
      className={`flex shrink-0 items-center gap-2 rounded-full px-3 py-1 font-bold text-[0.8rem] ${
        saved && !lost ? 'bg-deep-tint text-deep' : 'bg-clay-tint text-clay'
      }`}
      role="status"
    >
      <Icon aria-hidden size="1.1em" strokeWidth={2.4} />
      {lost ? status.lostShort : saved ? status.saved : status.saving}
    </p>
  )
}
