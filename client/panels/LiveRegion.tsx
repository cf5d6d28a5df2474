import { useState } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { useTurnHere } from '../ui/useTurnHere.ts'
import { useWords } from '../ui/useWords.ts'

/** What is said to who can't see it change: where we are, and that it is my turn. */
export function LiveRegion() {
  return (
    <p aria-live="polite" className="sr-only">
      {useAnnouncement()}
    </p>
  )
}

/** The one thing to say now; silent for what was there on arrival. */
function useAnnouncement(): string {
  const { gathering, clock, agenda, pin, questions } = useTable()
  const { id: me } = useMe()
  const { announce, round: words } = useWords()
  const title = clock.item === undefined ? undefined : agenda[clock.item]?.title
  const pinned = pin && questions[pin.question]?.text
  const turn = useTurnHere()
  const now = gathering.endedAt
    ? announce.ended
    : turn
      ? turn.id === me
        ? words.mine
        : words.turnOf(turn.name)
      : pinned
        ? announce.pinned(pinned)
        : title
          ? announce.item(title)
          : ''
  const [first] = useState(now)
  return now === first ? '' : now
}
