import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import { whoWears } from './rules.ts'
import { countSealed, unseal } from './sealed.ts'
import { command, type Slice } from './slice.ts'
import { titleText } from './text.ts'

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
  'decisions',
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
  /** Planned minutes; what is added or borrowed on the way is in `extra`. */
  minutes: number
  extra: number
  kind: ItemKind
  form: ItemForm
  /** Time can't be borrowed from it without saying so. */
  protected: boolean
}

export type AgendaPart = { agenda: Record<ItemId, AgendaItem> }
export type AgendaView = AgendaPart

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
      }),
      allow: keepers,
      reasons: ['too-many'],
      undo: keepers,
      apply({ meeting }, input, { newId }) {
        const items = inOrder(meeting.agenda)
        if (items.length >= mostItems) return refuse('too-many', { most: mostItems })
        const id = newId()
        const order = (items.at(-1)?.order ?? 0) + 1
        meeting.agenda[id] = { id, order, ...input, extra: 0, protected: false }
        return { id }
      },
    }),

    'agenda.change': command({
      schema: v.strictObject({
        item: idSchema,
        title: v.optional(titleText),
        minutes: v.optional(minutes),
      }),
      allow: keepers,
      reasons: ['not-found'],
      undo: keepers,
      apply({ meeting }, input) {
        const item = meeting.agenda[input.item]
        if (!item) return refuse('not-found')
        if (input.title !== undefined) item.title = input.title
        if (input.minutes !== undefined) item.minutes = input.minutes
      },
    }),

    'agenda.remove': command({
      schema: v.strictObject({ item: idSchema }),
      allow: keepers,
      reasons: ['not-found', 'overtaken', 'cards-already-written', 'words-already-written'],
      undo: keepers,
      apply({ meeting, sealed }, input) {
        if (!meeting.agenda[input.item]) return refuse('not-found')
        if (touched(meeting, input.item)) return refuse('overtaken')
        if (countSealed(sealed).card[input.item]) return refuse('cards-already-written')
        const here = Object.values(sealed).filter(({ value }) => value.item === input.item)
        if (here.some(({ kind }) => kind !== 'ask')) return refuse('words-already-written')
        for (const ask of here) unseal(sealed, ask)
        delete meeting.agenda[input.item]
        delete meeting.collecting[input.item]
        delete meeting.stoppedCircles[input.item]
      },
    }),
  },

  table: ({ agenda }) => ({ agenda }),
}

/** The items in their order. */
export function inOrder(all: Readonly<Record<ItemId, AgendaItem>>): AgendaItem[] {
  return Object.values(all).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The minutes an item has: planned, and what was added since. */
export function allotted(item: Pick<AgendaItem, 'minutes' | 'extra'>): number {
  return item.minutes + item.extra
}

/** Whether an item was ever in hand, or somebody's words hang on it: then it is part of what happened, and stays. */
function touched(meeting: Meeting, item: ItemId): boolean {
  const at = (entity: { readonly item: ItemId }) => entity.item === item
  return (
    meeting.clock.item === item ||
    [meeting.clock.spans, meeting.notes, meeting.questions].some((record) => Object.values(record).some(at))
  )
}
