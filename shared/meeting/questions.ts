import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { type Round, turnOf } from './round.ts'
import { authorRule, participant, whoWears } from './rules.ts'
import { seal, sealedOf, unseal } from './sealed.ts'
import { command, type Slice, type State } from './slice.ts'
import { forWhom, lineText, longText } from './text.ts'
import { type Author, isAuthor, type Words, wordsOf } from './words.ts'

export type QuestionId = string

/** A richtvraag that is shown. */
export type Question = {
  readonly id: QuestionId
  /** The agenda item it was collected at. */
  readonly item: ItemId
  readonly order: number
  /** Absent once its author took the words back. */
  text?: string
  /** Whose question, where names were to be shown. */
  readonly author?: Author
  state: 'open' | 'answered' | 'parked'
  answer?: Words
  /** Everyone past whom a round on it went, once one went past all. */
  heard?: Record<PersonId, 'spoke' | 'passed'>
}

/** How an item collects questions. */
export type Collecting = { withNames: boolean; shownAt?: number }

export type QuestionsPart = {
  questions: Record<QuestionId, Question>
  /** Items without an entry collect without names, and have not shown yet. */
  collecting: Record<ItemId, Collecting>
  /** The question in hand. */
  pin?: { readonly question: QuestionId; readonly at: number }
}

/** Of an item that collects the table sees how, and how many cards: not whose, nor what. */
export type CollectingView = Collecting & { cards: number }
export type QuestionsView = Omit<QuestionsPart, 'collecting'> & { collecting: Record<ItemId, CollectingView> }

/** A richtvraag as its writer typed it, not shown yet. */
export type SealedCard = { readonly item: ItemId; readonly text: string; readonly by: PersonId }

/** A card on the desk of whose words it is, and of who typed it for them. */
export type OwnCard = { readonly id: string; readonly item: ItemId; readonly text: string } & Author
export type QuestionsDesk = { cards: Record<string, OwnCard> }

/** Cards one person may have at one item. */
export const mostCards = 10

export type QuestionMinutes = Pick<Question, 'id' | 'text' | 'author' | 'state' | 'answer' | 'heard'>
export type QuestionsMinutes = { questions: QuestionMinutes[] }

const procesbewaker = whoWears('procesbewaker')
const keepers = whoWears('procesbewaker', 'voorzitter', 'notulist')
const onQuestion = v.strictObject({ question: idSchema })

export const questions = {
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
        seal(sealed, { kind: 'card', id, person, value: { item, text, by: acting.by } })
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

    'questions.pin': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken', 'round-running'],
      undo: procesbewaker,
      apply({ meeting }, { question }, { now }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.state !== 'open') return refuse('overtaken')
        if (meeting.pin?.question === question) return
        if (meeting.round?.on.kind === 'question' && turnOf(meeting.round)) return refuse('round-running')
        leave(meeting)
        meeting.pin = { question, at: now }
      },
    }),

    'questions.unpin': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { question }) {
        if (meeting.pin?.question !== question) return refuse('overtaken')
        leave(meeting)
      },
    }),

    'questions.answer': command({
      schema: v.strictObject({ question: idSchema, text: longText, for: forWhom }),
      allow: keepers,
      reasons: ['not-found', 'overtaken', 'round-not-finished'],
      undo: keepers,
      apply({ meeting }, { question, text }, acting) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.state === 'parked') return refuse('overtaken')
        if (!isHeard(found, meeting.round)) return refuse('round-not-finished')
        found.state = 'answered'
        found.answer = wordsOf(text, acting)
        if (meeting.pin?.question === question) leave(meeting)
      },
    }),

    'questions.park': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.state !== 'open') return refuse('overtaken')
        found.state = 'parked'
        if (meeting.pin?.question === question) leave(meeting)
      },
    }),

    'questions.bringBack': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.state !== 'parked') return refuse('overtaken')
        found.state = 'open'
      },
    }),

    'questions.takeBack': command({
      schema: onQuestion,
      allow: authorRule(
        ({ meeting }, { question }: { readonly question: QuestionId }) => meeting.questions[question]?.author,
      ),
      reasons: ['not-found'],
      afterEnd: true,
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        delete found.text
        return { forget: [['questions', question, 'text']] }
      },
    }),
  },

  table: ({ agenda, questions, collecting, pin }, { counts }) => ({
    questions,
    collecting: Object.fromEntries(
      Object.values(agenda)
        .filter((item) => item.form === 'richtvragen')
        .map(({ id }) => [id, { withNames: false, ...collecting[id], cards: counts.card[id] ?? 0 }]),
    ),
    ...(pin && { pin }),
  }),

  desk: (_meeting, own) => ({
    cards: Object.fromEntries(
      own('card').map(({ id, person, value }) => [
        id,
        { id, item: value.item, text: value.text, by: value.by, for: person },
      ]),
    ),
  }),

  minutes: (meeting) => ({
    questions: inQuestionOrder(meeting.questions)
      .filter((question) => question.text !== undefined || question.answer)
      .map(({ id, text, author, state, answer, heard }) => ({
        id,
        state,
        ...(text !== undefined && { text }),
        ...(author && { author }),
        ...(answer && { answer }),
        ...(heard && { heard }),
      })),
  }),
} satisfies Slice<QuestionsView, QuestionsDesk, QuestionsMinutes>

/** The shown questions in their order. */
export function inQuestionOrder(all: Readonly<Record<QuestionId, Question>>): Question[] {
  return Object.values(all).sort((a, b) => a.order - b.order)
}

/** Whether a round on this question went past everyone, and nobody who joined it since still waits. */
export function isHeard(question: Question, round: Round | undefined): boolean {
  const onIt = round?.on.kind === 'question' && round.on.id === question.id
  return question.heard !== undefined && !(onIt && turnOf(round))
}

/** The cards that wait at an item. */
function cardsAt({ sealed }: Pick<State, 'sealed'>, item: ItemId) {
  return sealedOf(sealed, 'card').filter((row) => row.value.item === item)
}

/** Lets go of the question in hand, and of the round on it. */
function leave(meeting: Meeting): void {
  delete meeting.pin
  if (meeting.round?.on.kind === 'question') delete meeting.round
}
