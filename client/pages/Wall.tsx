import { expectedEnd } from '../../shared/meeting/clock.ts'
import { AllAround } from '../panels/CentreTable/AllAround.tsx'
import { useNow, useTable } from '../sync/hooks.ts'
import { useClockShown } from '../ui/clockChoice.ts'
import { useWords } from '../ui/useWords.ts'
import { InventedMark } from './InventedNotice.tsx'
import { Logo } from './Logo.tsx'
import { LostNotice } from './LostNotice.tsx'
import { AgendaLine } from './Wall/AgendaLine.tsx'
import { Today } from './Wall/Today.tsx'

/**
 * The meeting on the wall of the room, to be read from five metres: the table, the agenda, what is on it and what
 * was decided. It offers no acts, and its link opened no private sheet.
 */
export default function Wall() {
  const { gathering } = useTable()
  const { screens: words } = useWords()
  return (
    <div className="wall grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] gap-3 overflow-hidden px-8 py-5">
      <header className="flex items-center gap-4">
        <Logo />
        <h1 className="min-w-0 grow truncate font-bold text-xl">{gathering.title}</h1>
        <InventedMark />
        <LostNotice />
        <Times />
      </header>
      <main
        aria-label={words.wallTitle}
        className="grid min-h-0 grid-cols-[minmax(0,1fr)_minmax(0,0.42fr)] gap-8 pt-2"
      >
        <section className="flex min-w-0 flex-col justify-center">
          <AllAround most="min(100%, calc((100dvh - 11.5rem) * 4 / 3))" />
        </section>
        <Today />
      </main>
      <AgendaLine />
    </div>
  )
}

/** What time it is, and when it ends as things go. */
function Times() {
  const table = useTable()
  const now = useNow(1000)
  const shown = useClockShown()
  const { endsAt, endedAt, time } = useWords()
  if (!shown) return null
  const end = time.clock(expectedEnd(table, now))
  return (
    <div className="flex shrink-0 items-baseline gap-6">
      {table.clock.startedAt !== undefined && (
        <p className="text-soft">{table.clock.endedAt === undefined ? endsAt(end) : endedAt(end)}</p>
      )}
      <p className="font-bold text-3xl tabular-nums">{time.hour(now)}</p>
    </div>
  )
}
