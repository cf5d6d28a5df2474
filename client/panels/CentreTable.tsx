import { Timer } from 'lucide-react'
import { useRef } from 'react'
import type { ItemForm } from '../../shared/meeting/agenda.ts'
import { useTable } from '../sync/hooks.ts'
import { RoundTable } from '../ui/RoundTable.tsx'
import { useCalmWord } from '../ui/useCalmWord.ts'
import { useInSight } from '../ui/useInSight.ts'
import { useItemClock } from '../ui/useItemClock.ts'
import { useMiddle } from '../ui/useMiddle.ts'
import { useSeats } from '../ui/useSeats.ts'
import { useTimeLeft } from '../ui/useTimeLeft.ts'
import { useWords } from '../ui/useWords.ts'
import { MiddleLine, TableStrip } from './CentreTable/TableStrip.tsx'

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
      <section aria-label={label} className="min-w-0 pt-1" ref={table}>
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
  const calm = useCalmWord()
  return (
    <>
      <RoundTable
        ring={clock?.shown ? { gone: clock.spent / clock.all } : undefined}
        seats={seats}
        seatsLabel={words.seats}
      >
        <TableMiddle />
      </RoundTable>
      {calm && <p className="pt-2 text-balance text-center text-soft">{calm}</p>}
    </>
  )
}

/** What lies on the table: the question in hand or the item, and how long still. As large as the table allows. */
function TableMiddle() {
  const time = useTimeLeft()
  const { over, title } = useMiddle()
  const size =
    title.length > 140
      ? 'text-[max(1rem,2.6cqw)]'
      : title.length > 80
        ? 'text-[max(1.1rem,3.2cqw)]'
        : 'text-[max(1.25rem,3.9cqw)]'
  return (
    <>
      {over && <p className="font-bold text-[max(0.8rem,1.9cqw)] text-soft">{over}</p>}
      <p className={`line-clamp-5 shrink-0 text-balance font-bold leading-[1.22] ${size}`}>{title}</p>
      {time && (
        <p className="inline-flex items-center gap-1.5 text-balance rounded-full bg-deep-tint px-3 py-1 font-bold text-[max(0.8rem,1.8cqw)] text-deep">
          <Timer aria-hidden="true" className="shrink-0" size="1.1em" strokeWidth={2.2} />
          {time}
        </p>
      )}
    </>
  )
}
