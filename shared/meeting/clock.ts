import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { type AgendaItem, type AgendaPart, allotted, type ItemId, inOrder, questionForms } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { letGo } from './questions.ts'
import { endRoundOnItem } from './round.ts'
import { whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { endFloor } from './talk.ts'

/** A stretch in which the time of an item ran: instants, never ticks. Open while it runs. */
export type Span = { item: ItemId; from: number; to?: number }

export type Clock = {
  /** When the meeting began, by the server's clock (ms). */
  startedAt?: number
  /** The minutes of the whole agenda when the meeting began: the plan as first made. */
  planned?: number
  endedAt?: number
  /** The item in hand. */
  item?: ItemId
  /** The time of the item in hand is up, and the answer is: we finish it. */
  finishing?: true
  /** Real time, by id; at most one span is open. */
  spans: Record<string, Span>
  /** The clock stands still, and is shown. */
  pausedAt?: number
  /** 'Even stil': it stands still, and is hidden for all. */
  quietAt?: number
}

export type ClockPart = { clock: Clock }
export type ClockView = ClockPart

/** An item with its planned minutes and its real time, in ms. */
export type ItemMinutes = Omit<AgendaItem, 'order' | 'protected'> & { spent: number }
export type ClockMinutes = {
  startedAt?: number
  endedAt?: number
  /** As long as it goes on: what it is at. */
  inHand?: ItemId
  agenda: ItemMinutes[]
}

export const procesbewaker = whoWears('procesbewaker')
/** Everything that acts on the item in hand names it, so that two who press at once do it once. */
export const onItem = v.strictObject({ item: idSchema })

export const clock = {
  commands: {
    'clock.start': command({
      schema: v.strictObject({}),
      allow: procesbewaker,
      reasons: ['already-started', 'nothing-to-show'],
      apply({ meeting }, _input, { now, newId }) {
        if (meeting.clock.startedAt !== undefined) return refuse('already-started')
        const first = inOrder(meeting.agenda)[0]
        if (!first) return refuse('nothing-to-show')
        meeting.clock.startedAt = now
        meeting.clock.planned = plannedMinutes(meeting.agenda)
        take(meeting, first.id, now, newId)
      },
    }),

    'clock.next': command({
      schema: v.strictObject({ from: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'overtaken', 'last-item'],
      alsoWhen: ['huddle'],
      undo: procesbewaker,
      apply: ({ meeting }, input, acting) => step(meeting, input.from, 1, acting.now, acting.newId),
    }),

    'clock.back': command({
      schema: v.strictObject({ from: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'overtaken', 'first-item'],
      alsoWhen: ['huddle'],
      undo: procesbewaker,
      apply: ({ meeting }, input, acting) => step(meeting, input.from, -1, acting.now, acting.newId),
    }),

    'clock.jump': command({
      schema: v.strictObject({ from: idSchema, to: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'overtaken', 'not-found'],
      alsoWhen: ['huddle'],
      undo: procesbewaker,
      apply({ meeting }, input, { now, newId }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (meeting.clock.item !== input.from) return refuse('overtaken')
        if (input.to === input.from) return refuse('overtaken')
        if (!meeting.agenda[input.to]) return refuse('not-found')
        take(meeting, input.to, now, newId)
      },
    }),

    'clock.pause': command({
      schema: onItem,
      allow: procesbewaker,
      reasons: ['overtaken'],
      apply({ meeting }, input, { now }) {
        if (!running(meeting.clock) || meeting.clock.item !== input.item) return refuse('overtaken')
        close(meeting.clock, now)
        meeting.clock.pausedAt = now
      },
    }),

    'clock.quiet': command({
      schema: onItem,
      allow: whoWears('procesbewaker', 'voorzitter'),
      reasons: ['overtaken', 'not-started'],
      apply({ meeting }, input, { now }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (meeting.clock.quietAt !== undefined || meeting.clock.item !== input.item)
          return refuse('overtaken')
        close(meeting.clock, now)
        meeting.clock.quietAt = now
      },
    }),

    'clock.resume': command({
      schema: onItem,
      allow: whoWears('procesbewaker', 'voorzitter'),
      reasons: ['overtaken', 'not-started'],
      apply({ meeting }, input, { now, newId }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        const { clock } = meeting
        if (running(clock) || clock.item !== input.item) return refuse('overtaken')
        // a silence in a pause ends in that pause
        if (clock.quietAt === undefined || clock.pausedAt === undefined) run(clock, input.item, now, newId)
        else delete clock.quietAt
      },
    }),

    'clock.addMinute': command({
      schema: onItem,
      allow: procesbewaker,
      reasons: ['overtaken', 'too-many'],
      undo: procesbewaker,
      apply({ meeting }, input) {
        const item = meeting.agenda[input.item]
        if (!item || meeting.clock.item !== input.item) return refuse('overtaken')
        if (item.extra >= mostExtra) return refuse('too-many', { most: mostExtra })
        item.extra += 1
        delete meeting.clock.finishing
      },
    }),
  },

  table: ({ clock }) => ({ clock }),

  minutes: ({ clock, agenda }) => ({
    ...(clock.startedAt !== undefined && { startedAt: clock.startedAt }),
    ...(clock.endedAt !== undefined
      ? { endedAt: clock.endedAt }
      : clock.item !== undefined && { inHand: clock.item }),
    agenda: inOrder(agenda).map(({ order: _order, protected: _protected, ...item }) => ({
      ...item,
      // an item still in hand counts when it is left
      spent: spentOn(clock, item.id, 0),
    })),
  }),
} satisfies Slice<ClockView, Record<never, never>, ClockMinutes>

/** Minutes that can be added to one item. */
const mostExtra = 240

/** Whether the time of the item in hand runs now. */
export function running(clock: Clock): boolean {
  return openSpan(clock) !== undefined
}

function openSpan(clock: Clock): Span | undefined {
  return Object.values(clock.spans).find((span) => span.to === undefined)
}

function close(clock: Clock, now: number): void {
  const span = openSpan(clock)
  if (span) span.to = Math.max(span.from, now)
}

/** Lets the time of an item run from now; pause and silence end. */
function run(clock: Clock, item: ItemId, now: number, newId: () => string): void {
  delete clock.pausedAt
  delete clock.quietAt
  clock.spans[newId()] = { item, from: now }
}

/** Takes another item in hand; a round on the former one ends with it, and so does the question in hand. */
function take(meeting: Meeting, item: ItemId, now: number, newId: () => string): void {
  endFloor(meeting, now)
  endRoundOnItem(meeting, now)
  const form = meeting.agenda[item]?.form
  if (form && form !== 'break' && !questionForms.includes(form)) letGo(meeting, now)
  close(meeting.clock, now)
  meeting.clock.item = item
  delete meeting.clock.finishing
  run(meeting.clock, item, now, newId)
}

/** Takes the next or the former item in hand. `from` is what whoever presses sees in hand. */
export function step(meeting: Meeting, from: ItemId, by: 1 | -1, now: number, newId: () => string) {
  if (meeting.clock.startedAt === undefined) return refuse('not-started')
  if (meeting.clock.item !== from) return refuse('overtaken')
  const items = inOrder(meeting.agenda)
  const to = items[items.findIndex((item) => item.id === from) + by]
  if (!to) return by === 1 ? refuse('last-item') : refuse('first-item')
  take(meeting, to.id, now, newId)
}

/** Stops the clock for good; the slice of the meeting's end uses it. */
export function stopClock(clock: Clock, now: number): void {
  close(clock, now)
  delete clock.pausedAt
  delete clock.quietAt
  clock.endedAt = now
}

/** Real time spent on an item until `now`, in ms: pauses and silences left out. */
export function spentOn(clock: Clock, item: ItemId, now: number): number {
  return Object.values(clock.spans)
    .filter((span) => span.item === item)
    .reduce((sum, span) => sum + Math.max(0, (span.to ?? now) - span.from), 0)
}

const minute = 60_000

/** Time left on the item in hand in ms; negative is overtime. Undefined before the start. */
export function leftOnItem({ clock, agenda }: ClockPart & AgendaPart, now: number): number | undefined {
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  return item && allotted(item) * minute - spentOn(clock, item.id, now)
}

/** When it should end by the plan as first made: start plus planned minutes, or the end of now plus the plan. */
export function plannedEnd({ clock, agenda }: ClockPart & AgendaPart, now: number): number {
  return (clock.startedAt ?? now) + (clock.planned ?? plannedMinutes(agenda)) * minute
}

function plannedMinutes(agenda: AgendaPart['agenda']): number {
  return Object.values(agenda).reduce((sum, item) => sum + item.minutes, 0)
}

/** When it will end as things go: what is left of this item, and all items after it. */
export function expectedEnd(part: ClockPart & AgendaPart, now: number): number {
  const { clock, agenda } = part
  if (clock.endedAt !== undefined) return clock.endedAt
  const items = inOrder(agenda)
  const current = items.findIndex((item) => item.id === clock.item)
  const later = items.slice(current + 1).reduce((sum, item) => sum + allotted(item), 0)
  return now + Math.max(0, leftOnItem(part, now) ?? 0) + later * minute
}
