import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import { dotsAreOpen } from './dots.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { endRound, type Round, turnOf } from './round.ts'
import { authorRule, whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import type { Author, Words } from './words.ts'

export type QuestionId = string

/** A richtvraag that is shown. */
export type Question = {
  readonly id: QuestionId
  /** The agenda item it was collected at. */
  readonly item: ItemId
  order: number
  /** Absent once its author took the words back. */
  text?: string
  /** Whose question, where names were to be shown. */
  readonly author?: Author
  /** What became of it; `carried`: its answer was laid on the table for the analysis. */
  state: 'open' | 'answered' | 'carried' | 'parked' | 'nextTime'
  /** The question it is alike to and lies under; its own words stay. */
  under?: QuestionId
  /** One of those the talk takes. */
  chosen?: true
  /** Written while talking, from the moment it is in hand. */
  answer?: Words
  /** Everyone past whom a round on it went, once one went past all. */
  heard?: Record<PersonId, 'spoke' | 'passed'>
}

export type QuestionsPart = {
  questions: Record<QuestionId, Question>
  /** The question in hand. */
  pin?: { readonly question: QuestionId; readonly at: number }
}

export type QuestionsView = QuestionsPart

export type QuestionMinutes = Pick<Question, 'id' | 'text' | 'author' | 'state' | 'answer' | 'heard'> & {
  /** What lay under it, in its own words. */
  alike?: Pick<Question, 'text' | 'author'>[]
}
export type QuestionsMinutes = { questions: QuestionMinutes[] }

const procesbewaker = whoWears('procesbewaker')
const onQuestion = v.strictObject({ question: idSchema })

export const questions = {
  commands: {
    'questions.pin': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken', 'lies-under', 'dots-open', 'round-running'],
      undo: procesbewaker,
      apply({ meeting }, { question }, { now }) {
        const found = onItsOwn(meeting, question)
        if (isRefusal(found)) return found
        if (found.state !== 'open') return refuse('overtaken')
        if (meeting.pin?.question === question) return
        if (dotsAreOpen(meeting, found.item)) return refuse('dots-open')
        if (meeting.round?.on.kind === 'question' && turnOf(meeting.round)) return refuse('round-running')
        letGo(meeting, now)
        meeting.pin = { question, at: now }
      },
    }),

    'questions.unpin': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { question }, { now }) {
        if (meeting.pin?.question !== question) return refuse('overtaken')
        letGo(meeting, now)
      },
    }),

    'questions.takeBack': command({
      schema: onQuestion,
      allow: authorRule(
        ({ meeting }, { question }: { readonly question: QuestionId }) => meeting.questions[question]?.author,
      ),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        delete found.text
        return { forget: [['questions', question, 'text']] }
      },
    }),
  },

  table: ({ questions, pin }) => ({ questions, ...(pin && { pin }) }),

  minutes: (meeting) => ({
    questions: heads(meeting.questions)
      .map((head) => ({ head, alike: alikeTo(meeting.questions, head.id).filter(isThere) }))
      .filter(({ head, alike }) => isThere(head) || head.answer || alike.length > 0)
      .map(({ head: { id, text, author, state, answer, heard }, alike }) => ({
        id,
        state,
        ...(text !== undefined && { text }),
        ...(author && { author }),
        ...(answer && { answer }),
        ...(heard && { heard }),
        ...(alike.length > 0 && {
          alike: alike.map((one) => ({
            ...(one.text !== undefined && { text: one.text }),
            ...(one.author && { author: one.author }),
          })),
        }),
      })),
  }),
} satisfies Slice<QuestionsView, object, QuestionsMinutes>

type All = Readonly<Record<QuestionId, Question>>

/** The questions that lie on their own, in their order; those alike lie under them. */
export function heads(all: All): Question[] {
  return Object.values(all)
    .filter((question) => question.under === undefined)
    .sort((a, b) => a.order - b.order)
}

/** The originals under a question. */
export function alikeTo(all: All, head: QuestionId): Question[] {
  return Object.values(all)
    .filter((question) => question.under === head)
    .sort((a, b) => a.order - b.order)
}

/** What the talk takes one at a time: the chosen questions, or all of them while none is chosen. */
export function inTalk(all: All): Question[] {
  const those = heads(all)
  const chosen = those.filter((question) => question.chosen)
  return chosen.length > 0 ? chosen : those
}

/** Whether a round on this question went past everyone, and nobody who joined it since still waits. */
export function isHeard(question: Question, round: Round | undefined): boolean {
  const onIt = round?.on.kind === 'question' && round.on.id === question.id
  return question.heard !== undefined && !(onIt && turnOf(round))
}

/** The question, when it is there and lies on its own. */
export function onItsOwn(meeting: Meeting, id: QuestionId): Question | Refusal<'not-found' | 'lies-under'> {
  const found = meeting.questions[id]
  if (!found) return refuse('not-found')
  return found.under === undefined ? found : refuse('lies-under')
}

/** Lets go of the question in hand, and of the round on it. */
export function letGo(meeting: Meeting, now: number): void {
  delete meeting.pin
  if (meeting.round?.on.kind === 'question') endRound(meeting, now)
}

function isThere(question: Question): boolean {
  return question.text !== undefined
}
