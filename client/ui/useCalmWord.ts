import { wearer } from '../../shared/meeting/person.ts'
import { useTable } from '../sync/hooks.ts'
import { useItemClock } from './useItemClock.ts'
import { useWords } from './useWords.ts'

/** What the table should know now and need not worry about: the time is up, or who guards it is away. */
export function useCalmWord(): string | undefined {
  const { people } = useTable()
  const clock = useItemClock()
  const { table, control } = useWords()
  if (clock?.state !== 'running') return undefined
  const procesbewaker = wearer(people, 'procesbewaker')
  if (procesbewaker && !procesbewaker.present) return control.lostProcesbewaker(procesbewaker.name)
  return clock.left < 0 ? table.overtime : undefined
}
