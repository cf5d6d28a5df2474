import { useRef } from 'react'
import type { ItemForm } from '../../shared/meeting/agenda.ts'
import { useTable } from '../sync/hooks.ts'
import { useInSight } from '../ui/useInSight.ts'
import { useWords } from '../ui/useWords.ts'
import { AllAround } from './CentreTable/AllAround.tsx'
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
