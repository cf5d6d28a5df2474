import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import { stopCircle } from './circle.ts'
import { bySeat, familyPresent, type Hat, hats, type Person, type PersonId, sides } from './person.ts'
import { host, serverItself, whoWears } from './rules.ts'
import { closeTo } from './sealed.ts'
import { command, type Slice } from './slice.ts'
import { leaveTurns } from './talk.ts'
import { nameText } from './text.ts'

/** A chair and a procesbewaker there is one of; the other hats can be worn by several. */
const singleHats: readonly Hat[] = ['voorzitter', 'procesbewaker']

export type PeoplePart = { people: Record<PersonId, Person>; hostId: PersonId }

/** A person as the table sees them. */
export type PersonView = Person & { present: boolean; host: boolean }
export type PeopleView = { people: Record<PersonId, PersonView> }

/** A person as the minutes know them; `there` when they ever were. */
export type PersonMinutes = Pick<Person, 'id' | 'name' | 'side' | 'hats'> & { there: boolean }
export type PeopleMinutes = { people: PersonMinutes[] }

export const personColours = 8

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

    'people.giveHat': command({
      schema: v.strictObject({ person: idSchema, hat: v.picklist(hats) }),
      allow: host,
      reasons: ['not-found', 'invalid-input'],
      apply({ meeting }, input, { now }) {
        const person = meeting.people[input.person]
        if (!person) return refuse('not-found')
        // a table always has a procesbewaker: who wears that hat can't become a listener
        if (input.hat === 'toehoorder' && person.hats.procesbewaker)
          return refuse('invalid-input', { field: 'hat' })
        if (input.hat === 'toehoorder') leaveTurns(meeting, person.id, now)
        putOn(meeting, person, input.hat)
      },
    }),

    'people.takeHat': command({
      schema: v.strictObject({ person: idSchema, hat: v.picklist(hats) }),
      allow: host,
      reasons: ['not-found', 'invalid-input'],
      apply({ meeting }, input) {
        const person = meeting.people[input.person]
        if (!person?.hats[input.hat]) return refuse('not-found')
        // a table always has a procesbewaker: this hat is handed over, never just put down
        if (input.hat === 'procesbewaker') return refuse('invalid-input', { field: 'hat' })
        delete person.hats[input.hat]
      },
    }),

    'people.handOver': command({
      schema: v.strictObject({ to: idSchema }),
      allow: whoWears('procesbewaker'),
      reasons: ['not-found'],
      apply({ meeting }, input) {
        const person = meeting.people[input.to]
        if (!person) return refuse('not-found')
        putOn(meeting, person, 'procesbewaker')
      },
    }),

    'people.inRoom': command({
      schema: v.strictObject({ person: idSchema, here: v.boolean() }),
      allow: {
        words: 'the person, the host, or the procesbewaker',
        reasons: ['only-host'],
        check: ({ meeting }, { by }, { person }) =>
          by === person || by === meeting.hostId || meeting.people[by]?.hats.procesbewaker
            ? undefined
            : refuse('only-host'),
      },
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

/** Puts a hat on somebody; a single hat leaves its former head, and who does something here is no listener. */
function putOn(meeting: PeoplePart, person: Person, hat: Hat): void {
  if (singleHats.includes(hat)) {
    for (const other of Object.values(meeting.people)) delete other.hats[hat]
  }
  if (hat === 'toehoorder') person.hats = {}
  else delete person.hats.toehoorder
  person.hats[hat] = true
}
