import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { wearer } from './person.ts'
import { whoDidIt } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { nameText } from './text.ts'

/** A place at the table for who is missed: the child, a parent. Nobody sits there. */
export type KeptSeat = {
  readonly id: string
  readonly name: string
  /** Where it stands among the seats of people: just before whoever has this number or a higher one. */
  readonly seat: number
}

export type SeatsPart = { keptSeats: Record<string, KeptSeat> }
export type SeatsView = SeatsPart

const mostKept = 8

/** It is for the family to want; the host and the voorzitter may do it for them. */
const familyOrLead: Rule = {
  words: 'the family, the host, or the voorzitter',
  reasons: ['only-hat'],
  check({ meeting }, { by }) {
    const person = meeting.people[by]
    if (person?.side === 'family' || by === meeting.hostId || person?.hats.voorzitter) return undefined
    const chair = wearer(meeting.people, 'voorzitter')
    return refuse('only-hat', { hat: 'voorzitter', ...(chair && { name: chair.name }) })
  },
}

export const seats = {
  commands: {
    'seats.keep': command({
      schema: v.strictObject({ name: nameText }),
      allow: familyOrLead,
      reasons: ['too-many'],
      undo: whoDidIt,
      apply({ meeting }, { name }, { newId }) {
        if (Object.keys(meeting.keptSeats).length >= mostKept) return refuse('too-many', { most: mostKept })
        const id = newId()
        meeting.keptSeats[id] = { id, name, seat: Object.keys(meeting.people).length - 0.5 }
        return { id }
      },
    }),

    'seats.clear': command({
      schema: v.strictObject({ seat: idSchema }),
      allow: familyOrLead,
      reasons: ['not-found'],
      undo: whoDidIt,
      apply({ meeting }, { seat }) {
        if (!meeting.keptSeats[seat]) return refuse('not-found')
        delete meeting.keptSeats[seat]
      },
    }),
  },

  table: ({ keptSeats }) => ({ keptSeats }),
} satisfies Slice<SeatsView>

/** The kept seats in the order in which they stand at the table. */
export function inSeatOrder(all: Readonly<Record<string, KeptSeat>>): KeptSeat[] {
  return Object.values(all).sort((a, b) => a.seat - b.seat || (a.id < b.id ? -1 : 1))
}
