import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { PeoplePart } from './people.ts'
import { hats as allHats, type Hat, type Person, wearer } from './person.ts'
import { host, whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { leaveTurns } from './talk.ts'

/** A chair and a procesbewaker there is one of; the other hats can be worn by several. */
const singleHats: readonly Hat[] = ['voorzitter', 'procesbewaker']

const procesbewaker = whoWears('procesbewaker')

const deputy: Rule = {
  words: 'the deputy of the procesbewaker',
  reasons: ['only-deputy'],
  check({ meeting }, { by }) {
    if (meeting.people[by]?.deputy) return undefined
    const named = Object.values(meeting.people).find((person) => person.deputy)
    return refuse('only-deputy', named && { name: named.name })
  },
}

/** Who does what at the table. Hats are given; the one that a table can't do without is only handed over. */
export const hats: Slice<object> = {
  commands: {
    'people.giveHat': command({
      schema: v.strictObject({ person: idSchema, hat: v.picklist(allHats) }),
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
      schema: v.strictObject({ person: idSchema, hat: v.picklist(allHats) }),
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
      allow: procesbewaker,
      reasons: ['not-found'],
      apply({ meeting }, input) {
        const person = meeting.people[input.to]
        if (!person) return refuse('not-found')
        putOn(meeting, person, 'procesbewaker')
      },
    }),

    'people.nameDeputy': command({
      schema: v.strictObject({ person: v.nullable(idSchema) }),
      allow: procesbewaker,
      reasons: ['not-found', 'invalid-input', 'observers-only-listen'],
      undo: procesbewaker,
      apply({ meeting }, input) {
        const person = input.person === null ? undefined : meeting.people[input.person]
        if (input.person !== null && !person) return refuse('not-found')
        if (person?.hats.procesbewaker) return refuse('invalid-input', { field: 'person' })
        if (person?.hats.toehoorder) return refuse('observers-only-listen')
        for (const other of Object.values(meeting.people)) delete other.deputy
        if (person) person.deputy = true
      },
    }),

    'people.standIn': command({
      schema: v.strictObject({ from: idSchema }),
      allow: deputy,
      reasons: ['overtaken'],
      alsoWhen: ['huddle', 'circle'],
      apply({ meeting }, { from }, { by }) {
        const [former, person] = [wearer(meeting.people, 'procesbewaker'), meeting.people[by]]
        if (!person || former?.id !== from) return refuse('overtaken')
        putOn(meeting, person, 'procesbewaker')
        // so that the hat goes back in one act, when who guarded is here again
        former.deputy = true
      },
    }),
  },

  table: () => ({}),
}

/** Puts a hat on somebody; a single hat leaves its former head, and who does something here is no listener. */
function putOn(meeting: PeoplePart, person: Person, hat: Hat): void {
  if (singleHats.includes(hat)) {
    for (const other of Object.values(meeting.people)) delete other.hats[hat]
  }
  if (hat === 'toehoorder') person.hats = {}
  else delete person.hats.toehoorder
  person.hats[hat] = true
  // nobody stands in for themselves, and a listener for nobody
  if (hat === 'procesbewaker' || hat === 'toehoorder') delete person.deputy
}
