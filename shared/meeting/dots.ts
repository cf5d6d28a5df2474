import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { heads, onItsOwn, type QuestionId } from './questions.ts'
import { participant, whoWears } from './rules.ts'
import { type SealedWords, seal, sealedOf, unseal } from './sealed.ts'
import { type Acting, command, type Slice, type State } from './slice.ts'
import { forWhom } from './text.ts'
import { type Author, isAuthor } from './words.ts'

/** How many dots a question got; no word of whose. */
export type DotTotals = Readonly<Record<QuestionId, number>>

/** The dots at an item: open until `totals` are there. */
export type Dotting = { readonly each: number; readonly openedAt: number; totals?: DotTotals }

export type DotsPart = { dotting: Record<ItemId, Dotting> }
export type DotsView = DotsPart

/** One dot on a question. While they are open nobody but its giver sees it, and once closed it is gone. */
export type SealedDot = SealedWords & { readonly item: ItemId; readonly question: QuestionId }

/** A dot on the desk of whose it is, and of who laid it for them. */
export type OwnDot = Author & Pick<SealedDot, 'question'>
/**
 * While they are spread every desk has an entry for them, also an empty one: the name of an entry outlives it in
 * what is stored of a sheet, and is to tell nothing of who gave any.
 */
export type DotsDesk = { dots: Record<ItemId, { readonly given: readonly OwnDot[] }> }

/** Dots a person may be given at an item. */
export const mostDots = 5
export const usualDots = 3

const procesbewaker = whoWears('procesbewaker')

export const dots = {
  commands: {
    'questions.openDots': command({
      schema: v.strictObject({
        item: idSchema,
        each: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots)), usualDots),
      }),
      allow: procesbewaker,
      reasons: ['not-shown-yet', 'overtaken'],
      apply({ meeting }, { item, each }, { now }) {
        if (meeting.collecting[item]?.shownAt === undefined) return refuse('not-shown-yet')
        if (dotsAreOpen(meeting, item)) return refuse('overtaken')
        meeting.dotting[item] = { each, openedAt: now }
      },
    }),

    'questions.dot': command({
      schema: v.strictObject({ question: idSchema, for: forWhom }),
      allow: participant,
      reasons: ['not-found', 'lies-under', 'overtaken', 'dots-not-open', 'no-dots-left'],
      sealed: true,
      apply({ meeting, sealed }, { question }, { by, for: person, newId }) {
        const found = onItsOwn(meeting, question)
        if ('code' in found) return found
        const { item, state } = found
        const dotting = meeting.dotting[item]
        if (!dotting || dotting.totals) return refuse('dots-not-open')
        if (state !== 'open') return refuse('overtaken')
        const laid = dotsAt({ sealed }, item).filter((row) => row.person === person)
        if (laid.length >= dotting.each) return refuse('no-dots-left')
        seal(sealed, { kind: 'dot', id: newId(), person, value: { item, question, by } })
      },
    }),

    'questions.undot': command({
      schema: v.strictObject({ question: idSchema, for: forWhom }),
      allow: participant,
      reasons: ['not-found'],
      sealed: true,
      apply({ sealed }, { question }, acting) {
        const mine = sealedOf(sealed, 'dot').find(
          (row) => row.value.question === question && isSeenBy(row, acting),
        )
        if (!mine) return refuse('not-found')
        unseal(sealed, mine)
      },
    }),

    'questions.closeDots': command({
      schema: v.strictObject({ item: idSchema }),
      allow: procesbewaker,
      reasons: ['dots-not-open'],
      apply({ meeting, sealed }, { item }) {
        const dotting = meeting.dotting[item]
        if (!dotting || dotting.totals) return refuse('dots-not-open')
        const count: Record<QuestionId, number> = {}
        for (const { id } of heads(meeting.questions)) {
          if (meeting.questions[id]?.item === item) count[id] = 0
        }
        for (const row of dotsAt({ sealed }, item)) {
          unseal(sealed, row)
          const { question } = row.value
          const head = meeting.questions[question]?.under ?? question
          if (head in count && !meeting.people[row.person]?.hats.toehoorder)
            count[head] = (count[head] ?? 0) + 1
        }
        dotting.totals = count
        mostDotsFirst(meeting, count)
      },
    }),
  },

  table: ({ dotting }) => ({ dotting }),

  desk: ({ dotting }, own) => ({
    dots: Object.fromEntries(
      Object.keys(dotting)
        .filter((item) => dotsAreOpen({ dotting }, item))
        .map((item) => [
          item,
          {
            given: own('dot')
              .filter((row) => row.value.item === item)
              .map(ownDot),
          },
        ]),
    ),
  }),
} satisfies Slice<DotsView, DotsDesk>

/** Whether the dots at an item are being spread. */
export function dotsAreOpen({ dotting }: DotsPart, item: ItemId): boolean {
  return dotting[item] !== undefined && dotting[item].totals === undefined
}

/** The item whose dots are being spread, if any is. */
export function openDotting({ dotting }: DotsPart): ItemId | undefined {
  return Object.keys(dotting).find((item) => dotsAreOpen({ dotting }, item))
}

/** Whether the dots leave open which questions are the first `most`. */
export function isTied(totals: DotTotals, most: number): boolean {
  const counts = Object.values(totals).sort((a, b) => b - a)
  const [last, next] = [counts[most - 1], counts[most]]
  return last !== undefined && last === next && (last > 0 || counts[0] === 0)
}

/** Dots that were not closed are nobody's any more. */
export function dropOpenDots(meeting: Meeting): void {
  for (const item of Object.keys(meeting.dotting)) {
    if (dotsAreOpen(meeting, item)) delete meeting.dotting[item]
  }
}

function ownDot({ person, value }: ReturnType<typeof dotsAt>[number]): OwnDot {
  return { question: value.question, by: value.by, for: person }
}

function dotsAt({ sealed }: Pick<State, 'sealed'>, item: ItemId) {
  return sealedOf(sealed, 'dot').filter((row) => row.value.item === item)
}

/** Whether a dot is this person's and lies on the desk of who acts. */
function isSeenBy(row: ReturnType<typeof dotsAt>[number], { by, for: person }: Acting): boolean {
  return (
    row.person === person && isAuthor({ by: row.value.by, for: row.person }, by) && !row.value.closedTo?.[by]
  )
}

/** Puts the questions of an item in the order of their dots; where these are equal it stays as it was. */
function mostDotsFirst(meeting: Meeting, count: DotTotals): void {
  const those = heads(meeting.questions).filter(({ id }) => id in count)
  const places = those.map(({ order }) => order)
  those.sort((a, b) => (count[b.id] ?? 0) - (count[a.id] ?? 0))
  for (const [index, question] of those.entries()) question.order = places[index] ?? question.order
}
