import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { isLaid, layOnTable } from './laid.ts'
import type { Meeting } from './meeting.ts'
import { isHeard, letGo, onItsOwn, type Question, type QuestionId } from './questions.ts'
import { whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { wordsOf } from './words.ts'

const procesbewaker = whoWears('procesbewaker')
const keepers = whoWears('procesbewaker', 'voorzitter', 'notulist')
const onQuestion = v.strictObject({ question: idSchema })

/** What becomes of a question: its answer, written while talking, and how it ends. */
export const answering = {
  commands: {
    'questions.writeAnswer': command({
      schema: v.strictObject({
        question: idSchema,
        /** Null: nothing is written after all. */
        text: v.nullable(longText),
        /** What it said before, so that two who write at once do not overwrite each other. */
        from: v.nullable(longText),
        for: forWhom,
      }),
      allow: keepers,
      reasons: ['not-found', 'overtaken'],
      apply({ meeting }, { question, text, from }, acting) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (meeting.pin?.question !== question) return refuse('overtaken')
        if ((found.answer?.text ?? null) !== from) return refuse('overtaken')
        if (text === null) delete found.answer
        else if (text !== from) found.answer = wordsOf(text, acting)
      },
    }),

    'questions.answer': command({
      schema: v.strictObject({ question: idSchema, text: longText, for: forWhom }),
      allow: keepers,
      reasons: ['not-found', 'lies-under', 'overtaken', 'round-not-finished'],
      undo: keepers,
      apply({ meeting }, { question, text }, acting) {
        const found = endable(meeting, question)
        if (isRefusal(found)) return found
        found.state = 'answered'
        found.answer = wordsOf(text, acting)
        if (meeting.pin?.question === question) letGo(meeting, acting.now)
      },
    }),

    'questions.carry': command({
      schema: v.strictObject({ question: idSchema, text: longText, for: forWhom }),
      allow: keepers,
      reasons: ['not-found', 'lies-under', 'overtaken', 'round-not-finished', 'too-many'],
      undo: keepers,
      apply({ meeting }, { question, text }, acting) {
        const found = endable(meeting, question)
        if (isRefusal(found)) return found
        if (isLaid(meeting, question)) return refuse('overtaken')
        const answer = wordsOf(text, acting)
        const laid = layOnTable(meeting, answer, { kind: 'answer', question }, acting.newId)
        if (isRefusal(laid)) return laid
        found.state = 'carried'
        found.answer = answer
        if (meeting.pin?.question === question) letGo(meeting, acting.now)
        return { id: laid }
      },
    }),

    'questions.park': putAside('parked'),
    'questions.keepForNextTime': putAside('nextTime'),

    'questions.bringBack': command({
      schema: onQuestion,
      allow: procesbewaker,
      reasons: ['not-found', 'overtaken'],
      undo: procesbewaker,
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.state !== 'parked' && found.state !== 'nextTime') return refuse('overtaken')
        found.state = 'open'
      },
    }),
  },

  table: () => ({}),
} satisfies Slice<object>

/** Takes a question out of the talk, without an answer and without a round. */
function putAside(state: 'parked' | 'nextTime') {
  return command({
    schema: onQuestion,
    allow: procesbewaker,
    reasons: ['not-found', 'lies-under', 'overtaken'],
    undo: procesbewaker,
    apply({ meeting }, { question }, { now }) {
      const found = onItsOwn(meeting, question)
      if (isRefusal(found)) return found
      if (found.state !== 'open') return refuse('overtaken')
      found.state = state
      if (meeting.pin?.question === question) letGo(meeting, now)
    },
  })
}

/** The question, when it may end: a round on it went past everyone, and it was not put aside. */
function endable(
  meeting: Meeting,
  id: QuestionId,
): Question | Refusal<'not-found' | 'lies-under' | 'overtaken' | 'round-not-finished'> {
  const found = onItsOwn(meeting, id)
  if (isRefusal(found)) return found
  if (found.state === 'parked' || found.state === 'nextTime') return refuse('overtaken')
  return isHeard(found, meeting.round) ? found : refuse('round-not-finished')
}
