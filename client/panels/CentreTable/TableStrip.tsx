import type { ReactNode } from 'react'
import { expectedEnd } from '../../../shared/meeting/clock.ts'
import { useNow, useTable } from '../../sync/hooks.ts'
import { SeatStrip } from '../../ui/SeatStrip.tsx'
import { SmallRing } from '../../ui/SmallRing.tsx'
import { Unbroken } from '../../ui/Unbroken.tsx'
import { useCalmWord } from '../../ui/useCalmWord.ts'
import { useItemClock } from '../../ui/useItemClock.ts'
import { useMiddle } from '../../ui/useMiddle.ts'
import { useSeats } from '../../ui/useSeats.ts'
import { useTimeLeft } from '../../ui/useTimeLeft.ts'
import { useWords } from '../../ui/useWords.ts'

type TableStripProps = {
  /** Stands below the time. */
  readonly children?: ReactNode
}

/** The table as a strip: where we are, how long still, and who is there. */
export function TableStrip({ children }: TableStripProps) {
  const { table: words } = useWords()
  const seats = useSeats()
  const calm = useCalmWord()
  return (
    <section aria-label={words.heading} className="flex min-w-0 flex-col">
      <MiddleLine>{children}</MiddleLine>
      {calm && <p className="pt-1 text-soft text-sm">{calm}</p>}
      <SeatStrip label={words.seats} seats={seats} />
    </section>
  )
}

/** The middle of the table, in a line: the ring, the item, and how long still. */
export function MiddleLine({ children }: TableStripProps) {
  const clock = useItemClock()
  const { over, item, pinned } = useMiddle()
  return (
    <div className="flex min-h-13 items-center gap-3 pr-10 wide:pr-0">
      {clock?.shown && <SmallRing gone={clock.spent / clock.all} text={minutesIn(clock.left)} />}
      <div className="flex min-w-0 flex-col gap-0.5 leading-tight">
        {over && !pinned && <p className="font-bold text-soft text-sm">{over}</p>}
        <p className="line-clamp-2 not-max-[23rem]:text-balance max-[23rem]:line-clamp-1 font-bold text-lg leading-tight">
          <Unbroken>{item}</Unbroken>
        </p>
        <TimeLine />
        {children}
      </div>
    </div>
  )
}

/** How long still, and when we are ready: 'nog 9 minuten · klaar om 15.27'. */
function TimeLine() {
  const table = useTable()
  const now = useNow(5000)
  const left = useTimeLeft()
  const state = useItemClock()?.state
  const { around, time } = useWords()
  if (!left) return null
  // a clock that stands still has no end to tell
  const end = state === 'running' ? ` · ${around.readyAt(time.hour(expectedEnd(table, now)))}` : ''
  return (
    <p className="text-[0.86rem] text-soft wide:text-[0.95rem]">
      {left}
      <span className="max-[23rem]:sr-only">{end}</span>
    </p>
  )
}

/** What stands in the small ring: minutes left, or whole minutes over. */
function minutesIn(left: number): string {
  const over = Math.floor(-left / 60_000)
  return over > 0 ? `+${over}` : `${Math.max(0, Math.ceil(left / 60_000))}`
}
