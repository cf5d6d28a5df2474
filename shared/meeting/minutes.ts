import { type ActionsMinutes, actions } from './actions.ts'
import { type ClockMinutes, clock } from './clock.ts'
import { type CorrectionsMinutes, corrections } from './corrections.ts'
import { type DecisionsMinutes, decisions } from './decisions.ts'
import { type FilingMinutes, filing } from './filing.ts'
import { type GatheringMinutes, gathering } from './gathering.ts'
import { type LimitMinutes, limit } from './limit.ts'
import type { Meeting } from './meeting.ts'
import { type NotesMinutes, notes } from './notes.ts'
import { type ParkingMinutes, parking } from './parking.ts'
import { type PeopleMinutes, people } from './people.ts'
import { type QuestionsMinutes, questions } from './questions.ts'
import { type StatementsMinutes, statements } from './statements.ts'

/** All that the minutes may know of a meeting, beside the analysis. */
export type MinutesView = GatheringMinutes &
  PeopleMinutes &
  ClockMinutes &
  LimitMinutes &
  QuestionsMinutes &
  StatementsMinutes &
  DecisionsMinutes &
  ActionsMinutes &
  FilingMinutes &
  ParkingMinutes &
  NotesMinutes &
  CorrectionsMinutes

/**
 * What was done, for the minutes. Only what a slice gives gets in: a round gives nothing (so no roddel, no
 * check-in and nobody's turn), sealed input can't be reached from here at all.
 */
export function minutesOf(meeting: Meeting): MinutesView {
  return {
    ...gathering.minutes(meeting),
    ...people.minutes(meeting),
    ...clock.minutes(meeting),
    ...limit.minutes(meeting),
    ...questions.minutes(meeting),
    ...statements.minutes(meeting),
    ...decisions.minutes(meeting),
    ...actions.minutes(meeting),
    ...filing.minutes(meeting),
    ...parking.minutes(meeting),
    ...notes.minutes(meeting),
    ...corrections.minutes(meeting),
  }
}
