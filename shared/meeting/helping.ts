import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Person, PersonId } from './person.ts'
import { command, type Rule, type Slice } from './slice.ts'

type People = Readonly<Record<PersonId, Pick<Person, 'name' | 'helper' | 'inRoom'>>>

/**
 * Whether one person may type another's words: who was chosen for it; and as long as nobody was, anyone for who is
 * in the room without a screen.
 */
export function mayTypeFor(people: People, by: PersonId, speaker: PersonId): boolean {
  const { helper, inRoom } = people[speaker] ?? {}
  return helper === undefined ? inRoom === true : helper === by
}

/** Why this person may not give another's words; undefined for one's own, and for a helper's. */
export function refusesTyping(people: People, by: PersonId, speaker: PersonId): Refusal | undefined {
  if (by === speaker || mayTypeFor(people, by, speaker)) return undefined
  return refuse('choose-helper-first', { name: people[speaker]?.name ?? '' })
}

type Choice = { readonly helper: PersonId | null; readonly person?: PersonId | undefined }

/** One's own helper; who is in the room without a screen can't press, so others choose with them. */
const ownHelper: Rule<Choice> = {
  words: 'the person; for somebody in the room without a screen the host or the procesbewaker',
  reasons: ['only-host'],
  check({ meeting }, { by }, { person = by }) {
    const leads = by === meeting.hostId || meeting.people[by]?.hats.procesbewaker
    return person === by || (leads && meeting.people[person]?.inRoom) ? undefined : refuse('only-host')
  },
}

/** Who can't or won't write has an equal spoken way: a chosen helper types, and reads it back. */
export const helping: Slice<object> = {
  commands: {
    'people.chooseHelper': command({
      schema: v.strictObject({ helper: v.nullable(idSchema), person: v.optional(idSchema) }),
      allow: ownHelper,
      reasons: ['not-found', 'invalid-input', 'observers-only-listen'],
      apply({ meeting }, { helper, person: id }, { by }) {
        const person = meeting.people[id ?? by]
        if (!person) return refuse('not-found')
        if (helper === null) {
          delete person.helper
          return
        }
        const chosen = meeting.people[helper]
        if (!chosen) return refuse('not-found')
        if (helper === person.id) return refuse('invalid-input', { field: 'helper' })
        if (chosen.hats.toehoorder) return refuse('observers-only-listen')
        person.helper = helper
      },
    }),
  },

  table: () => ({}),
}
