import type { FloorPart } from './hands.ts'
import type { PersonId } from './person.ts'
import { type RoundPart, turnOf } from './round.ts'

/** Whose turn it is, in a round or given outside one; undefined when nobody's. */
export function atTurn({ round, floor }: RoundPart & FloorPart): PersonId | undefined {
  return (round && turnOf(round)) ?? floor?.person
}
