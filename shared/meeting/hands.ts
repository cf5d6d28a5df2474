import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { PersonId } from './person.ts'
import { turnOf } from './round.ts'
import { participant, whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { endFloor } from './talk.ts'
import { forWhom } from './text.ts'
import { atTurn } from './turn.ts'

/** A raised hand: since when, and who raised it. */
export type Hand = { readonly at: number; readonly by: PersonId }

/** The turn that the procesbewaker gave outside a round. */
export type Floor = { readonly person: PersonId; readonly since: number }

export type FloorPart = { floor?: Floor }
export type HandsPart = FloorPart & {
  /** A hand stays up over a next item: who waits is not passed over by a press on 'next'. */
  hands: Record<PersonId, Hand>
}
export type HandsView = HandsPart

const procesbewaker = whoWears('procesbewaker')
const onPerson = v.strictObject({ person: idSchema })
type OnPerson = v.InferOutput<typeof onPerson>

const lowers: Rule<OnPerson> = {
  words: 'the person themself, their helper, who raised it, or the procesbewaker',
  reasons: ['only-author'],
  check: ({ meeting: { people, hands } }, { by }, { person }) =>
    [person, people[person]?.helper, hands[person]?.by].includes(by) || people[by]?.hats.procesbewaker
      ? undefined
      : refuse('only-author'),
}

const endsFloor: Rule<OnPerson> = {
  words: 'the person themself, their helper, or the procesbewaker',
  reasons: ['not-your-turn'],
  check: ({ meeting: { people } }, { by }, { person }) =>
    [person, people[person]?.helper].includes(by) || people[by]?.hats.procesbewaker
      ? undefined
      : refuse('not-your-turn'),
}

export const hands = {
  commands: {
    'hands.raise': command({
      schema: v.strictObject({ for: forWhom }),
      allow: participant,
      reasons: ['not-started', 'overtaken'],
      apply({ meeting }, _input, { by, for: person, now }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (meeting.hands[person] || atTurn(meeting) === person) return refuse('overtaken')
        meeting.hands[person] = { at: now, by }
      },
    }),

    'hands.lower': command({
      schema: onPerson,
      allow: lowers,
      reasons: ['overtaken'],
      apply({ meeting }, { person }) {
        if (!meeting.hands[person]) return refuse('overtaken')
        delete meeting.hands[person]
      },
    }),

    'hands.give': command({
      schema: onPerson,
      allow: procesbewaker,
      reasons: ['overtaken', 'round-running'],
      undo: procesbewaker,
      apply({ meeting }, { person }, { now }) {
        if (meeting.round && turnOf(meeting.round)) return refuse('round-running')
        if (!meeting.hands[person]) return refuse('overtaken')
        endFloor(meeting, now)
        delete meeting.hands[person]
        meeting.floor = { person, since: now }
      },
    }),

    'floor.end': command({
      schema: onPerson,
      allow: endsFloor,
      reasons: ['overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { person }, { now }) {
        if (meeting.floor?.person !== person) return refuse('overtaken')
        endFloor(meeting, now)
      },
    }),
  },

  table: ({ hands, floor }) => ({ hands, ...(floor && { floor }) }),
} satisfies Slice<HandsView>

/** Whose hands are up, who raised it first first. */
export function inQueue(hands: HandsPart['hands']): PersonId[] {
  return Object.entries(hands)
    .sort(([one, a], [two, b]) => a.at - b.at || (one < two ? -1 : 1))
    .map(([person]) => person)
}
