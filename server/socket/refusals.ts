import type { RefusalCode } from '../../shared/refusal.ts'
import type { Log } from '../log.ts'

/** Who is refused, by id: a meeting and a person on a socket; nobody in particular over HTTP. */
export type Refused = { readonly meeting?: string; readonly person?: string }

/**
 * Counts what is refused, and logs the first of a reason and then each time it is ten times as many:
 * a flood of bad input must not become a flood of log.
 */
export function countRefusals<Code extends string = RefusalCode>(
  log: Log,
  who: Refused = {},
): (code: Code) => void {
  const counts = new Map<Code, number>()
  return (code) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (Number.isInteger(Math.log10(count))) log.warn({ ...who, code, count }, 'refused')
  }
}
