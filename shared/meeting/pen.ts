import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import { bySeat, type Person, type PersonId } from './person.ts'
import { participant, whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'

/** To whom the chair limited the pen; without it everyone but a `toehoorder` writes in the analysis. */
export type Pen = {
  readonly holders: Readonly<Record<PersonId, true>>
  readonly by: PersonId
  readonly at: number
}

export type PenPart = { pen?: Pen }
export type PenView = PenPart

const voorzitter = whoWears('voorzitter')

/** Who writes in the verklarende analyse: everyone, until the chair limits it to named persons. */
export const pen = {
  commands: {
    'pen.limit': command({
      schema: v.strictObject({
        people: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(limits.people)),
      }),
      allow: voorzitter,
      reasons: ['not-found', 'observers-only-listen'],
      undo: voorzitter,
      apply({ meeting }, { people }, { by, now }) {
        const named = people.map((id) => meeting.people[id])
        if (named.includes(undefined)) return refuse('not-found')
        if (named.some((person) => person?.hats.toehoorder)) return refuse('observers-only-listen')
        meeting.pen = { holders: Object.fromEntries(people.map((id) => [id, true])), by, at: now }
      },
    }),

    'pen.free': command({
      schema: v.strictObject({}),
      allow: voorzitter,
      reasons: ['overtaken'],
      undo: voorzitter,
      apply({ meeting }) {
        if (!meeting.pen) return refuse('overtaken')
        delete meeting.pen
      },
    }),
  },

  table: ({ pen }) => (pen ? { pen } : {}),
} satisfies Slice<PenView>

/** Why somebody may not write in the analysis as things are; undefined when they may. */
export function refusesPen(
  { pen, people }: PenPart & { readonly people: Readonly<Record<PersonId, Person>> },
  person: PersonId,
): Refusal<'no-pen'> | undefined {
  const listens = people[person]?.hats.toehoorder
  return listens || (pen && !pen.holders[person]) ? refuse('no-pen') : undefined
}

/** Who hold the pen where it is limited, in the order of their seats; undefined where everyone writes. */
export function penHolders<P extends Person>(
  { pen }: PenPart,
  people: Readonly<Record<PersonId, P>>,
): P[] | undefined {
  return pen && bySeat(people).filter(({ id, hats }) => pen.holders[id] && !hats.toehoorder)
}

/** Who takes part and may write in the analysis. */
export const penHolder: Rule = {
  words: 'who holds the pen',
  reasons: [...participant.reasons, 'no-pen'],
  check: (state, acting, input) =>
    participant.check(state, acting, input) ?? refusesPen(state.meeting, acting.by),
}
