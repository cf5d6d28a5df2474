import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import { stopCircle } from './circle.ts'
import { bySeat, familyPresent, type Person, type PersonId, sides } from './person.ts'
import { skipInRound } from './round.ts'
import { host, serverItself } from './rules.ts'
import { closeTo } from './sealed.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { leaveTurns } from './talk.ts'
import { nameText } from './text.ts'

export type PeoplePart = { people: Record<PersonId, Person>; hostId: PersonId }

/** A person as the table sees them. */
export type PersonView = Person & { present: boolean; host: boolean }
export type PeopleView = { people: Record<PersonId, PersonView> }

/** A person as the minutes know them; `there` when they ever were. */
export type PersonMinutes = Pick<Person, 'id' | 'name' | 'side' | 'hats'> & { there: boolean }
export type PeopleMinutes = { people: PersonMinutes[] }

export const personColours = 8

/** Whom it is about; and who leads, for somebody who can't press it. */
const selfOrLead: Rule<{ readonly person: PersonId }> = {
  words: 'the person, the host, or the procesbewaker',
  reasons: ['only-host'],
  check: ({ meeting }, { by }, { person }) =>
    by === person || by === meeting.hostId || meeting.people[by]?.hats.procesbewaker
      ? undefined
      : refuse('only-host'),
}

export const people = {
  commands: {
    'people.join': command({
      schema: v.strictObject({
        name: nameText,
        host: v.optional(v.boolean()),
        invented: v.optional(v.literal(true)),
      }),
      allow: serverItself,
      reasons: ['meeting-full'],
      byServer: true,
      alsoWhen: ['ended', 'huddle'],
      apply({ meeting }, input, { by, now }) {
        const seat = Object.keys(meeting.people).length
        if (seat >= limits.people) return refuse('meeting-full', { most: limits.people })
        meeting.people[by] = {
          id: by,
          name: input.name,
          side: input.host ? 'team' : 'guest',
          hats: input.host ? { voorzitter: true, procesbewaker: true } : {},
          colour: seat % personColours,
          seat,
          joinedAt: now,
          ...(input.invented && { invented: true }),
        }
        if (input.host) meeting.hostId = by
        return { id: by }
      },
    }),

    'people.arrive': command({
      schema: v.strictObject({}),
      allow: serverItself,
      byServer: true,
      alsoWhen: ['ended', 'huddle'],
      apply({ meeting }, _input, { by, now }) {
        const person = meeting.people[by]
        if (person) person.arrivedAt ??= now
      },
    }),

    'people.takeSeat': command({
      schema: v.strictObject({}),
      allow: serverItself,
      byServer: true,
      alsoWhen: ['ended', 'huddle'],
      apply({ meeting, sealed }, _input, { by, now }) {
        const person = meeting.people[by]
        if (!person) return
        person.seatTakenAt = now
        closeTo(sealed, by)
      },
    }),

    'people.rename': command({
      schema: v.strictObject({ person: idSchema, name: nameText }),
      allow: {
        words: 'the person, or the host',
        reasons: ['only-host'],
        check: ({ meeting }, { by }, { person }) =>
          by === person || by === meeting.hostId ? undefined : refuse('only-host'),
      },
      reasons: ['not-found'],
      apply({ meeting }, input) {
        const person = meeting.people[input.person]
        if (!person) return refuse('not-found')
        person.name = input.name
      },
    }),

    'people.place': command({
      schema: v.strictObject({ person: idSchema, side: v.picklist(sides) }),
      allow: host,
      reasons: ['not-found'],
      // who turns out to be family must be able to call the others back
      alsoWhen: ['huddle'],
      apply(state, input) {
        const person = state.meeting.people[input.person]
        if (!person) return refuse('not-found')
        person.side = input.side
        // in de kring is for a team among itself
        if (familyPresent(state.meeting)) stopCircle(state)
      },
    }),

    'people.stepOut': command({
      schema: v.strictObject({ person: idSchema, out: v.boolean() }),
      allow: selfOrLead,
      reasons: ['not-found'],
      alsoWhen: ['huddle', 'circle'],
      apply({ meeting }, { person: id, out }, { now }) {
        const person = meeting.people[id]
        if (!person) return refuse('not-found')
        if (out) {
          person.away = true
          skipInRound(meeting, id)
          leaveTurns(meeting, id, now)
        } else {
          delete person.away
        }
      },
    }),

    'people.inRoom': command({
      schema: v.strictObject({ person: idSchema, here: v.boolean() }),
      allow: selfOrLead,
      reasons: ['not-found'],
      alsoWhen: ['huddle'],
      apply({ meeting }, input, { now }) {
        const person = meeting.people[input.person]
        if (!person) return refuse('not-found')
        if (input.here) {
          person.inRoom = true
          person.arrivedAt ??= now
        } else {
          delete person.inRoom
        }
      },
    }),
  },

  table: (meeting, { present }) => ({
    people: Object.fromEntries(
      Object.values(meeting.people).map((person) => [
        person.id,
        {
          ...person,
          present: present.has(person.id) || person.inRoom === true,
          host: person.id === meeting.hostId,
        },
      ]),
    ),
  }),

  minutes: (meeting) => ({
    people: bySeat(meeting.people).map(({ id, name, side, hats, arrivedAt }) => ({
      id,
      name,
      side,
      hats,
      there: arrivedAt !== undefined,
    })),
  }),
} satisfies Slice<PeopleView, Record<never, never>, PeopleMinutes>
