import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { turnOf } from '../../shared/meeting/round.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { type Notice, notices, putAwayNotice } from '../ui/notices.ts'
import { useWords } from '../ui/useWords.ts'

/** What is said to who can't see it change: where we are, and that it is my turn. And the notices, for all. */
export function LiveRegion() {
  const { toast: words } = useWords()
  const all = useSyncExternalStore(notices.subscribe, notices.get)
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {useAnnouncement()}
      </p>
      <section
        aria-label={words.heading}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-28 z-30 mx-auto flex max-w-xl flex-col gap-2"
      >
        {all.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </section>
    </>
  )
}

/** Long enough to read it twice. */
const shownMs = 9000

function Toast({ notice }: { readonly notice: Notice }) {
  const { toast: words } = useWords()
  useEffect(() => {
    const timer = setTimeout(() => putAwayNotice(notice.id), shownMs)
    return () => clearTimeout(timer)
  }, [notice.id])
  return (
    <div className="pointer-events-auto flex items-center gap-3 rounded-card bg-ink py-2 pr-2 pl-5 text-paper shadow-card">
      <p className="flex-1 py-2">{notice.text}</p>
      <button
        aria-label={words.close}
        className="inline-flex size-12 items-center justify-center rounded-control"
        onClick={() => putAwayNotice(notice.id)}
        type="button"
      >
        <X aria-hidden="true" size={20} />
      </button>
    </div>
  )
}

/** The one thing to say now; silent for what was there on arrival. */
function useAnnouncement(): string {
  const { gathering, clock, agenda, round, pin, questions } = useTable()
  const { id: me } = useMe()
  const { announce, round: words } = useWords()
  const title = clock.item === undefined ? undefined : agenda[clock.item]?.title
  const pinned = pin && questions[pin.question]?.text
  const myTurn = round !== undefined && turnOf(round) === me
  const now = gathering.endedAt
    ? announce.ended
    : myTurn
      ? words.mine
      : pinned
        ? announce.pinned(pinned)
        : title
          ? announce.item(title)
          : ''
  const [first] = useState(now)
  return now === first ? '' : now
}
