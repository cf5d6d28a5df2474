import { allotted, leastMinutes } from './agenda.ts'
import { circleOf, isAgreed } from './circle.ts'
import type { Question } from './questions.ts'
import { turnOf } from './round.ts'
import type { State } from './slice.ts'

/**
 * Whether everything in the meeting that names something else names what is there. Commands keep it so; an undo
 * that would break it is refused, for then something was built on what it would take away.
 */
export function isSound({ meeting, sealed }: State): boolean {
  const circle = circleOf(meeting)
  const {
    actions,
    agenda,
    clock,
    decisions,
    loans,
    questions,
    collecting,
    dotting,
    notes,
    pin,
    round,
    hands,
    floor,
    people,
  } = meeting
  const items = [
    ...[clock.spans, questions, notes, meeting.reflected].flatMap((record) =>
      Object.values(record).map(({ item }) => item),
    ),
    ...Object.values(sealed).map(({ value }) => value.item),
    ...Object.keys(collecting),
    ...Object.keys(meeting.stoppedCircles),
    ...Object.keys(dotting),
    ...Object.values(loans).flatMap(({ from, to }) => [from, to]),
    ...Object.keys(meeting.reflecting),
    ...(clock.item === undefined ? [] : [clock.item]),
  ]
  const inHand = { item: clock.item, question: pin?.question }
  return (
    items.every((item) => Object.hasOwn(agenda, item)) &&
    Object.values(agenda).every((item) => allotted(item) >= leastMinutes) &&
    (circle === undefined || isAgreed({ meeting, sealed }, circle)) &&
    (pin === undefined || isOpenHead(questions[pin.question])) &&
    Object.values(questions).every(
      ({ state, under }) =>
        under === undefined || (state === 'open' && questions[under] && questions[under].under === undefined),
    ) &&
    (round === undefined || inHand[round.on.kind] === round.on.id) &&
    (floor === undefined || round === undefined || turnOf(round) === undefined) &&
    [...Object.keys(hands), ...(floor ? [floor.person] : [])].every((id) => !people[id]?.hats.toehoorder) &&
    (floor === undefined || hands[floor.person] === undefined) &&
    Object.values(decisions).every(({ restsOn }) => !restsOn || Object.hasOwn(questions, restsOn)) &&
    isOnce(Object.values(actions).flatMap(({ closes }) => closes ?? [])) &&
    Object.values(questions).every(
      ({ state, heard }) => !['answered', 'carried'].includes(state) || heard !== undefined,
    )
  )
}

function isOpenHead(question: Question | undefined): boolean {
  return question?.state === 'open' && question.under === undefined
}

function isOnce(all: readonly string[]): boolean {
  return new Set(all).size === all.length
}
