import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import { participant, whoWears } from './rules.ts'
import { type SealedWords, seal, sealedOf, unseal } from './sealed.ts'
import { command, type Slice, type State } from './slice.ts'
import { forWhom, lineText } from './text.ts'
import { type Author, isAuthor } from './words.ts'

/** How an item collects questions. */
export type Collecting = { withNames: boolean; shownAt?: number }

export type CollectingPart = {
  /** Items without an entry collect without names, and have not shown yet. */
  collecting: Record<ItemId, Collecting>
}

/** Of an item that collects the table sees how, and how many cards: not whose, nor what. */
export type CollectingView = Collecting & { cards: number }
export type CollectingTable = { collecting: Record<ItemId, CollectingView> }

/** A richtvraag as its writer typed it, not shown yet. */
export type SealedCard = SealedWords & { readonly item: ItemId; readonly text: string }

/** A card on the desk of whose words it is, and of who typed it for them. */
export type OwnCard = { readonly id: string; readonly item: ItemId; readonly text: string } & Author
export type CollectingDesk = { cards: Record<string, OwnCard> }

/** Cards one person may have at one item. */
export const mostCards = 10

const procesbewaker = whoWears('procesbewaker')

export const collecting = {
  commands: {
    'questions.write': command({
      schema: v.strictObject({
        item: idSchema,
        card: v.optional(idSchema),
        text: lineText,
        for: forWhom,
      }),
      allow: participant,
      reasons: ['not-found', 'already-shown', 'too-many'],
      sealed: true,
      apply({ meeting, sealed }, { item, card, text }, acting) {
        if (meeting.agenda[item]?.form !== 'richtvragen') return refuse('not-found')
        if (meeting.collecting[item]?.shownAt !== undefined) return refuse('already-shown')
        const person = acting.for
        const mine = sealedOf(sealed, 'card').filter(
          (row) => row.person === person && row.value.item === item,
        )
        const old = mine.find((row) => row.id === card)
        if (card !== undefined && !(old && isAuthor({ by: old.value.by, for: old.person }, acting.by)))
          return refuse('not-found')
        if (!old && mine.length >= mostCards) return refuse('too-many', { most: mostCards })
        const id = old?.id ?? acting.newId()
        const { closedTo } = old?.value ?? {}
        const value = { item, text, by: acting.by, ...(closedTo && { closedTo }) }
        seal(sealed, { kind: 'card', id, person, value })
        return { id }
      },
    }),

    'questions.withdraw': command({
      schema: v.strictObject({ card: idSchema }),
      allow: participant,
      reasons: ['not-found'],
      sealed: true,
      apply({ sealed }, { card }, { by }) {
        const own = sealedOf(sealed, 'card').find(
          (row) => row.id === card && isAuthor({ by: row.value.by, for: row.person }, by),
        )
        if (!own) return refuse('not-found')
        unseal(sealed, own)
      },
    }),

    'questions.setNames': command({
      schema: v.strictObject({ item: idSchema, withNames: v.boolean() }),
      allow: procesbewaker,
      reasons: ['not-found', 'already-shown', 'cards-already-written'],
      apply({ meeting, sealed }, { item, withNames }) {
        if (meeting.agenda[item]?.form !== 'richtvragen') return refuse('not-found')
        if (meeting.collecting[item]?.shownAt !== undefined) return refuse('already-shown')
        // who wrote was told with or without names: that promise stands
        if (cardsAt({ sealed }, item).length > 0) return refuse('cards-already-written')
        meeting.collecting[item] = { withNames }
      },
    }),

    'questions.show': command({
      schema: v.strictObject({ item: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'already-shown', 'nothing-to-show'],
      apply({ meeting, sealed }, { item }, { now, newId }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        const collecting = meeting.collecting[item] ?? { withNames: false }
        if (collecting.shownAt !== undefined) return refuse('already-shown')
        const cards = cardsAt({ sealed }, item)
        if (cards.length === 0) return refuse('nothing-to-show')
        // in the order of new random ids, laid down in that order too: who wrote first can't be seen anywhere
        const shuffled = cards.map((row) => ({ id: newId(), row })).sort((a, b) => (a.id < b.id ? -1 : 1))
        const before = Object.keys(meeting.questions).length
        for (const [index, { id, row }] of shuffled.entries()) {
          const { text, by } = row.value
          const author = collecting.withNames ? { author: { by, for: row.person } } : {}
          meeting.questions[id] = { id, item, order: before + index, text, ...author, state: 'open' }
          unseal(sealed, row)
        }
        meeting.collecting[item] = { ...collecting, shownAt: now }
      },
    }),
  },

  table: ({ agenda, collecting }, { counts }) => ({
    collecting: Object.fromEntries(
      Object.values(agenda)
        .filter((item) => item.form === 'richtvragen')
        .map(({ id }) => [id, { withNames: false, ...collecting[id], cards: counts.card[id] ?? 0 }]),
    ),
  }),

  desk: (_meeting, own) => ({
    cards: Object.fromEntries(
      own('card').map(({ id, person, value }) => [
        id,
        { id, item: value.item, text: value.text, by: value.by, for: person },
      ]),
    ),
  }),
} satisfies Slice<CollectingTable, CollectingDesk>

/** The cards that wait at an item. */
function cardsAt({ sealed }: Pick<State, 'sealed'>, item: ItemId) {
  return sealedOf(sealed, 'card').filter((row) => row.value.item === item)
}

type Shown = {
  readonly clock: { readonly item?: ItemId }
  readonly collecting: Readonly<Record<ItemId, CollectingView>>
}

/** Whether questions are being written at the item in hand. */
export function isCollecting({ clock, collecting }: Shown): boolean {
  const here = collecting[clock.item ?? '']
  return here !== undefined && here.shownAt === undefined
}

/** The item whose questions lie on the table: the one in hand, or else the one that was shown last. */
export function shownItem({ clock, collecting }: Shown): ItemId | undefined {
  if (clock.item !== undefined && collecting[clock.item]?.shownAt !== undefined) return clock.item
  return Object.entries(collecting)
    .filter(([, { shownAt }]) => shownAt !== undefined)
    .sort(([, a], [, b]) => (b.shownAt ?? 0) - (a.shownAt ?? 0))[0]?.[0]
}
