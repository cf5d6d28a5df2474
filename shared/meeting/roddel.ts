import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import { circleOf } from './circle.ts'
import { layOnTable } from './laid.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { participant } from './rules.ts'
import { type SealedRow, type SealedWords, seal, sealedOf, unseal } from './sealed.ts'
import { type Acting, command, type Rule, type Slice, type State } from './slice.ts'
import { forWhom, lineText } from './text.ts'
import { type Author, isAuthor, wordsOf } from './words.ts'

/** Something good about somebody at the table: its writer's alone until it was said. */
export type SealedPraise = SealedWords & {
  readonly item: ItemId
  readonly about: PersonId
  readonly text: string
}

/**
 * Words that were said and given: whom they are about has them alone. The row is that person's, who counts as its
 * writer too, so that who gave it can't open it any more; only the name goes along, as it was said aloud.
 */
export type SealedGift = SealedWords & {
  readonly item: ItemId
  readonly giver: PersonId
  readonly text: string
  /** Whom it is about keeps it: it outlives the meeting's end. */
  kept?: true
  /** They laid it on the table for the analysis: from then on it is there too, as their own words. */
  laid?: true
}

/** On the desk of whose words it is, and of who typed it for them. */
export type OwnPraise = {
  readonly id: string
  readonly item: ItemId
  readonly about: PersonId
  readonly text: string
} & Author

/** On the desk of whom it is about. */
export type Gift = {
  readonly id: string
  readonly giver: PersonId
  readonly text: string
  readonly kept: boolean
  readonly laid: boolean
}

export type RoddelDesk = { praise: Record<string, OwnPraise>; gifts: Record<string, Gift> }

/** Things one person may have ready to say at one item. */
const mostPraise = 10

const onGift = v.strictObject({ gift: idSchema })
type OnGift = v.InferOutput<typeof onGift>

/** Whom the words are about. Whether they are there at all is told to nobody else. */
const receiver: Rule<OnGift> = {
  words: 'whom the words are about',
  reasons: ['not-found'],
  check: (state, { by }, input) => (isRefusal(ownGift(state, input, by)) ? refuse('not-found') : undefined),
}

export const roddel = {
  commands: {
    'roddel.write': command({
      schema: v.strictObject({
        item: idSchema,
        about: idSchema,
        text: lineText,
        card: v.optional(idSchema),
        for: forWhom,
      }),
      allow: participant,
      reasons: ['not-found', 'invalid-input', 'only-the-subject', 'too-many'],
      sealed: true,
      apply({ meeting, sealed }, { item, about, text, card }, acting) {
        const refusal = refusesAbout(meeting, item, about, acting.for)
        if (refusal) return refusal
        const person = acting.for
        const mine = sealedOf(sealed, 'praise').filter(
          (row) => row.person === person && row.value.item === item,
        )
        const old = mine.find((row) => row.id === card)
        if (card !== undefined && !(old && isOwn(old, acting))) return refuse('not-found')
        if (!old && mine.length >= mostPraise) return refuse('too-many', { most: mostPraise })
        const id = old?.id ?? acting.newId()
        const { closedTo } = old?.value ?? {}
        const value = { item, about, text, by: acting.by, ...(closedTo && { closedTo }) }
        seal(sealed, { kind: 'praise', id, person, value })
        return { id }
      },
    }),

    'roddel.withdraw': command({
      schema: v.strictObject({ card: idSchema }),
      allow: participant,
      reasons: ['not-found'],
      sealed: true,
      apply({ sealed }, { card }, acting) {
        const own = ownPraise({ sealed }, card, acting)
        if (!own) return refuse('not-found')
        unseal(sealed, own)
      },
    }),

    'roddel.give': command({
      schema: v.strictObject({ card: idSchema }),
      allow: participant,
      reasons: ['not-started', 'not-found'],
      sealed: true,
      apply({ meeting, sealed }, { card }, acting) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        const own = ownPraise({ sealed }, card, acting)
        if (!own) return refuse('not-found')
        const { item, about, text } = own.value
        const value = { item, text, giver: own.person, by: about }
        unseal(sealed, own)
        seal(sealed, { kind: 'gift', id: acting.newId(), person: about, value })
      },
    }),

    'roddel.keep': command({
      schema: onGift,
      allow: receiver,
      sealed: true,
      apply(state, input, { by }) {
        const gift = ownGift(state, input, by)
        if (isRefusal(gift)) return gift
        gift.value.kept = true
      },
    }),

    'roddel.lay': command({
      schema: onGift,
      allow: receiver,
      reasons: ['not-found', 'overtaken', 'too-many'],
      apply(state, input, acting) {
        const gift = ownGift(state, input, acting.by)
        if (isRefusal(gift)) return gift
        if (gift.value.laid) return refuse('overtaken')
        const laid = layOnTable(
          state.meeting,
          wordsOf(gift.value.text, acting),
          { kind: 'own' },
          acting.newId,
        )
        if (isRefusal(laid)) return laid
        gift.value.laid = true
        return { id: laid }
      },
    }),

    'roddel.erase': command({
      schema: onGift,
      allow: receiver,
      sealed: true,
      alsoWhen: ['ended'],
      apply(state, input, { by }) {
        const gift = ownGift(state, input, by)
        if (isRefusal(gift)) return gift
        unseal(state.sealed, gift)
      },
    }),
  },

  // not even how many there are: who got none would be seen
  table: () => ({}),

  desk: (_meeting, own) => ({
    praise: Object.fromEntries(
      own('praise').map(({ id, person, value: { item, about, text, by } }) => [
        id,
        { id, item, about, text, by, for: person },
      ]),
    ),
    gifts: Object.fromEntries(
      own('gift').map(({ id, value: { giver, text, kept, laid } }) => [
        id,
        { id, giver, text, kept: kept ?? false, laid: laid ?? false },
      ]),
    ),
  }),
} satisfies Slice<object, RoddelDesk>

/** Whether a sealed row outlives the end of the meeting: words that somebody was given, keeps and can still open. */
export function outlivesEnd(row: SealedRow): boolean {
  return row.kind === 'gift' && row.value.kept === true && !row.value.closedTo?.[row.person]
}

/** About somebody at the table and not about oneself; in de kring about who sits there. */
function refusesAbout(
  meeting: Meeting,
  item: ItemId,
  about: PersonId,
  speaker: PersonId,
): Refusal<'not-found' | 'invalid-input' | 'only-the-subject'> | undefined {
  const person = meeting.people[about]
  if (meeting.agenda[item]?.form !== 'roddel' || person?.arrivedAt === undefined) return refuse('not-found')
  if (about === speaker) return refuse('invalid-input', { field: 'about' })
  const circle = circleOf(meeting)
  if (circle?.item === item && circle.subject !== about)
    return refuse('only-the-subject', { name: meeting.people[circle.subject]?.name ?? '' })
  return undefined
}

function isOwn({ person, value }: SealedRow, { by }: Acting): boolean {
  return isAuthor({ by: value.by, for: person }, by) && !value.closedTo?.[by]
}

function ownPraise(
  { sealed }: Pick<State, 'sealed'>,
  card: string,
  acting: Acting,
): SealedRow<'praise'> | undefined {
  return sealedOf(sealed, 'praise').find((row) => row.id === card && isOwn(row, acting))
}

function ownGift(
  { sealed }: State,
  { gift: id }: OnGift,
  person: PersonId,
): SealedRow<'gift'> | Refusal<'not-found'> {
  const found = sealedOf(sealed, 'gift').find(
    (row) => row.id === id && row.person === person && !row.value.closedTo?.[person],
  )
  return found ?? refuse('not-found')
}
