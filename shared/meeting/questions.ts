import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { type Round, turnOf } from './round.ts'
import { authorRule, whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { type Author, type Words, wordsOf } from './words.ts'

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

export type QuestionsPart = {
  questions: Record<QuestionId, Question>
  /** The question in hand. */
  pin?: { readonly question: QuestionId; readonly at: number }
}

export type QuestionsView = QuestionsPart

export type QuestionMinutes = Pick<Question, 'id' | 'text' | 'author' | 'state' | 'answer' | 'heard'>
export type QuestionsMinutes = { questions: QuestionMinutes[] }

const procesbewaker = whoWears('procesbewaker')
const keepers = whoWears('procesbewaker', 'voorzitter', 'notulist')
const onQuestion = v.strictObject({ question: idSchema })

export const questions = {
  commands: {
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
} satisfies Slice<QuestionsView, object, QuestionsMinutes>

/** The shown questions in their order. */
export function inQuestionOrder(all: Readonly<Record<QuestionId, Question>>): Question[] {
  return Object.values(all).sort((a, b) => a.order - b.order)
}

/** Whether a round on this question went past everyone, and nobody who joined it since still waits. */
export function isHeard(question: Question, round: Round | undefined): boolean {
  const onIt = round?.on.kind === 'question' && round.on.id === question.id
  return question.heard !== undefined && !(onIt && turnOf(round))
}

/** Lets go of the question in hand, and of the round on it. */
function leave(meeting: Meeting): void {
  delete meeting.pin
  if (meeting.round?.on.kind === 'question') delete meeting.round
}
