import { bySeat } from '../../shared/meeting/person.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { inSeatOrder } from '../../shared/meeting/seats.ts'
import { useTable } from '../sync/hooks.ts'
import type { Seated } from './Seat.tsx'
import { useWords } from './useWords.ts'

/**
 * Everyone at the table in the order of their seats, and the seats that are kept for who is missed. Who was never
 * there has no seat yet.
 */
export function useSeats(): Seated[] {
  const { people, keptSeats, round } = useTable()
  const { around } = useWords()
  const turn = round && turnOf(round)
  const there = bySeat(people)
    .filter((person) => person.present || person.arrivedAt !== undefined)
    .map(({ id, name, colour, present, away, seat }) => {
      const here = present && !away
      return {
        seat,
        id,
        name,
        colour,
        present: here,
        turn: id === turn,
        status: id === turn ? around.seats.turn : here ? undefined : around.seats.away,
      }
    })
  const kept = inSeatOrder(keptSeats).map(({ id, name, seat }) => ({
    seat,
    id,
    name: around.seats.keptFor(name),
    letters: [...name].slice(0, 1).join(''),
    colour: 0,
    present: false,
    turn: false,
    kept: true,
  }))
  return [...there, ...kept].sort((one, other) => one.seat - other.seat)
}
