import { Hand, Users } from 'lucide-react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'
import { usePlayAlong } from './usePlayAlong.ts'

/** Marks an invented case as invented: on every screen of it, in few words. */
export function InventedMark() {
  const { gathering } = useTable()
  const { invented: words } = useWords()
  if (!gathering.invented) return null
  return (
    <p className="rounded-control bg-clay-tint px-3 py-0.5 text-center font-bold text-[0.9rem] text-clay">
      {words.notice}
    </p>
  )
}

/** Whose seat it is for who opened an invented case, and the second click: the others take part. */
export function InventedSeat() {
  const { gathering } = useTable()
  const { person } = useMe()
  const { invented: words } = useWords()
  if (!gathering.invented || !person.host) return null
  return (
    <aside
      aria-label={words.notice}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-clay-tint py-1 pr-1 pl-4"
    >
      <p className="py-1.5 text-[0.9rem] leading-snug">
        <strong className="text-clay max-wide:hidden">{words.notice}</strong> {words.seat(person.name)}
      </p>
      {gathering.endedAt === undefined && <PlayAlong />}
    </aside>
  )
}

/** The same wide: in one line, for guests without the second click. */
export function InventedNotice() {
  const { person } = useMe()
  return <div className="empty:hidden mb-3">{person.host ? <InventedSeat /> : <InventedMark />}</div>
}

function PlayAlong() {
  const { invented: words } = useWords()
  const { playing, start, stop } = usePlayAlong()
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p className="text-[0.9rem] text-clay empty:hidden" role="status">
        {playing && words.playing}
      </p>
      {playing ? (
        <Button icon={<Hand aria-hidden="true" size={19} />} look="plain" onClick={stop}>
          {words.stopPlaying}
        </Button>
      ) : (
        <Button icon={<Users aria-hidden="true" size={19} />} onClick={start}>
          {words.letPlay}
        </Button>
      )}
    </div>
  )
}
