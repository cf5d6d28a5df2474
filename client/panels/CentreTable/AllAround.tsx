import { Timer } from 'lucide-react'
import { RoundTable } from '../../ui/RoundTable.tsx'
import { Unbroken } from '../../ui/Unbroken.tsx'
import { useCalmWord } from '../../ui/useCalmWord.ts'
import { useItemClock } from '../../ui/useItemClock.ts'
import { useMiddle } from '../../ui/useMiddle.ts'
import { useSeats } from '../../ui/useSeats.ts'
import { useTimeLeft } from '../../ui/useTimeLeft.ts'
import { useWords } from '../../ui/useWords.ts'

type AllAroundProps = {
  /** How wide the table may become, as CSS. */
  readonly most?: string | undefined
}

/** Everyone around the table, and in the middle what the talk is about. */
export function AllAround({ most }: AllAroundProps) {
  const { table: words } = useWords()
  const seats = useSeats()
  const clock = useItemClock()
  const calm = useCalmWord()
  return (
    <>
      <RoundTable
        most={most}
        ring={clock?.shown ? { gone: clock.spent / clock.all } : undefined}
        seats={seats}
        seatsLabel={words.seats}
      >
        <TableMiddle />
      </RoundTable>
      {calm && <p className="pt-4 text-balance text-center text-soft">{calm}</p>}
    </>
  )
}

/** What lies on the table: the question in hand or the item, and how long still. As large as the table allows. */
function TableMiddle() {
  const time = useTimeLeft()
  const { over, title } = useMiddle()
  return (
    <>
      {over && <p className="font-bold text-[max(0.8rem,1.9cqw)] text-soft">{over}</p>}
      <p className={`line-clamp-7 shrink-0 text-balance font-bold leading-[1.22] ${sizeOf(title)}`}>
        <Unbroken>{title}</Unbroken>
      </p>
      {time && (
        <p className="inline-flex items-center gap-1.5 text-balance rounded-full bg-deep-tint px-3 py-1 font-bold text-[max(0.8rem,1.8cqw)] text-deep">
          <Timer aria-hidden="true" className="shrink-0" size="1.1em" strokeWidth={2.2} />
          {time}
        </p>
      )}
    </>
  )
}

function sizeOf(title: string): string {
  if (title.length > 200) return 'text-[max(0.86rem,2.4cqw)]'
  if (title.length > 140) return 'text-[max(1rem,2.6cqw)]'
  return title.length > 80 ? 'text-[max(1.1rem,3.2cqw)]' : 'text-[max(1.25rem,3.9cqw)]'
}
