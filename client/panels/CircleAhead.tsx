import { inOrder } from '../../shared/meeting/agenda.ts'
import { usePersonsHere, useTable } from '../sync/hooks.ts'
import { AskForCircle } from '../ui/AskForCircle.tsx'
import { CircleAsked } from '../ui/CircleAsked.tsx'
import { Private } from '../ui/Private.tsx'

/**
 * In de kring is agreed on beforehand: until the roddel comes who is asked sees it here. On a shared device it
 * waits for the roddel itself, for who opens a desk too soon would be seen to be asked.
 */
export function CircleAhead() {
  const { agenda, clock } = useTable()
  const shares = usePersonsHere().length > 1
  const items = inOrder(agenda)
  const ahead = items.slice(items.findIndex((item) => item.id === clock.item) + 1)
  const roddel = ahead.find((item) => item.form === 'roddel')
  if (!roddel || shares) return null
  return (
    <Private>
      <CircleAsked item={roddel.id} />
      <AskForCircle item={roddel.id} />
    </Private>
  )
}
