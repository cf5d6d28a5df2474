import type { ItemForm } from '../../../shared/meeting/agenda.ts'
import { useTable } from '../../sync/hooks.ts'
import { useMiddle } from '../../ui/useMiddle.ts'

/** Forms that ask something else of people than the question in hand. */
const forOther: readonly ItemForm[] = ['check-in', 'roddel', 'reflection', 'break', 'huddle']

/** Where the table is a strip, the question in hand stands large above the item, in full. */
export function QuestionAbove() {
  const { agenda, clock } = useTable()
  const { over, title, pinned } = useMiddle()
  const form = agenda[clock.item ?? '']?.form
  if (!pinned || (form && forOther.includes(form))) return null
  return (
    <section aria-label={over} className="flex flex-col items-start gap-1.5 pt-1">
      <p className="font-bold text-soft">{over}</p>
      <p className={`max-w-[34ch] text-pretty font-bold leading-[1.18] ${sizeOf(title)}`}>{title}</p>
    </section>
  )
}

function sizeOf(title: string): string {
  if (title.length > 200) return 'text-lg'
  return title.length > 110 ? 'text-xl' : 'text-[1.5rem]'
}
