import { allotted } from '../../shared/meeting/agenda.ts'
import { endAfterLoan, type Loan } from '../../shared/meeting/limit.ts'
import { useNow, useTable } from '../sync/hooks.ts'
import { useWords } from './useWords.ts'

/** Says what is borrowed from what, what stays there, and when we end then: of a loan, or of one not yet made. */
export function useLoanWords(): (loan: Pick<Loan, 'from' | 'minutes'>) => string {
  const table = useTable()
  const now = useNow(5000)
  const { limit, time } = useWords()
  return (loan) => {
    const lender = table.agenda[loan.from]
    if (!lender) return ''
    const more = 'id' in loan ? 0 : loan.minutes
    return [
      limit.borrowed(time.minutesLong(loan.minutes), lender.title),
      limit.keeps(allotted(lender) - more),
      limit.stopsAt(time.clock(endAfterLoan(table, loan.from, more, now))),
    ].join(' ')
  }
}
