import * as v from 'valibot'
import { type PartKind, partKinds } from '../analysis/parts.ts'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import { penHolder } from './pen.ts'
import type { PersonId } from './person.ts'
import type { QuestionId } from './questions.ts'
import { authorRule, whoDidIt, whoWears } from './rules.ts'
import { command, type Rule, type Slice } from './slice.ts'
import { addStatement, type Speaker } from './statements.ts'
import type { Words } from './words.ts'

/** Where words that lie on the table come from: a question's answer, or somebody's own words, which stay theirs. */
export type LaidFrom = { readonly kind: 'answer'; readonly question: QuestionId } | { readonly kind: 'own' }

/** Words on the table for the analysis; the editor of who holds the pen puts them in. */
export type Laid = Words & {
  readonly id: string
  readonly from: LaidFrom
  /** Where they were put, and by whom. */
  placed?: { readonly part: PartKind; readonly by: PersonId; readonly at: number }
}

export type LaidPart = { laid: Record<string, Laid> }
export type LaidView = LaidPart

export const mostLaid = 100

type OnLaid = { readonly laid: string }
const author = authorRule(({ meeting }, { laid }: OnLaid) => meeting.laid[laid])
const keepers = whoWears('procesbewaker', 'voorzitter', 'notulist')

/** Own words only their author takes off; an answer is the table's, and its keepers may too. */
const authorOrKeeper: Rule<OnLaid> = {
  words: 'the author; of an answer also the procesbewaker, voorzitter or notulist',
  reasons: author.reasons,
  check(state, acting, input) {
    const answer = state.meeting.laid[input.laid]?.from.kind === 'answer'
    return answer && !keepers.check(state, acting, input) ? undefined : author.check(state, acting, input)
  },
}

export const laid = {
  commands: {
    'laid.placed': command({
      schema: v.strictObject({ laid: idSchema, part: v.picklist(partKinds) }),
      allow: penHolder,
      reasons: ['not-found', 'overtaken'],
      undo: whoDidIt,
      apply({ meeting }, { laid: id, part }, acting) {
        const found = meeting.laid[id]
        if (!found) return refuse('not-found')
        if (found.placed) return refuse('overtaken')
        found.placed = { part, by: acting.by, at: acting.now }
        const statement = addStatement(meeting, speakerIn(found), found.by, acting)
        // without room for whose they are the words still have a place
        return isRefusal(statement) ? {} : { id: statement }
      },
    }),

    'laid.takeOff': command({
      schema: v.strictObject({ laid: idSchema }),
      allow: authorOrKeeper,
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { laid: id }) {
        if (!meeting.laid[id]) return refuse('not-found')
        delete meeting.laid[id]
        return { forget: [['laid', id]] }
      },
    }),
  },

  table: ({ laid }) => ({ laid }),
} satisfies Slice<LaidView>

/**
 * Lays words on the table for the analysis.
 * @returns their id, or that no more fit
 */
export function layOnTable(
  meeting: Meeting,
  words: Words,
  from: LaidFrom,
  newId: () => string,
): string | Refusal<'too-many'> {
  if (Object.keys(meeting.laid).length >= mostLaid) return refuse('too-many', { most: mostLaid })
  const id = newId()
  meeting.laid[id] = { ...words, id, from }
  return id
}

/** Whose words they are: an answer is the table's, whoever wrote it down. */
function speakerIn({ from, for: person }: Laid): Speaker {
  return from.kind === 'answer' ? { table: true } : { person }
}

/** Whether a question's answer lies on the table. */
export function isLaid({ laid }: LaidPart, question: QuestionId): boolean {
  return Object.values(laid).some(({ from }) => from.kind === 'answer' && from.question === question)
}

/** What lies on the table, oldest first. */
export function inLaidOrder(all: LaidPart['laid']): Laid[] {
  return Object.values(all).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
