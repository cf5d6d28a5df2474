import { useRef } from 'react'
import type { ItemForm } from '../../shared/meeting/agenda.ts'
import { inQuestionOrder } from '../../shared/meeting/questions.ts'
import { useTable } from '../sync/hooks.ts'
import { RoundTable } from '../ui/RoundTable.tsx'
import { SeatStrip } from '../ui/SeatStrip.tsx'
import { SmallRing } from '../ui/SmallRing.tsx'
import { useCalmWord } from '../ui/useCalmWord.ts'
import { useInSight } from '../ui/useInSight.ts'
import { useItemClock } from '../ui/useItemClock.ts'
import { useSeats } from '../ui/useSeats.ts'
import { useTimeLeft } from '../ui/useTimeLeft.ts'
import { useWords } from '../ui/useWords.ts'

/** Forms in which people write much: the table makes room. */
const writtenForms: readonly (ItemForm | undefined)[] = ['analysis', 'decisions']

/** The table on a wide screen: round where there is room for it, else a strip. */
export function CentreTable() {
  const { clock, agenda } = useTable()
  const { table: words } = useWords()
  if (clock.endedAt !== undefined || writtenForms.includes(agenda[clock.item ?? '']?.form)) {
    return (
      <div className="rounded-card bg-card px-5 py-3 shadow-card">
        <TableStrip />
      </div>
    )
  }
  return <TableInSight label={words.heading} />
}

/** The round table; who scrolls down to the item keeps its middle in sight, in a line above. */
function TableInSight({ label }: { readonly label: string }) {
  const table = useRef<HTMLElement>(null)
  const inSight = useInSight(table)
  return (
    <>
      {!inSight && (
        <div aria-hidden="true" className="sticky top-0 z-20 -mb-5 h-0">
          <div className="rounded-card bg-card px-5 py-2 shadow-card">
            <MiddleLine />
          </div>
        </div>
      )}
      <section aria-label={label} className="min-w-0 pb-2" ref={table}>
        <AllAround />
      </section>
    </>
  )
}

/** Everyone around the table, and in the middle what the talk is about. */
function AllAround() {
  const { table: words } = useWords()
  const seats = useSeats()
  const clock = useItemClock()
  const time = useTimeLeft()
  const calm = useCalmWord()
  const { over, title } = useMiddle()
  const quiet = clock?.state === 'quiet'
  const size = title.length > 90 ? 'text-lg' : title.length > 50 ? 'text-xl' : 'text-2xl'
  return (
    <>
      <RoundTable
        ring={clock && !quiet ? { gone: clock.spent / clock.all } : undefined}
        seats={seats}
        seatsLabel={words.seats}
      >
        {over && <p className="font-bold text-soft text-sm">{over}</p>}
        <p className={`line-clamp-5 shrink-0 text-balance font-bold leading-tight ${size}`}>{title}</p>
        {time && (
          <p className="rounded-full bg-deep-tint px-3 py-1 text-balance font-bold text-deep text-sm">
            {time}
          </p>
        )}
      </RoundTable>
      {calm && <p className="pt-7 text-center text-soft">{calm}</p>}
    </>
  )
}

/** The same as a strip, on a phone: where we are, how long still, and who is there. */
export function TableStrip() {
  const { table: words } = useWords()
  const seats = useSeats()
  const calm = useCalmWord()
  return (
    <section aria-label={words.heading} className="flex min-w-0 flex-col">
      <MiddleLine />
      {calm && <p className="pt-1 text-soft text-sm">{calm}</p>}
      <SeatStrip label={words.seats} seats={seats} />
    </section>
  )
}

/** The middle of the table, in a line: the ring, what the talk is about, and how long still. */
function MiddleLine() {
  const { clock: times } = useTable()
  const clock = useItemClock()
  const time = useTimeLeft()
  const { over, title } = useMiddle()
  const hidden = !clock || clock.state === 'quiet' || times.endedAt !== undefined
  return (
    <div className="flex min-h-13 items-center gap-3">
      {!hidden && <SmallRing gone={clock.spent / clock.all} text={minutesIn(clock.left)} />}
      <div className="min-w-0 leading-tight">
        {over && <p className="font-bold text-soft text-sm">{over}</p>}
        <p className="line-clamp-4 text-balance font-bold text-lg leading-tight">{title}</p>
        {time && <p className="text-soft">{time}</p>}
      </div>
    </div>
  )
}

/** What the talk is about: the question in hand, or the item's title. */
function useMiddle(): { over?: string; title: string } {
  const { gathering, agenda, clock, questions, pin } = useTable()
  const { table: words, questions: content } = useWords()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  if (clock.endedAt !== undefined) return { title: words.ended }
  if (!item) return { over: words.notStarted, title: gathering.title }
  const pinned = pin && questions[pin.question]
  if (!pinned) return { title: item.title }
  const number = inQuestionOrder(questions).findIndex((question) => question.id === pinned.id) + 1
  return {
    over: words.questionOf(number, Object.keys(questions).length),
    title: pinned.text ?? content.takenBack,
  }
}

/** What stands in the small ring: minutes left, or whole minutes over. */
function minutesIn(left: number): string {
  const over = Math.floor(-left / 60_000)
  return over > 0 ? `+${over}` : `${Math.max(0, Math.ceil(left / 60_000))}`
}
