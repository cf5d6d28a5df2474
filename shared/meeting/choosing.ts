import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { dotsAreOpen } from './dots.ts'
import type { Meeting } from './meeting.ts'
import { alikeTo, heads, onItsOwn, type Question, type QuestionId } from './questions.ts'
import { whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'

const procesbewaker = whoWears('procesbewaker')
const leads = whoWears('procesbewaker', 'voorzitter')

/** Laying alike questions together, and choosing which ones the talk takes. */
export const choosing = {
  commands: {
    'questions.merge': command({
      schema: v.strictObject({ question: idSchema, into: idSchema }),
      allow: leads,
      reasons: ['not-found', 'overtaken', 'lies-under', 'dots-open'],
      undo: leads,
      apply({ meeting }, { question, into }) {
        const one = openHead(meeting, question)
        if (isRefusal(one)) return one
        const head = openHead(meeting, into)
        if (isRefusal(head)) return head
        if (one.id === head.id || one.item !== head.item) return refuse('not-found')
        if (meeting.pin?.question === question) return refuse('overtaken')
        if (dotsAreOpen(meeting, one.item)) return refuse('dots-open')
        for (const under of alikeTo(meeting.questions, question)) under.under = into
        one.under = into
        if (!one.chosen) return
        head.chosen = true
        delete one.chosen
      },
    }),

    'questions.split': command({
      schema: v.strictObject({ question: idSchema }),
      allow: leads,
      reasons: ['not-found', 'overtaken', 'dots-open'],
      undo: leads,
      apply({ meeting }, { question }) {
        const found = meeting.questions[question]
        if (!found) return refuse('not-found')
        if (found.under === undefined) return refuse('overtaken')
        if (dotsAreOpen(meeting, found.item)) return refuse('dots-open')
        delete found.under
      },
    }),

    'questions.move': command({
      // `before` absent: to the end
      schema: v.strictObject({ question: idSchema, before: v.optional(idSchema) }),
      allow: procesbewaker,
      reasons: ['not-found', 'lies-under'],
      undo: procesbewaker,
      apply({ meeting }, { question, before }) {
        const moved = onItsOwn(meeting, question)
        if (isRefusal(moved)) return moved
        const rest = heads(meeting.questions).filter((one) => one !== moved)
        const place = before === undefined ? rest.length : rest.findIndex((one) => one.id === before)
        if (place < 0) return refuse('not-found')
        for (const [order, one] of rest.toSpliced(place, 0, moved).entries()) one.order = order
      },
    }),

    'questions.choose': command({
      schema: v.strictObject({ item: idSchema, questions: v.pipe(v.array(idSchema), v.maxLength(100)) }),
      allow: procesbewaker,
      reasons: ['not-found', 'not-shown-yet', 'lies-under', 'dots-open'],
      undo: procesbewaker,
      apply({ meeting }, { item, questions }) {
        if (meeting.collecting[item]?.shownAt === undefined) return refuse('not-shown-yet')
        if (dotsAreOpen(meeting, item)) return refuse('dots-open')
        for (const id of questions) {
          const found = onItsOwn(meeting, id)
          if (isRefusal(found)) return found
          if (found.item !== item) return refuse('not-found')
        }
        for (const question of heads(meeting.questions).filter((one) => one.item === item)) {
          if (questions.includes(question.id)) question.chosen = true
          else delete question.chosen
        }
      },
    }),
  },

  table: () => ({}),
} satisfies Slice<object>

/** How many questions a talk has time for, most often: said, not enforced. */
export function fitsTalk(template: string): number {
  return template === 'kort' ? 2 : 3
}

function openHead(
  meeting: Meeting,
  id: QuestionId,
): Question | Refusal<'not-found' | 'lies-under' | 'overtaken'> {
  const found = onItsOwn(meeting, id)
  return isRefusal(found) || found.state === 'open' ? found : refuse('overtaken')
}
