import { type AnalysisPart, statementsIn } from '../../shared/analysis/read.ts'
import type { MinutesView } from '../../shared/meeting/minutes.ts'

/** The verslag as data: what each slice gave, and the analysis as it stood. Times are in ms since 1970. */
export type MinutesDocument = MinutesView & {
  readonly version: 1
  readonly madeAt: number
  readonly analysis: readonly AnalysisPart[]
}

/**
 * Puts the minutes together.
 * @param madeAt the server's time, in ms
 */
export function minutesJson(
  view: MinutesView,
  analysis: readonly AnalysisPart[],
  madeAt: number,
): MinutesDocument {
  const told = statementsIn(analysis)
  // whose words are deleted says nothing any more
  const statements = Object.fromEntries(Object.entries(view.statements).filter(([id]) => told.has(id)))
  return { version: 1, madeAt, ...view, statements, analysis }
}
