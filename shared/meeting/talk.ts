import type { FloorPart } from './hands.ts'
import type { Meeting } from './meeting.ts'
import { bySeat, type PersonId } from './person.ts'
import type { Slice } from './slice.ts'

/** How long each had the turn until now, in ms. For balance: it is on one desk, and nowhere else. */
export type TalkPart = { talk: Record<PersonId, number> }

/** Each's turns against those of who had most of it, 0 to 1: a bar, and no measure of anybody. */
export type TalkDesk = { talk: Record<PersonId, number> }

export const talk = {
  commands: {},
  table: () => ({}),
  desk(meeting, _own, person) {
    if (!meeting.people[person]?.hats.procesbewaker) return { talk: {} }
    const most = Math.max(1, ...Object.values(meeting.talk))
    const those = bySeat(meeting.people).filter(
      ({ hats, away, arrivedAt }) => !hats.toehoorder && !away && arrivedAt !== undefined,
    )
    return {
      talk: Object.fromEntries(
        those.map(({ id }) => [id, Math.round((20 * (meeting.talk[id] ?? 0)) / most) / 20]),
      ),
    }
  },
} satisfies Slice<Record<never, never>, TalkDesk>

/** Counts a turn that ends now; a pause or a silence is nobody's time. */
export function countTurn(
  meeting: Pick<Meeting, 'talk' | 'clock'>,
  person: PersonId,
  since: number,
  now: number,
): void {
  const spoken = Object.values(meeting.clock.spans)
    .map(({ from, to = now }) => Math.min(to, now) - Math.max(from, since))
    .reduce((sum, overlap) => sum + Math.max(0, overlap), 0)
  if (spoken > 0) meeting.talk[person] = (meeting.talk[person] ?? 0) + spoken
}

/** Ends the turn that was given outside a round. */
export function endFloor(meeting: Pick<Meeting, 'talk' | 'clock'> & FloorPart, now: number): void {
  if (!meeting.floor) return
  countTurn(meeting, meeting.floor.person, meeting.floor.since, now)
  delete meeting.floor
}

/** Takes down the hand and ends the turn of who only listens from now on, or is away. */
export function leaveTurns(
  meeting: Pick<Meeting, 'talk' | 'clock' | 'hands'> & FloorPart,
  person: PersonId,
  now: number,
): void {
  delete meeting.hands[person]
  if (meeting.floor?.person === person) endFloor(meeting, now)
}

/** Those people with who had the turn least first, and then as they sit. */
export function leastFirst(
  meeting: Pick<Meeting, 'talk' | 'people'>,
  people: readonly PersonId[],
): PersonId[] {
  const seat = (person: PersonId) => meeting.people[person]?.seat ?? 0
  return people.toSorted((a, b) => (meeting.talk[a] ?? 0) - (meeting.talk[b] ?? 0) || seat(a) - seat(b))
}
