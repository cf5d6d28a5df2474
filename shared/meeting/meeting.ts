import { type AgendaPart, type AgendaView, agenda } from './agenda.ts'
import { type ClockPart, type ClockView, clock } from './clock.ts'
import { type GatheringPart, type GatheringView, gathering } from './gathering.ts'
import { type PeoplePart, type PeopleView, people } from './people.ts'
import type { Command, Slice } from './slice.ts'

/** A meeting: plain JSON that only commands change. Each slice keeps its own part. */
export type Meeting = GatheringPart & PeoplePart & AgendaPart & ClockPart

/** The version of `Meeting`'s shape. */
export const meetingSchema = 1

/** What the whole table sees of it, as the `table` sheet carries it. */
export type TableView = GatheringView & PeopleView & AgendaView & ClockView

/** What one person alone sees, as that person's `desk` sheet carries it. */
export type DeskView = Record<never, never>

/** Every feature, one line each. */
export const slices = { gathering, people, agenda, clock } satisfies Record<string, Slice<object, object>>

/** All commands by name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.values(slices).flatMap((slice) => Object.entries(slice.commands)),
)

/** A meeting in which nothing was done yet, and its views with nobody in them. */
export function emptyMeeting(gathering: Meeting['gathering']): Meeting {
  return { gathering, people: {}, hostId: '', agenda: {}, clock: { spans: {} } }
}
