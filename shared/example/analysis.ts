import { type PartKind, partKinds } from '../analysis/parts.ts'
import type { Run } from '../analysis/read.ts'
import type { AnalysisContent } from '../analysis/seed.ts'
import type { ExampleWords } from '../text/example.ts'
import type { Cast, Role } from './cast.ts'
import type { Stage } from './stage.ts'

/** A line of the analysis; with `role` it is marked by them, as their own words or as those of the child. */
type Line = {
  readonly text: string
  readonly role?: string
  readonly ofChild?: boolean
  readonly kind?: string | undefined
}

/** The analysis as far as the table got: where somebody says a line, it is marked as theirs. */
export function writeAnalysis(stage: Stage, { analysis, child }: ExampleWords, cast: Cast): AnalysisContent {
  const lines: Partial<Record<PartKind, readonly Line[]>> = analysis
  const run = ({ text, role, ofChild, kind }: Line): Run => {
    if (role === undefined) return { text }
    const person = cast[role as Role]
    const who = ofChild ? { name: child } : { person }
    return { text, statement: stage.act(person, 'statements.mark', { who, ...(kind && { kind }) }) }
  }
  return Object.fromEntries(
    partKinds.map((part) => [
      part,
      (lines[part] ?? []).map((line) => ({ type: 'paragraph' as const, runs: [run(line)] })),
    ]),
  )
}
