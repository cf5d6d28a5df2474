import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { AgendaItem } from '../../../shared/meeting/agenda.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'

type EditButtonsProps = {
  readonly ordered: readonly AgendaItem[]
  readonly index: number
  readonly onChange: () => void
  /** Puts it before another item, or last. */
  readonly onMove: (before: AgendaItem | undefined) => void
  /** It is being dragged: nothing else is done with it, and the line where it lands lies free. */
  readonly held: boolean
  /** The handle to drag it by, where it can be moved. */
  readonly children?: ReactNode
}

/** What can be done with an item while the agenda is changed: one place up or down, and all the rest. */
export function EditButtons({ ordered, index, onChange, onMove, held, children }: EditButtonsProps) {
  const { clock } = useTable()
  const { agenda, agendaEditor: words, button } = useWords()
  const pressed = useRef<HTMLButtonElement | null>(null)
  // an item that moves in the list loses the focus: who goes on by keyboard gets it back
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what it waits for
  useEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [index])
  const item = ordered[index]
  if (!item) return null
  const inHand = ordered.findIndex((one) => one.id === clock.item)
  const isInHand = index === inHand
  // what is behind us comes again after the item in hand; nothing goes back into the time that has gone
  const next = index < inHand ? inHand + 1 : index + 2
  const mayRise = index > inHand + 1
  const maySink = !isInHand && index < ordered.length - 1

  function move(button: HTMLButtonElement, before: AgendaItem | undefined) {
    pressed.current = button
    onMove(before)
  }
  return (
    <div className="-ml-3 flex [&_button]:scroll-mb-24">
      <span className={`flex ${held ? 'invisible' : ''}`}>
        <Button
          aria-label={words.up(item.title)}
          disabled={!mayRise}
          icon={<ArrowUp aria-hidden="true" size={18} />}
          look="plain"
          onClick={(event) => move(event.currentTarget, ordered[index - 1])}
        />
        <Button
          aria-label={words.down(item.title)}
          disabled={!maySink}
          icon={<ArrowDown aria-hidden="true" size={18} />}
          look="plain"
          onClick={(event) => move(event.currentTarget, ordered[next])}
        />
        <Button aria-label={agenda.change(item.title)} look="plain" onClick={onChange}>
          {button.change}
        </Button>
      </span>
      {children}
    </div>
  )
}
