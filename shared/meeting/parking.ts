import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { authorRule, participant, whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { forWhom, lineText } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** What came up beside the question. `settled` is off the list, and can be brought back. */
export type Parked = Words & {
  readonly id: string
  settled?: true
  /** It is what was left of this agenda item, whose title is the text. */
  readonly restOf?: ItemId
}

export type ParkingPart = { parking: Record<string, Parked> }
export type ParkingView = ParkingPart
export type ParkingMinutes = { parking: Parked[] }

export const mostParked = 100

const procesbewaker = whoWears('procesbewaker')
const onParked = v.strictObject({ parked: idSchema })

export const parking = {
  commands: {
    'parking.park': command({
      schema: v.strictObject({ text: lineText, for: forWhom }),
      allow: participant,
      reasons: ['too-many'],
      apply({ meeting }, { text }, acting) {
        if (!hasRoomToPark(meeting)) return refuse('too-many', { most: mostParked })
        const id = acting.newId()
        meeting.parking[id] = { id, ...wordsOf(text, acting) }
        return { id }
      },
    }),

    'parking.settle': command({
      schema: onParked,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { parked: id }) {
        const parked = meeting.parking[id]
        if (!parked) return refuse('not-found')
        if (parked.settled) return refuse('overtaken')
        parked.settled = true
      },
    }),

    'parking.bringBack': command({
      schema: onParked,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { parked: id }) {
        const parked = meeting.parking[id]
        if (!parked) return refuse('not-found')
        if (!parked.settled) return refuse('overtaken')
        delete parked.settled
      },
    }),

    'parking.remove': command({
      schema: onParked,
      allow: authorRule(({ meeting }, { parked }: { readonly parked: string }) => meeting.parking[parked]),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { parked: id }) {
        if (!meeting.parking[id]) return refuse('not-found')
        delete meeting.parking[id]
        return { forget: [['parking', id]] }
      },
    }),
  },

  table: ({ parking }) => ({ parking }),
  minutes: ({ parking }) => ({ parking: inParkedOrder(parking).filter((parked) => !parked.settled) }),
} satisfies Slice<ParkingView, Record<never, never>, ParkingMinutes>

export function hasRoomToPark({ parking }: Pick<Meeting, 'parking'>): boolean {
  return Object.keys(parking).length < mostParked
}

/** What is parked, oldest first. */
export function inParkedOrder(all: Readonly<Record<string, Parked>>): Parked[] {
  return Object.values(all).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
