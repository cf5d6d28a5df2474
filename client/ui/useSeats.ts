import { bySeat } from '../../shared/meeting/person.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { useTable } from '../sync/hooks.ts'
import type { Seated } from './Seat.tsx'
import { useWords } from './useWords.ts'

/** Everyone at the table in the order of their seats; who was never there has no seat yet. */
export function useSeats(): Seated[] {
  const { people, round } = useTable()
  const { table } = useWords()
  const turn = round && turnOf(round)
  return bySeat(people)
    .filter((person) => person.present || person.arrivedAt !== undefined)
    .map(({ id, name, colour, present }) => ({
      id,
      name,
      colour,
      present,
      turn: id === turn,
      status: id === turn ? table.turn : present ? undefined : table.absent,
    }))
}
