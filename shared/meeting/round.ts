import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { limits } from '../wire.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { countTurn, endFloor, leastFirst } from './talk.ts'
import { lineText } from './text.ts'

/** A place in a round: `later` waits too, at the end; who spoke or passed has no second turn. */
export type RoundSeat = { order: number; state: 'waiting' | 'later' | 'spoke' | 'passed' }

/** A round past everyone, on the question in hand or on the item in hand (a check-in, a roddel, a rondje). */
export type Round = {
  readonly id: string
  readonly on: { readonly kind: 'question' | 'item'; readonly id: string }
  /** In de kring: whom it is about. They come last whatever happens, or not at all. */
  readonly subject?: PersonId
  /** What is asked of each, where it is not the question or the item itself. */
  readonly ask?: string
  /** Time for each, shown calmly; nobody is cut off. */
  readonly seconds?: number
  /** When the turn came to who has it now. */
  since?: number
  seats: Record<PersonId, RoundSeat>
}

/** Past whom first: as they sit, the other way round, or who had the turn least. */
export const roundOrders = ['seats', 'reversed', 'least'] as const
export type RoundOrder = (typeof roundOrders)[number]

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
        order: v.optional(v.picklist(roundOrders)),
        ask: v.optional(lineText),
        seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(600))),
      }),
      allow: procesbewaker,
      reasons: [
        'not-started',
        'round-running',
        'overtaken',
        'not-found',
        'observers-only-listen',
        'no-timed-turns',
      ],
      undo: procesbewaker,
      apply({ meeting }, { on, people, order, ask, seconds }, { newId, now }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (meeting.round && turnOf(meeting.round)) return refuse('round-running')
        const inHand = on.kind === 'item' ? meeting.clock.item : meeting.pin?.question
        if (inHand !== on.id) return refuse('overtaken')
        // what an interpreter says again takes its own time
        if (seconds !== undefined && meeting.gathering.interpreter) return refuse('no-timed-turns')
        const round: Round = {
          id: newId(),
          on,
          ...(ask !== undefined && { ask }),
          ...(seconds !== undefined && { seconds }),
          since: now,
          seats: {},
        }
        // who is away for a moment is asked nothing
        const there = people.filter((person) => !meeting.people[person]?.away)
        if (there.length === 0) return refuse('not-found')
        for (const person of ordered(meeting, there, order)) {
          const refusal = sit(meeting, round, person)
          if (refusal) return refusal
        }
        endFloor(meeting, now)
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
      apply({ meeting }, { round: id, person }, { now }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        if (turnOf(round) !== person) return refuse('not-your-turn')
        countCurrent(meeting, now)
        settle(meeting, round, person, 'spoke')
        round.since = now
        // said what there was to say
        delete meeting.hands[person]
      },
    }),

    'round.pass': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken'],
      alsoWhen: ['circle'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }, { now }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        if (turnOf(round) === person) round.since = now
        settle(meeting, round, person, 'passed')
      },
    }),

    'round.later': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken'],
      alsoWhen: ['circle'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }, { now }) {
        const round = seatedIn(meeting, id, person)
        if (isRefusal(round)) return round
        if (turnOf(round) === person) round.since = now
        round.seats[person] = { order: nextOrder(round), state: 'later' }
      },
    }),

    'round.join': command({
      schema: seatSchema,
      allow: ownSeat,
      reasons: ['no-round', 'overtaken', 'not-found', 'observers-only-listen'],
      undo: procesbewaker,
      apply({ meeting }, { round: id, person }, { now }) {
        const round = meeting.round
        if (round?.id !== id) return refuse('no-round')
        if (round.seats[person]) return refuse('overtaken')
        const waiting = turnOf(round)
        const refusal = sit(meeting, round, person)
        if (refusal) return refusal
        if (waiting === undefined) {
          endFloor(meeting, now)
          round.since = now
        }
      },
    }),

    'round.stop': command({
      schema: v.strictObject({ round: idSchema }),
      allow: procesbewaker,
      reasons: ['no-round'],
      undo: procesbewaker,
      apply({ meeting }, { round: id }, { now }) {
        if (meeting.round?.id !== id) return refuse('no-round')
        endRound(meeting, now)
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

/** Asks nothing more of somebody who stepped out of the room. */
export function skipInRound(meeting: Meeting, person: PersonId): void {
  if (meeting.round && waits(meeting.round.seats[person])) settle(meeting, meeting.round, person, 'passed')
}

/** Ends a round on an item that is no longer in hand. */
export function endRoundOnItem(meeting: Meeting, now: number): void {
  if (meeting.round?.on.kind === 'item') endRound(meeting, now)
}

/** Ends the round, whoever still waits; who has the turn had it until now. */
export function endRound(meeting: Meeting, now: number): void {
  countCurrent(meeting, now)
  delete meeting.round
}

function countCurrent(meeting: Meeting, now: number): void {
  const { round } = meeting
  const person = round && turnOf(round)
  if (round?.since !== undefined && person !== undefined) countTurn(meeting, person, round.since, now)
}

function ordered(meeting: Meeting, people: readonly PersonId[], order?: RoundOrder): readonly PersonId[] {
  if (order === undefined) return people
  if (order === 'least') return leastFirst(meeting, people)
  const seat = (person: PersonId) => meeting.people[person]?.seat ?? 0
  return people.toSorted((a, b) => (order === 'seats' ? seat(a) - seat(b) : seat(b) - seat(a)))
}

/** Whether a turn is still to come. */
export function waits(seat: RoundSeat | undefined): boolean {
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
