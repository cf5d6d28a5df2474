import { bySeat } from '../../shared/meeting/person.ts'
import { inSeatOrder } from '../../shared/meeting/seats.ts'
import { atTurn } from '../../shared/meeting/turn.ts'
import type { Catalogue } from '../../shared/text/catalogue.ts'
import { useTable } from '../sync/hooks.ts'
import type { Seated } from './Seat.tsx'
import { useWords } from './useWords.ts'

/**
 * Everyone at the table in the order of their seats, and the seats that are kept for who is missed. Who was never
 * there has no seat yet.
 */
export function useSeats(): Seated[] {
  const table = useTable()
  const { people, keptSeats, hands, circle } = table
  const { around } = useWords()
  const turn = atTurn(table)
  const there = bySeat(people)
    .filter((person) => person.present || person.arrivedAt !== undefined)
    .map(({ id, name, colour, present, away, seat }) => {
      const here = present && !away
      const listens = circle?.subject === id
      return {
        seat,
        id,
        name,
        colour,
        present: here,
        turn: id === turn,
        hand: hands[id] !== undefined,
        back: listens,
        status: statusOf(around.seats, { turn: id === turn, hand: hands[id] !== undefined, listens, here }),
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

type State = {
  readonly turn: boolean
  readonly hand: boolean
  readonly listens: boolean
  readonly here: boolean
}

/** The one thing to say of a seat. */
function statusOf(
  words: Catalogue['around']['seats'],
  { turn, hand, listens, here }: State,
): string | undefined {
  if (turn) return words.turn
  if (hand) return words.hand
  if (listens) return words.listens
  return here ? undefined : words.away
}
