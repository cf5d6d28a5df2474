import { useRef } from 'react'
import type { TableView } from '../../shared/meeting/meeting.ts'
import { useTable } from '../sync/hooks.ts'
import { useInSight } from '../ui/useInSight.ts'
import { useWords } from '../ui/useWords.ts'
import { AllAround } from './CentreTable/AllAround.tsx'
import { MiddleLine, TableStrip } from './CentreTable/TableStrip.tsx'

/** The table on a wide screen: round where there is room for it, else a strip. */
export function CentreTable() {
  const table = useTable()
  const { table: words } = useWords()
  if (table.clock.endedAt !== undefined || isWritten(table)) {
    return (
      <div className="rounded-card bg-card px-5 py-3 shadow-card">
        <TableStrip />
      </div>
    )
  }
  return <TableInSight label={words.heading} />
}

/** Whether people write or read much now: the table makes room, so that what they write on is in sight. */
function isWritten({ agenda, clock, pin, round, circle, reflecting }: TableView): boolean {
  const item = agenda[clock.item ?? '']
  if (item?.form === 'analysis' || item?.form === 'decisions') return true
  if (item?.form === 'richtvragen') return pin === undefined
  if (item?.form === 'roddel') return round === undefined && circle === undefined
  return item?.form === 'reflection' && reflecting[item.id]?.written === true
}

/** The round table; who scrolls down to the item keeps its middle in sight, in a line above. */
function TableInSight({ label }: { readonly label: string }) {
  const table = useRef<HTMLElement>(null)
  const inSight = useInSight(table)
  return (
    <>
      {!inSight && (
        <div aria-hidden="true" className="sticky top-0 z-20 -mb-5 h-0">
          <div className="before:-z-10 before:-top-3 relative rounded-card bg-card px-5 py-2 shadow-card before:absolute before:inset-x-0 before:h-8 before:bg-paper">
            <MiddleLine />
          </div>
        </div>
      )}
      <section aria-label={label} className="min-w-0 pt-4" ref={table}>
        <AllAround />
      </section>
    </>
  )
}
