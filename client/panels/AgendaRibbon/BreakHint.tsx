import { longestStretch } from '../../../shared/meeting/agenda.ts'
import { useTable } from '../../sync/hooks.ts'
import { useWords } from '../../ui/useWords.ts'

/** From so many minutes without a pause on, length costs the power to think. */
const anHour = 60

/** Says kindly that there is no pause for more than an hour. */
export function BreakHint() {
  const { agendaEditor: words } = useWords()
  const stretch = longestStretch(useTable().agenda)
  if (stretch <= anHour) return null
  return (
    <p className="rounded-control bg-deep-tint px-4 py-3 text-deep text-sm" role="status">
      {words.noPause(stretch)}
    </p>
  )
}
