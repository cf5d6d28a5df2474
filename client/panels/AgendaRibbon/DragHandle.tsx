import { GripVertical } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useWords } from '../../ui/useWords.ts'

type DragHandleProps = {
  readonly title: string
  readonly held: boolean
  readonly onHold: (event: PointerEvent<HTMLElement>) => void
}

/** To drag an item by. Whoever has no pointer moves it by the buttons beside it, so it takes no focus. */
export function DragHandle({ title, held, onHold }: DragHandleProps) {
  const { agendaEditor: words } = useWords()
  return (
    <button
      aria-label={words.drag(title)}
      className={`-mr-1 ml-auto grid h-12 w-9 shrink-0 touch-none select-none place-items-center rounded-control text-soft hover:bg-wood ${held ? 'cursor-grabbing!' : 'cursor-grab!'}`}
      onPointerDown={onHold}
      tabIndex={-1}
      title={words.drag(title)}
      type="button"
    >
      <GripVertical aria-hidden="true" size={22} />
    </button>
  )
}
