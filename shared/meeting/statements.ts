import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { authorRule, participant } from './rules.ts'
import { type Acting, command, type Rule, type Slice, type State } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { isKnown, type Who, whoSchema } from './who.ts'
import { type Author, authorOf, isAuthor } from './words.ts'

export const statementKinds = ['feit', 'waarneming', 'beleving', 'uitleg'] as const
/** What words are: a fact, what somebody saw, how it is for them, or how they explain it. */
export type StatementKind = (typeof statementKinds)[number]

/** Who says something: somebody, or the table together. */
export type Speaker = Who | { readonly table: true }

/** How one person takes a statement: the speaker whether it is as they meant it, another whether they know it so. */
export type OwnView = Author & {
  readonly recognises: boolean
  /** 'Mijn kijk': how they see it, in their own words. */
  readonly text?: string
  readonly at: number
}

/** Whose words stand in the analysis, under the mark with this id. The words are in the text, and not here. */
export type Statement = {
  readonly id: string
  readonly who: Speaker
  /** Who told whose words they are. */
  readonly by: PersonId
  readonly at: number
  kind?: Author & { readonly is: StatementKind; readonly at: number }
  views: Record<PersonId, OwnView>
}

export type StatementsPart = { statements: Record<string, Statement> }
export type StatementsView = StatementsPart
export type StatementsMinutes = StatementsPart

export const mostStatements = 500

const onStatement = v.strictObject({ statement: idSchema })
type OnStatement = v.InferOutput<typeof onStatement>

/** Only who says it tells what it is: themselves, or who types for them. For who is not at the table its writer does. */
const speaker: Rule<OnStatement> = {
  words: 'who says it; of somebody who is not at the table who marked it',
  reasons: [...participant.reasons, 'only-speaker'],
  check(state, acting, input) {
    const found = state.meeting.statements[input.statement]
    return participant.check(state, acting, input) ?? (found && refusesKind(state, found, acting))
  },
}

/**
 * None of these is undone by the table's one undo: while many mark, a wrong 'next' must stay the last act that can be.
 * A name is taken away again, a kind chosen anew, a view taken back.
 */
export const statements = {
  commands: {
    'statements.mark': command({
      schema: v.strictObject({ who: whoSchema, kind: v.optional(v.picklist(statementKinds)), for: forWhom }),
      allow: participant,
      reasons: ['not-found', 'observers-only-listen', 'only-speaker', 'too-many'],
      apply(state, { who, kind }, acting) {
        const { meeting } = state
        if (!isKnown(meeting, who)) return refuse('not-found')
        if ('person' in who && meeting.people[who.person]?.hats.toehoorder)
          return refuse('observers-only-listen')
        const refusal = kind && refusesKind(state, { who, by: acting.by }, acting)
        if (refusal) return refusal
        const id = addStatement(meeting, who, acting.by, acting)
        if (isRefusal(id)) return id
        const made = meeting.statements[id]
        if (made && kind) made.kind = { is: kind, ...authorOf(acting), at: acting.now }
        return { id }
      },
    }),

    'statements.setKind': command({
      schema: v.strictObject({
        ...onStatement.entries,
        /** Null: not said after all. */
        kind: v.nullable(v.picklist(statementKinds)),
        for: forWhom,
      }),
      allow: speaker,
      reasons: ['not-found'],
      apply({ meeting }, { statement, kind }, acting) {
        const found = meeting.statements[statement]
        if (!found) return refuse('not-found')
        if (kind === null) delete found.kind
        else found.kind = { is: kind, ...authorOf(acting), at: acting.now }
      },
    }),

    'statements.view': command({
      schema: v.strictObject({
        ...onStatement.entries,
        recognises: v.boolean(),
        text: v.optional(longText),
        for: forWhom,
      }),
      allow: participant,
      reasons: ['not-found'],
      apply({ meeting }, { statement, recognises, text }, acting) {
        const found = meeting.statements[statement]
        if (!found) return refuse('not-found')
        found.views[acting.for] = {
          ...authorOf(acting),
          recognises,
          at: acting.now,
          ...(text !== undefined && { text }),
        }
      },
    }),

    'statements.takeBackView': command({
      schema: v.strictObject({ ...onStatement.entries, person: idSchema }),
      allow: authorRule(
        ({ meeting }, { statement, person }: OnStatement & { readonly person: PersonId }) =>
          meeting.statements[statement]?.views[person],
      ),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { statement, person }) {
        const found = meeting.statements[statement]
        if (!found?.views[person]) return refuse('not-found')
        delete found.views[person]
        return { forget: [['statements', statement, 'views', person]] }
      },
    }),

    'statements.remove': command({
      schema: onStatement,
      allow: authorRule(({ meeting }, { statement }: OnStatement) => {
        const found = meeting.statements[statement]
        return found && tiedTo(found)
      }, 'voorzitter'),
      reasons: ['not-found', 'built-upon'],
      apply({ meeting }, { statement }, { by }) {
        const found = meeting.statements[statement]
        if (!found) return refuse('not-found')
        // what others said to it would go with it
        if (Object.values(found.views).some((view) => !isAuthor(view, by))) return refuse('built-upon')
        delete meeting.statements[statement]
        return { forget: [['statements', statement]] }
      },
    }),
  },

  table: ({ statements }) => ({ statements }),
  minutes: ({ statements }) => ({ statements }),
} satisfies Slice<StatementsView, Record<never, never>, StatementsMinutes>

/**
 * Keeps that words in the analysis are somebody's.
 * @param by who told so
 * @returns the id for their mark, or that no more fit
 */
export function addStatement(
  meeting: Meeting,
  who: Speaker,
  by: PersonId,
  { now, newId }: Pick<Acting, 'now' | 'newId'>,
): string | Refusal<'too-many'> {
  if (Object.keys(meeting.statements).length >= mostStatements)
    return refuse('too-many', { most: mostStatements })
  const id = newId()
  meeting.statements[id] = { id, who, by, at: now, views: {} }
  return id
}

/** Who of this table says it; undefined for the table together, and for who is not there. */
export function speakerOf({ who }: Pick<Statement, 'who'>): PersonId | undefined {
  return 'person' in who ? who.person : undefined
}

/** Whether this person may tell what the words are: as who says them, or as who marked words of nobody here. */
export function maySetKind(statement: Pick<Statement, 'who' | 'by'>, acting: Author): boolean {
  const person = speakerOf(statement)
  return person === undefined ? statement.by === acting.by : person === acting.for
}

/** Whom a statement is tied to: who told whose words they are, and whose they are. */
export function tiedTo(statement: Pick<Statement, 'who' | 'by'>): Author {
  return { by: statement.by, for: speakerOf(statement) ?? statement.by }
}

function refusesKind(
  { meeting }: State,
  statement: Pick<Statement, 'who' | 'by'>,
  acting: Author,
): Refusal<'only-speaker'> | undefined {
  if (maySetKind(statement, acting)) return undefined
  return refuse('only-speaker', { name: meeting.people[speakerOf(statement) ?? statement.by]?.name ?? '' })
}
