import { Hand, Users } from 'lucide-react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'
import { usePlayAlong } from './usePlayAlong.ts'

/** Marks an invented case as invented, on every screen of it; who opened it can let the others take part. */
export function InventedNotice() {
  const { gathering } = useTable()
  const { person } = useMe()
  const { invented: words } = useWords()
  if (!gathering.invented) return null
  return (
    <aside className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control bg-clay-tint py-1 pr-1 pl-4 leading-tight wide:mt-0 wide:mb-3">
      <p className="grow py-2 text-[0.9rem]">
        <strong className="text-clay">{words.notice}</strong> {person.host && words.seat(person.name)}
      </p>
      {person.host && gathering.endedAt === undefined && <PlayAlong />}
    </aside>
  )
}

/** The second click: the others take part, until they are asked to stop. */
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
