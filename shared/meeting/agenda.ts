import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import { whoWears } from './rules.ts'
import { countSealed, unseal } from './sealed.ts'
import { command, type Slice, type State } from './slice.ts'
import { put, titleText } from './text.ts'

export type ItemId = string

/** What an item is for: telling, thinking along, or deciding. */
export const itemKinds = ['informeren', 'meedenken', 'besluiten'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The form an item takes (DOMAIN §4); it chooses the panel. */
export const itemForms = [
  'open',
  'check-in',
  'situation',
  'richtvragen',
  // the questions that were shown, one at a time
  'discussion',
  'analysis',
  'roddel',
  // one question, all in turn
  'round',
  'decisions',
  // agreements alone
  'actions',
  'break',
  // the family among themselves: nobody writes
  'huddle',
  'reflection',
] as const
export type ItemForm = (typeof itemForms)[number]

export type AgendaItem = {
  readonly id: ItemId
  order: number
  title: string
  /** Planned minutes. */
  minutes: number
  /** Minutes added and borrowed on the way, less those lent. */
  extra: number
  kind: ItemKind
  form: ItemForm
  /** Time can't be borrowed from it without saying so. */
  protected: boolean
  /** It came, or became what it is now, when the meeting had begun: nobody could prepare for it. */
  late?: true
}

export type AgendaPart = { agenda: Record<ItemId, AgendaItem> }
export type AgendaView = AgendaPart

/** Forms in which a richtvraag is taken in hand; it waits through a break, and is let go by any other item. */
export const questionForms: readonly ItemForm[] = ['richtvragen', 'discussion']

/** Spoken forms: what is said there is not written down, so they take no notes. */
export const spokenForms: readonly ItemForm[] = ['check-in', 'roddel', 'reflection']

export const mostItems = 40
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))

const keepers = whoWears('procesbewaker', 'voorzitter')

export const agenda: Slice<AgendaView> = {
  commands: {
    'agenda.add': command({
      schema: v.strictObject({
        title: titleText,
        minutes,
        kind: v.picklist(itemKinds),
        form: v.picklist(itemForms),
        protected: v.optional(v.boolean(), false),
      }),
      allow: keepers,
      reasons: ['too-many'],
      undo: keepers,
      apply({ meeting }, input, { newId }) {
        const late = meeting.clock.startedAt !== undefined && { late: true as const }
        const items = inOrder(meeting.agenda)
        if (items.length >= mostItems) return refuse('too-many', { most: mostItems })
        const id = newId()
        meeting.agenda[id] = { id, order: between(items.at(-1), undefined), ...input, extra: 0, ...late }
        return { id }
      },
    }),

    'agenda.change': command({
      schema: v.strictObject({
        item: idSchema,
        title: v.optional(titleText),
        minutes: v.optional(minutes),
        kind: v.optional(v.picklist(itemKinds)),
        form: v.optional(v.picklist(itemForms)),
        protected: v.optional(v.boolean()),
      }),
      allow: keepers,
      reasons: ['not-found', 'keeps-a-minute', 'form-is-fixed'],
      undo: keepers,
      apply(state, { item: id, form, ...changes }) {
        const { agenda } = state.meeting
        const item = agenda[id]
        if (!item) return refuse('not-found')
        if (allotted({ ...item, minutes: changes.minutes ?? item.minutes }) < leastMinutes)
          return keepsAMinute(item)
        if (form !== undefined && form !== item.form) {
          if (carriesWords(state, id) || hasTurns(state.meeting, id)) return refuse('form-is-fixed')
          leaveForm(state, id)
          item.form = form
          markLate(state.meeting, item)
        }
        if (changes.kind !== undefined && changes.kind !== item.kind) markLate(state.meeting, item)
        put(item, changes)
      },
    }),

    'agenda.move': command({
      schema: v.strictObject({ item: idSchema, before: v.optional(idSchema) }),
      allow: keepers,
      reasons: ['not-found', 'overtaken'],
      undo: keepers,
      apply({ meeting }, input) {
        const item = meeting.agenda[input.item]
        if (!item || (input.before !== undefined && !meeting.agenda[input.before])) return refuse('not-found')
        const others = inOrder(meeting.agenda).filter((other) => other !== item)
        const found = others.findIndex((other) => other.id === input.before)
        const place = found < 0 ? others.length : found
        // what is in hand stays there, and nothing is put into the time that has gone
        const inHand = others.findIndex((other) => other.id === meeting.clock.item)
        if (item.id === meeting.clock.item || input.before === item.id || place <= inHand)
          return refuse('overtaken')
        const order = between(others[place - 1], others[place])
        if (isBetween(order, others[place - 1], others[place])) item.order = order
        // so often moved to one place that no number lies between: all get a new one
        else for (const [index, one] of others.toSpliced(place, 0, item).entries()) one.order = index + 1
      },
    }),

    'agenda.remove': command({
      schema: v.strictObject({ item: idSchema }),
      allow: keepers,
      reasons: ['not-found', 'overtaken', 'cards-already-written', 'words-already-written'],
      undo: keepers,
      apply(state, { item }) {
        const { meeting, sealed } = state
        if (!meeting.agenda[item]) return refuse('not-found')
        if (hasHappened(meeting, item)) return refuse('overtaken')
        if (countSealed(sealed).card[item]) return refuse('cards-already-written')
        if (carriesWords(state, item)) return refuse('words-already-written')
        leaveForm(state, item)
        delete meeting.agenda[item]
      },
    }),
  },

  table: ({ agenda }) => ({ agenda }),
}

/** The items in their order. */
export function inOrder(all: Readonly<Record<ItemId, AgendaItem>>): AgendaItem[] {
  return Object.values(all).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The minutes an item has: planned, and what was added, borrowed or lent since. */
export function allotted(item: Pick<AgendaItem, 'minutes' | 'extra'>): number {
  return item.minutes + item.extra
}

/** What an item keeps, whatever is borrowed from it. */
export const leastMinutes = 1

/** The refusal that names an item which would be left without time. */
export function keepsAMinute(item: AgendaItem): Refusal<'keeps-a-minute'> {
  return refuse('keeps-a-minute', { title: item.title })
}

/** The longest stretch of planned minutes without a pause: above an hour the power to think goes. */
export function longestStretch(all: Readonly<Record<ItemId, AgendaItem>>): number {
  let [longest, stretch] = [0, 0]
  for (const item of inOrder(all)) {
    stretch = item.form === 'break' ? 0 : stretch + allotted(item)
    longest = Math.max(longest, stretch)
  }
  return longest
}

type Place = Pick<AgendaItem, 'order'> | undefined

/** An order key between two neighbours, either of which may be missing. */
function between(before: Place, after: Place): number {
  if (!after) return Math.floor(before?.order ?? 0) + 1
  return ((before?.order ?? after.order - 2) + after.order) / 2
}

function isBetween(order: number, before: Place, after: Place): boolean {
  return (before?.order ?? -Infinity) < order && order < (after?.order ?? Infinity)
}

function markLate({ clock }: Meeting, item: AgendaItem): void {
  if (clock.startedAt !== undefined) item.late = true
}

/** Whether an item was ever in hand, or lent or borrowed time: then it is part of what happened, and stays. */
function hasHappened(meeting: Meeting, id: ItemId): boolean {
  const { clock, loans, notes, questions } = meeting
  return (
    clock.item === id ||
    [clock.spans, notes, questions, meeting.reflected].some((record) =>
      Object.values(record).some(({ item }) => item === id),
    ) ||
    Object.values(loans).some(({ from, to }) => from === id || to === id)
  )
}

/** Whether somebody's words hang on an item, shown or not. */
function carriesWords({ meeting, sealed }: State, id: ItemId): boolean {
  return (
    [meeting.notes, meeting.questions, meeting.reflected].some((record) =>
      Object.values(record).some(({ item }) => item === id),
    ) || Object.values(sealed).some(({ kind, value }) => kind !== 'ask' && value.item === id)
  )
}

/** What belongs to the form of an item goes with it: how it collects, who was asked for a circle. */
function leaveForm({ meeting, sealed }: State, id: ItemId): void {
  for (const row of Object.values(sealed)) if (row.value.item === id) unseal(sealed, row)
  delete meeting.collecting[id]
  delete meeting.stoppedCircles[id]
  delete meeting.dotting[id]
  delete meeting.reflecting[id]
}

/** Whether a round goes past everyone on this item, or on the question in hand there. */
function hasTurns({ round, questions }: Meeting, id: ItemId): boolean {
  return round !== undefined && (round.on.id === id || questions[round.on.id]?.item === id)
}
