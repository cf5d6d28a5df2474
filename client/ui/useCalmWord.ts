import { inLoanOrder } from '../../shared/meeting/limit.ts'
import { wearer } from '../../shared/meeting/person.ts'
import { useNow, useTable } from '../sync/hooks.ts'
import { useClockChoice } from './clockChoice.ts'
import { useItemClock } from './useItemClock.ts'
import { useLoanWords } from './useLoanWords.ts'
import { useWords } from './useWords.ts'

/** Long enough for everyone to have looked up and read it. */
const toldMs = 60_000

/** What the table should know now and need not worry about: time was borrowed, is up, or who guards it is away. */
export function useCalmWord(): string | undefined {
  const { people, clock: times, loans } = useTable()
  const clock = useItemClock()
  const now = useNow()
  const { hides } = useClockChoice()
  const { table, control, limit, myPlace } = useWords()
  const told = useLoanWords()
  if (clock?.state !== 'running') return undefined
  const procesbewaker = wearer(people, 'procesbewaker')
  if (procesbewaker?.present && procesbewaker.away) return myPlace.guardIsOut(procesbewaker.name)
  if (procesbewaker && !procesbewaker.present) return control.lostProcesbewaker(procesbewaker.name)
  if (hides) return undefined
  const loan = inLoanOrder(loans).at(-1)
  if (loan?.to === clock.item.id && now - loan.at < toldMs) return told(loan)
  if (clock.left >= 0) return undefined
  return times.finishing ? limit.finishing : table.overtime
}
