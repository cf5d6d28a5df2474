import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { type AgendaPart, allotted, type ItemId, inOrder, keepsAMinute, leastMinutes } from './agenda.ts'
import { type ClockPart, expectedEnd, onItem, procesbewaker, step } from './clock.ts'
import { hasRoomToPark, mostParked } from './parking.ts'
import { command, type Slice } from './slice.ts'
import { wordsOf } from './words.ts'

/** Minutes that an item in hand borrowed from a later one. They are in the `extra` of both. */
export type Loan = {
  readonly id: string
  readonly from: ItemId
  readonly to: ItemId
  readonly minutes: number
  readonly at: number
}

export type LimitPart = { loans: Record<string, Loan> }
export type LimitView = LimitPart
export type LimitMinutes = { loans: Loan[] }

/** The most that is borrowed in one act. */
export const mostBorrowed = 60

/** What an item gets as an answer when its time is up: finish it, borrow, or park the rest. */
export const limit = {
  commands: {
    'clock.finish': command({
      schema: onItem,
      allow: procesbewaker,
      reasons: ['overtaken'],
      undo: procesbewaker,
      apply({ meeting: { clock } }, { item }) {
        if (clock.item !== item || clock.finishing) return refuse('overtaken')
        clock.finishing = true
      },
    }),

    'agenda.borrow': command({
      schema: v.strictObject({
        item: idSchema,
        from: idSchema,
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostBorrowed)),
        knowingly: v.optional(v.boolean(), false),
      }),
      allow: procesbewaker,
      reasons: ['overtaken', 'not-found', 'item-protected', 'keeps-a-minute'],
      undo: procesbewaker,
      apply({ meeting }, { item, from, minutes, knowingly }, { now, newId }) {
        const { agenda, clock, loans } = meeting
        const [borrower, lender] = [agenda[item], agenda[from]]
        if (!borrower || !lender) return refuse('not-found')
        if (clock.item !== item || !laterItems(meeting).includes(lender)) return refuse('overtaken')
        if (lender.protected && !knowingly) return refuse('item-protected', { title: lender.title })
        if (allotted(lender) - minutes < leastMinutes) return keepsAMinute(lender)
        lender.extra -= minutes
        borrower.extra += minutes
        // the time that comes with it runs out too, and then asks for an answer again
        delete clock.finishing
        const id = newId()
        loans[id] = { id, from, to: item, minutes, at: now }
        return { id }
      },
    }),

    'clock.parkRest': command({
      schema: v.strictObject({ from: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'overtaken', 'last-item', 'too-many'],
      undo: procesbewaker,
      apply({ meeting }, { from }, acting) {
        const item = meeting.agenda[from]
        if (!item || meeting.clock.item !== from) return refuse('overtaken')
        if (!hasRoomToPark(meeting)) return refuse('too-many', { most: mostParked })
        const refusal = step(meeting, from, 1, acting.now, acting.newId)
        if (refusal) return refusal
        const id = acting.newId()
        meeting.parking[id] = { id, ...wordsOf(item.title, acting), restOf: from }
        return { id }
      },
    }),
  },

  table: ({ loans }) => ({ loans }),
  minutes: ({ loans }) => ({ loans: inLoanOrder(loans) }),
} satisfies Slice<LimitView, Record<never, never>, LimitMinutes>

/** What was borrowed, oldest first. */
export function inLoanOrder(all: Readonly<Record<string, Loan>>): Loan[] {
  return Object.values(all).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The items that come after the one in hand: from these can be borrowed. */
export function laterItems({ agenda, clock }: ClockPart & AgendaPart) {
  const items = inOrder(agenda)
  const inHand = items.findIndex((item) => item.id === clock.item)
  return inHand < 0 ? [] : items.slice(inHand + 1)
}

/** When it would end if the item in hand borrowed these minutes now. */
export function endAfterLoan(
  part: ClockPart & AgendaPart,
  from: ItemId,
  minutes: number,
  now: number,
): number {
  const { agenda, clock } = part
  const [borrower, lender] = [agenda[clock.item ?? ''], agenda[from]]
  if (!borrower || !lender) return expectedEnd(part, now)
  const lent = {
    [from]: { ...lender, extra: lender.extra - minutes },
    [borrower.id]: { ...borrower, extra: borrower.extra + minutes },
  }
  return expectedEnd({ clock, agenda: { ...agenda, ...lent } }, now)
}
