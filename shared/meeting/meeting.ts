import { type ActionsPart, type ActionsView, actions } from './actions.ts'
import { type AgendaPart, type AgendaView, agenda } from './agenda.ts'
import { answering } from './answering.ts'
import { choosing } from './choosing.ts'
import { type CircleDesk, type CirclePart, type CircleTable, circle } from './circle.ts'
import { type ClockPart, type ClockView, clock } from './clock.ts'
import { type CollectingDesk, type CollectingPart, type CollectingTable, collecting } from './collecting.ts'
import { type CorrectionsPart, type CorrectionsView, corrections } from './corrections.ts'
import { type DecisionsPart, type DecisionsView, decisions } from './decisions.ts'
import { type DotsDesk, type DotsPart, type DotsView, dots } from './dots.ts'
import { type FilingPart, type FilingView, filing } from './filing.ts'
import { type GatheringPart, type GatheringView, gathering } from './gathering.ts'
import { type HandsPart, type HandsView, hands } from './hands.ts'
import { hats } from './hats.ts'
import { helping } from './helping.ts'
import { huddle } from './huddle.ts'
import { type LaidPart, type LaidView, laid } from './laid.ts'
import { type LimitPart, type LimitView, limit } from './limit.ts'
import { type NotesPart, type NotesView, notes } from './notes.ts'
import { type ParkingPart, type ParkingView, parking } from './parking.ts'
import { type PenPart, type PenView, pen } from './pen.ts'
import { type PeoplePart, type PeopleView, people } from './people.ts'
import type { PersonId } from './person.ts'
import { type QuestionsPart, type QuestionsView, questions } from './questions.ts'
import { type ReflectionDesk, type ReflectionPart, type ReflectionTable, reflection } from './reflection.ts'
import { type RoddelDesk, roddel } from './roddel.ts'
import { type RoundPart, type RoundView, round } from './round.ts'
import { type ScreensPart, type ScreensView, screens } from './screens.ts'
import type { OwnSealed } from './sealed.ts'
import { type SeatsPart, type SeatsView, seats } from './seats.ts'
import type { Command, LastAct, Slice, Surroundings } from './slice.ts'
import { type StatementsPart, type StatementsView, statements } from './statements.ts'
import { type TalkDesk, type TalkPart, talk } from './talk.ts'

/** A meeting: plain JSON that only commands change. Each slice keeps its own part. */
export type Meeting = GatheringPart &
  PeoplePart &
  SeatsPart &
  ScreensPart &
  AgendaPart &
  ClockPart &
  LimitPart &
  CollectingPart &
  DotsPart &
  QuestionsPart &
  LaidPart &
  PenPart &
  StatementsPart &
  RoundPart &
  HandsPart &
  TalkPart &
  CirclePart &
  ReflectionPart &
  DecisionsPart &
  ActionsPart &
  FilingPart &
  ParkingPart &
  NotesPart &
  CorrectionsPart

/** The version of `Meeting`'s shape; `upgrade.ts` brings a stored meeting of before to it. */
export const meetingSchema = 2

/** What the whole table sees of it, as the `table` sheet carries it. */
export type TableView = GatheringView &
  PeopleView &
  SeatsView &
  ScreensView &
  AgendaView &
  ClockView &
  LimitView &
  CollectingTable &
  DotsView &
  QuestionsView &
  LaidView &
  PenView &
  StatementsView &
  RoundView &
  HandsView &
  CircleTable &
  ReflectionTable &
  DecisionsView &
  ActionsView &
  FilingView &
  ParkingView &
  NotesView &
  CorrectionsView & { last?: LastAct }

/** What one person alone sees, as that person's `desk` sheet carries it. */
export type DeskView = CollectingDesk & DotsDesk & RoddelDesk & CircleDesk & ReflectionDesk & TalkDesk

/** Every feature, one line each. */
export const slices = {
  gathering,
  people,
  screens,
  hats,
  helping,
  seats,
  agenda,
  clock,
  limit,
  huddle,
  collecting,
  dots,
  questions,
  choosing,
  answering,
  pen,
  laid,
  statements,
  round,
  hands,
  talk,
  roddel,
  circle,
  reflection,
  decisions,
  actions,
  filing,
  parking,
  notes,
  corrections,
} satisfies Record<string, Slice<object, object>>

/** All commands by name. A browser only names them: what is marked pure and not used is not sent to it. */
export const commands: ReadonlyMap<string, Command> = /* @__PURE__ */ allCommands()

function allCommands(): ReadonlyMap<string, Command> {
  return new Map(Object.values(slices).flatMap((slice) => Object.entries(slice.commands)))
}

/** The parts that start without anything in them, in the meeting as in its view. */
const nothing = {
  people: {},
  keptSeats: {},
  agenda: {},
  clock: { spans: {} },
  loans: {},
  questions: {},
  collecting: {},
  hands: {},
  stoppedCircles: {},
  dotting: {},
  laid: {},
  statements: {},
  reflecting: {},
  reflected: {},
  decisions: {},
  actions: {},
  parking: {},
  notes: {},
  corrections: {},
}

/** The parts of a meeting that start without anything in them; who talked how long is in no view of the table. */
export const emptyParts = { ...nothing, talk: {} }

/** A meeting in which nothing was done yet. */
export function emptyMeeting(gathering: Meeting['gathering']): Meeting {
  return { ...emptyParts, gathering, hostId: '' }
}

/** The views before a sheet has come in. */
export const emptyTable: TableView = {
  ...nothing,
  gathering: {
    id: '',
    schema: meetingSchema,
    template: '',
    title: '',
    goal: '',
    family: false,
    createdAt: 0,
  },
}
export const emptyDesk: DeskView = {
  cards: {},
  dots: {},
  praise: {},
  gifts: {},
  asks: {},
  reflections: {},
  talk: {},
}

/** What the whole table sees now. */
export function tableView(meeting: Meeting, surroundings: Surroundings): TableView {
  return {
    ...gathering.table(meeting),
    ...people.table(meeting, surroundings),
    ...seats.table(meeting),
    ...screens.table(meeting),
    ...agenda.table(meeting, surroundings),
    ...clock.table(meeting),
    ...limit.table(meeting),
    ...collecting.table(meeting, surroundings),
    ...dots.table(meeting),
    ...questions.table(meeting),
    ...pen.table(meeting),
    ...laid.table(meeting),
    ...statements.table(meeting),
    ...round.table(meeting, surroundings),
    ...hands.table(meeting),
    ...circle.table(meeting),
    ...reflection.table(meeting, surroundings),
    ...decisions.table(meeting),
    ...actions.table(meeting),
    ...filing.table(meeting),
    ...parking.table(meeting),
    ...notes.table(meeting),
    ...corrections.table(meeting),
    ...(surroundings.last && { last: surroundings.last }),
  }
}

/** What one person alone sees now. */
export function deskView(meeting: Meeting, own: OwnSealed, person: PersonId): DeskView {
  return {
    ...collecting.desk(meeting, own),
    ...dots.desk(meeting, own),
    ...roddel.desk(meeting, own),
    ...circle.desk(meeting, own),
    ...reflection.desk(meeting, own),
    ...talk.desk(meeting, own, person),
  }
}
