import { useMiddle } from '../../ui/useMiddle.ts'

/** Where the table is a strip, the question in hand stands large above the item, in full. */
export function QuestionAbove() {
  const { over, title, pinned } = useMiddle()
  if (!pinned) return null
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
