import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'

/** A place in a round: `later` waits too, at the end; who spoke or passed has no second turn. */
export type RoundSeat = { order: number; state: 'waiting' | 'later' | 'spoke' | 'passed' }

/** A round past everyone, on the question in hand or on the item in hand (a check-in, a roddel, a rondje). */
export type Round = {
  readonly id: string
  readonly on: { readonly kind: 'question' | 'item'; readonly id: string }
  /** In de kring: whom it is about. They come last whatever happens, or not at all. */
  readonly subject?: PersonId
  seats: Record<PersonId, RoundSeat>
}

/**
 * At most one round. What is said in it is kept nowhere; only that a question's round went past everyone is,
 * at the question.
 */
export type RoundPart = { round?: Round }
export type RoundView = RoundPart

const procesbewaker = whoWears('procesbewaker')
const seatSchema = v.strictObject({ round: idSchema, person: idSchema })
type SeatInput = v.InferOutput<typeof seatSchema>

const ownSeat: Rule<SeatInput> = {
  words: 'the person themself, or the procesbewaker',
  reasons: ['not-your-turn'],
  check: ({ meeting }, { by }, { person }) =>
    by === person || meeting.people[by]?.hats.procesbewaker ? undefined : refuse('not-your-turn'),
}

export const round: Slice<RoundView> = {
  commands: {
    'round.start': command({
      schema: v.strictObject({
        on: v.strictObject({ kind: v.picklist(['question', 'item']), id: idSchema }),
        people: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(limits.people)),
      }),
      allow: procesbewaker,
      reasons: ['not-started', 'round-running', 'overtaken', 'not-found', 'observers-only-listen'],
      undo: procesbewaker,
      apply({ meeting }, { on, people }, { newId }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (meeting.round && turnOf(meeting.round)) return refuse('round-running')
        const inHand = on.kind === 'item' ? meeting.clock.item : meeting.pin?.question
        if (inHand !== on.id) return refuse('overtaken')
        const round: Round = { id: newId(), on, seats: {} }
        for (const person of people) {
          const refusal = sit(meeting, round, person)
          if (refusal) return refusal
        }
        meeting.round = round
        return { id: round.id }
      },
    }),

    'round.spoke': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken', 'not-your-turn'],
      alsoWhen: ['circle'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        if (turnOf(round) !== person) return refuse('not-your-turn')
        settle(meeting, round, person, 'spoke')
      },
    }),

    'round.pass': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken'],
      alsoWhen: ['circle'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        settle(meeting, round, person, 'passed')
      },
    }),

    'round.later': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken'],
      alsoWhen: ['circle'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        round.seats[person] = { order: nextOrder(round), state: 'later' }
      },
    }),

    'round.join': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken', 'not-found', 'observers-only-listen'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }) {
        const round = meeting.round
        if (round?.id !== id) return refuse('no-round')
        if (round.seats[person]) return refuse('overtaken')
        return sit(meeting, round, person)
      },
    }),

    'round.stop': command({
      schema: v.strictObject({ round: idSchema }),
      allow: procesbewaker,
      reasons: ['no-round'],
      undo: procesbewaker,
      apply({ meeting }, { round: id }) {
        if (meeting.round?.id !== id) return refuse('no-round')
        delete meeting.round
      },
    }),
  },

  table: ({ round }) => (round ? { round } : {}),
}

/** The people of a round in the seen order in which they get their turn. */
export function inTurnOrder(round: Round): PersonId[] {
  return Object.entries(round.seats)
    .sort(
      ([one, a], [two, b]) =>
        Number(one === round.subject) - Number(two === round.subject) || a.order - b.order,
    )
    .map(([person]) => person)
}

/** Whose turn it is; undefined when the round went past everyone. */
export function turnOf(round: Round): PersonId | undefined {
  return inTurnOrder(round).find((person) => waits(round.seats[person]))
}

/** Ends a round on an item that is no longer in hand. */
export function endRoundOnItem(meeting: Meeting): void {
  if (meeting.round?.on.kind === 'item') delete meeting.round
}

function waits(seat: RoundSeat | undefined): boolean {
  return seat?.state === 'waiting' || seat?.state === 'later'
}

function nextOrder(round: Round): number {
  return Math.max(-1, ...Object.values(round.seats).map((seat) => seat.order)) + 1
}

/** Gives somebody a place at the end; nobody sits twice. */
function sit(
  meeting: Meeting,
  round: Round,
  person: PersonId,
): Refusal<'not-found' | 'observers-only-listen'> | undefined {
  const hats = meeting.people[person]?.hats
  if (!hats) return refuse('not-found')
  if (hats.toehoorder) return refuse('observers-only-listen')
  round.seats[person] ??= { order: nextOrder(round), state: 'waiting' }
}

/** The round, when it is the one meant and this person still waits in it. */
function seatedIn(meeting: Meeting, id: string, person: PersonId): Round | Refusal<'no-round' | 'overtaken'> {
  const round = meeting.round
  if (round?.id !== id) return refuse('no-round')
  return waits(round.seats[person]) ? round : refuse('overtaken')
}

/** Settles somebody's turn; a question whose round went past all remembers who was heard. */
function settle(meeting: Meeting, round: Round, person: PersonId, state: 'spoke' | 'passed'): void {
  const seat = round.seats[person]
  if (seat) seat.state = state
  const question = round.on.kind === 'question' ? meeting.questions[round.on.id] : undefined
  if (!question || turnOf(round)) return
  question.heard ??= {}
  for (const [id, { state }] of Object.entries(round.seats).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (state === 'spoke' || state === 'passed') question.heard[id] = state
  }
}
