import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { familyPresent, type PersonId } from './person.ts'
import { type Round, turnOf } from './round.ts'
import { whoWears } from './rules.ts'
import { type Sealed, type SealedRow, type SealedWords, seal, sealedOf, unseal } from './sealed.ts'
import { command, type Rule, type Slice, type State } from './slice.ts'
import { endFloor } from './talk.ts'

/** A roddel in de kring that is going on: at which item, and whom it is about. */
export type Circle = { readonly item: ItemId; readonly subject: PersonId }

/** The circle itself is a round with a subject; only that one was stopped is kept beside it. */
export type CirclePart = { stoppedCircles: Record<ItemId, true> }
export type CircleTable = CirclePart & { circle?: Circle }

/** Somebody (the row's person) is asked in private, by the procesbewaker who typed it. */
export type SealedAsk = SealedWords & { readonly item: ItemId; yes?: boolean }

/** On the desks of who was asked and of who asked: nobody else's. */
export type Ask = {
  readonly id: string
  readonly item: ItemId
  readonly asked: PersonId
  readonly by: PersonId
  readonly yes?: boolean
}
export type CircleDesk = { asks: Record<string, Ask> }

const procesbewaker = whoWears('procesbewaker')
const onAsk = v.strictObject({ ask: idSchema })

const subjectOrProcesbewaker: Rule = {
  words: `whom it is about, or ${procesbewaker.words}`,
  reasons: procesbewaker.reasons,
  check: (state, acting, input) =>
    state.meeting.round?.subject === acting.by ? undefined : procesbewaker.check(state, acting, input),
}

export const circle = {
  commands: {
    'roddel.ask': command({
      schema: v.strictObject({ item: idSchema, person: idSchema }),
      allow: procesbewaker,
      reasons: ['not-found', 'not-with-family', 'already-asked'],
      sealed: true,
      apply({ meeting, sealed }, { item, person }, { by, newId }) {
        if (familyPresent(meeting)) return refuse('not-with-family')
        if (meeting.agenda[item]?.form !== 'roddel' || !canBeAsked(meeting, person, by))
          return refuse('not-found')
        const asked = sealedOf(sealed, 'ask').some(
          (row) => row.person === person && row.value.item === item && isOpenTo(row, by, person),
        )
        if (asked) return refuse('already-asked')
        const id = newId()
        seal(sealed, { kind: 'ask', id, person, value: { item, by } })
        return { id }
      },
    }),

    'roddel.takeBackAsk': command({
      schema: onAsk,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      sealed: true,
      apply({ meeting, sealed }, { ask }, { by }) {
        const found = sealedOf(sealed, 'ask').find((row) => row.id === ask && row.value.by === by)
        if (!found) return refuse('not-found')
        const circle = circleOf(meeting)
        if (circle && isAbout(found, circle)) return refuse('overtaken')
        unseal(sealed, found)
      },
    }),

    'roddel.answer': command({
      schema: v.strictObject({ ask: idSchema, yes: v.boolean() }),
      allow: {
        words: 'who was asked',
        reasons: ['not-found'],
        check: ({ sealed }, { by }, { ask }) => (askedOf(sealed, ask, by) ? undefined : refuse('not-found')),
      },
      sealed: true,
      apply({ sealed }, { ask, yes }, { by }) {
        const found = askedOf(sealed, ask, by)
        if (found) found.value.yes = yes
      },
    }),

    'roddel.openCircle': command({
      schema: v.strictObject({
        ask: idSchema,
        /** Past whom it goes, in this order; whom it is about comes last. */
        people: v.pipe(v.array(idSchema), v.maxLength(limits.people)),
      }),
      allow: procesbewaker,
      reasons: ['not-with-family', 'not-found', 'overtaken', 'round-running', 'observers-only-listen'],
      apply({ meeting, sealed }, { ask, people }, { by, newId, now }) {
        if (familyPresent(meeting)) return refuse('not-with-family')
        const agreed = sealedOf(sealed, 'ask').find((row) => row.id === ask && row.value.by === by)
        if (!agreed) return refuse('not-found')
        const { person: subject, value } = agreed
        // a yes that was taken back in the meantime is a no
        if (!value.yes || value.closedTo?.[subject] || meeting.clock.item !== value.item)
          return refuse('overtaken')
        if (meeting.round && turnOf(meeting.round)) return refuse('round-running')
        const round: Round = { id: newId(), on: { kind: 'item', id: value.item }, subject, seats: {} }
        for (const [order, person] of [...new Set([...people, subject])].entries()) {
          const hats = meeting.people[person]?.hats
          if (!hats) return refuse('not-found')
          if (hats.toehoorder) return refuse('observers-only-listen')
          round.seats[person] = { order, state: 'waiting' }
        }
        endFloor(meeting, now)
        meeting.round = round
        delete meeting.stoppedCircles[value.item]
      },
    }),

    'roddel.stop': command({
      schema: v.strictObject({ round: idSchema }),
      allow: subjectOrProcesbewaker,
      reasons: ['no-round'],
      alsoWhen: ['circle'],
      apply(state, { round: id }) {
        if (state.meeting.round?.id !== id || state.meeting.round.subject === undefined)
          return refuse('no-round')
        stopCircle(state)
      },
    }),
  },

  table(meeting) {
    const circle = circleOf(meeting)
    return { stoppedCircles: meeting.stoppedCircles, ...(circle && { circle }) }
  },

  desk: (_meeting, own) => ({
    asks: Object.fromEntries(
      own('ask').map(({ id, person, value: { item, by, yes } }) => [
        id,
        { id, item, asked: person, by, ...(yes !== undefined && { yes }) },
      ]),
    ),
  }),
} satisfies Slice<CircleTable, CircleDesk>

/** The circle that is going on, if one is. */
export function circleOf({ round }: Pick<Meeting, 'round'>): Circle | undefined {
  return round?.subject === undefined ? undefined : { item: round.on.id, subject: round.subject }
}

/** Ends a circle at once, for all; a yes was for this one, and goes with it. */
export function stopCircle({ meeting, sealed }: State): void {
  const circle = circleOf(meeting)
  if (!circle) return
  delete meeting.round
  meeting.stoppedCircles[circle.item] = true
  for (const row of sealedOf(sealed, 'ask')) if (isAbout(row, circle)) unseal(sealed, row)
}

/** Whether whom a circle is about has said yes to it, among the team, and that yes still stands. */
export function isAgreed({ meeting, sealed }: State, circle: Circle): boolean {
  const agreed = sealedOf(sealed, 'ask').some((row) => isAbout(row, circle) && row.value.yes === true)
  return agreed && !familyPresent(meeting)
}

function isAbout(row: SealedRow<'ask'>, { item, subject }: Circle): boolean {
  return row.person === subject && row.value.item === item
}

/** Only somebody of the team, at the table, and not the one who asks. */
function canBeAsked(meeting: Meeting, person: PersonId, by: PersonId): boolean {
  const found = meeting.people[person]
  return found?.arrivedAt !== undefined && found.side === 'team' && !found.hats.toehoorder && person !== by
}

/** Whether one asked the other, and both can still see it. */
function isOpenTo({ value }: SealedRow<'ask'>, by: PersonId, person: PersonId): boolean {
  return value.by === by && !value.closedTo?.[by] && !value.closedTo?.[person]
}

function askedOf(sealed: Sealed, ask: string, person: PersonId): SealedRow<'ask'> | undefined {
  return sealedOf(sealed, 'ask').find(
    (row) => row.id === ask && row.person === person && !row.value.closedTo?.[person],
  )
}
