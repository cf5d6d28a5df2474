import { Hand, Users } from 'lucide-react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { keptWish, useWish } from '../ui/kept.ts'
import { useWords } from '../ui/useWords.ts'
import type { PlayAlong } from './usePlayAlong.ts'

const hintWanted = keptWish('beraad-example-hint', true)

/** Marks an invented case as invented: on every screen of it, in few words. */
export function InventedMark() {
  const { gathering } = useTable()
  const { invented: words } = useWords()
  if (!gathering.invented) return null
  return (
    <p className="text-[0.8rem] text-clay wide:rounded-control wide:bg-clay-tint wide:px-3 wide:py-0.5 wide:text-center wide:font-bold">
      {words.notice}
    </p>
  )
}

/** Whose seat it is for who opened an invented case, and the second click: the others take part. */
export function InventedSeat({ play }: { readonly play: PlayAlong }) {
  const { gathering } = useTable()
  const { person } = useMe()
  const { invented: words } = useWords()
  // read once, this device does not tell it again
  const wanted = useWish(hintWanted)
  const hinted = wanted && gathering.endedAt === undefined && person.hats.procesbewaker
  if (!gathering.invented || !person.host) return null
  return (
    <aside
      aria-label={words.notice}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 wide:rounded-card wide:bg-clay-tint wide:p-4"
    >
      <p className="text-[0.9rem] leading-snug">
        <strong className="text-clay max-wide:hidden">{words.notice}</strong> {words.seat(person.name)}
      </p>
      {hinted && <FirstHint />}
      {gathering.endedAt === undefined && <OthersTakePart play={play} />}
      {hinted && (
        <Button look="plain" onClick={() => hintWanted.set(false)}>
          {words.hintSeen}
        </Button>
      )}
    </aside>
  )
}

/** What this hat does and what to try first. */
function FirstHint() {
  const { invented: words } = useWords()
  return (
    <ul className="flex w-full flex-col gap-1 text-[0.9rem] leading-snug">
      {words.hint.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** The mark wide, for guests: who opened it has their own at the side. */
export function InventedLine() {
  const { person } = useMe()
  return <div className="empty:hidden mb-3">{!person.host && <InventedMark />}</div>
}

function OthersTakePart({ play: { playing, start, stop } }: { readonly play: PlayAlong }) {
  const { invented: words } = useWords()
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
