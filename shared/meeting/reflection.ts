import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { ItemId } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { authorRule, participant, whoWears } from './rules.ts'
import { type Sealed, type SealedRow, type SealedWords, seal, sealedOf, unseal } from './sealed.ts'
import { type Acting, command, type Slice } from './slice.ts'
import { clearable, forWhom, lineText, put } from './text.ts'
import { type Author, isAuthor } from './words.ts'

/** What one looks back with: what helped, what may be different, and a `lichtpuntje`. */
export const reflectionKinds = ['helped', 'change', 'light'] as const
export type ReflectionKind = (typeof reflectionKinds)[number]

/** How an item looks back. It is said aloud, unless it is to be written. */
export type Reflecting = { written: boolean; anonymous: boolean; shownAt?: number }

/** Words that were shown; of an anonymous reflection they have no author anywhere. */
export type Reflected = {
  readonly id: string
  readonly item: ItemId
  readonly kind: ReflectionKind
  /** Absent once its author took the words back. */
  text?: string
  readonly author?: Author
}

export type ReflectionPart = {
  /** Items without an entry look back aloud. */
  reflecting: Record<ItemId, Reflecting>
  reflected: Record<string, Reflected>
}

/** The table sees how many people wrote: not who, nor what. */
export type ReflectionTable = {
  reflecting: Record<ItemId, Reflecting & { people: number }>
  reflected: Record<string, Reflected>
}

type Told = { -readonly [Kind in ReflectionKind]?: string }

/**
 * All that one person wrote at one item, in one row: with a row, or an entry of their desk, for each kind, the
 * number of those that are gone would tell who wrote the only word of a kind.
 */
export type SealedReflection = SealedWords & Told & { readonly item: ItemId }

/** On the desk of whose words it is, and of who typed it for them. */
export type OwnReflection = { readonly id: string; readonly item: ItemId } & Told & Author
export type ReflectionDesk = { reflections: Record<string, OwnReflection> }

/** With fewer people an anonymous word would be somebody's. */
export const leastAnonymous = 3

const procesbewaker = whoWears('procesbewaker')
const words = clearable(lineText)

export const reflection = {
  commands: {
    'reflection.set': command({
      schema: v.strictObject({ item: idSchema, written: v.boolean(), anonymous: v.boolean() }),
      allow: procesbewaker,
      reasons: ['not-found', 'already-shown', 'words-already-written'],
      apply({ meeting, sealed }, { item, written, anonymous }) {
        if (meeting.agenda[item]?.form !== 'reflection') return refuse('not-found')
        if (meeting.reflecting[item]?.shownAt !== undefined) return refuse('already-shown')
        // with or without names was told to who wrote: that promise stands
        if (reflectionsAt(sealed, item).length > 0) return refuse('words-already-written')
        meeting.reflecting[item] = { written, anonymous: written && anonymous }
      },
    }),

    'reflection.write': command({
      schema: v.strictObject({ item: idSchema, helped: words, change: words, light: words, for: forWhom }),
      allow: participant,
      reasons: ['not-found', 'already-shown'],
      sealed: true,
      apply({ meeting, sealed }, { item, helped, change, light }, acting) {
        const here = meeting.reflecting[item]
        if (meeting.agenda[item]?.form !== 'reflection' || !here?.written) return refuse('not-found')
        if (here.shownAt !== undefined) return refuse('already-shown')
        const old = reflectionsAt(sealed, item).find(
          (row) => row.person === acting.for && isOpenTo(row, acting),
        )
        const value: SealedReflection = { ...old?.value, item, by: acting.by }
        put(value, { helped, change, light })
        const row = { kind: 'reflection', id: old?.id ?? acting.newId(), person: acting.for, value } as const
        if (reflectionKinds.some((kind) => value[kind] !== undefined)) seal(sealed, row)
        else unseal(sealed, row)
      },
    }),

    'reflection.show': command({
      schema: v.strictObject({ item: idSchema }),
      allow: procesbewaker,
      reasons: ['not-started', 'not-found', 'already-shown', 'nothing-to-show', 'too-few'],
      apply({ meeting, sealed }, { item }, { now, newId }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        const here = meeting.reflecting[item]
        if (!here?.written) return refuse('not-found')
        if (here.shownAt !== undefined) return refuse('already-shown')
        const rows = reflectionsAt(sealed, item)
        if (rows.length === 0) return refuse('nothing-to-show')
        const people = writersByItem(rows)[item] ?? 0
        if (here.anonymous && people < leastAnonymous) return refuse('too-few')
        lay(meeting, rows, here.anonymous, newId)
        for (const row of rows) unseal(sealed, row)
        here.shownAt = now
      },
    }),

    'reflection.takeBack': command({
      schema: v.strictObject({ word: idSchema }),
      allow: authorRule(
        ({ meeting }, { word }: { readonly word: string }) => meeting.reflected[word]?.author,
      ),
      reasons: ['not-found', 'only-author'],
      alsoWhen: ['ended'],
      apply({ meeting }, { word }) {
        const found = meeting.reflected[word]
        if (!found) return refuse('not-found')
        // without a name nobody can say that it is theirs
        if (!found.author) return refuse('only-author')
        delete found.text
        return { forget: [['reflected', word, 'text']] }
      },
    }),
  },

  table: ({ agenda, reflecting, reflected }, { counts }) => ({
    reflecting: Object.fromEntries(
      Object.values(agenda)
        .filter((item) => item.form === 'reflection')
        .map(({ id }) => [
          id,
          { written: false, anonymous: false, ...reflecting[id], people: counts.reflection[id] ?? 0 },
        ]),
    ),
    reflected,
  }),

  desk: (_meeting, own) => ({
    reflections: Object.fromEntries(
      own('reflection').map(({ id, person, value: { closedTo: _closedTo, ...told } }) => [
        id,
        { id, for: person, ...told },
      ]),
    ),
  }),
} satisfies Slice<ReflectionTable, ReflectionDesk>

/** How many people wrote at each item, whoever typed it. */
export function writersByItem(rows: readonly SealedRow<'reflection'>[]): Record<ItemId, number> {
  const byItem = Map.groupBy(rows, ({ value }) => value.item)
  const people = (of: typeof rows) => new Set(of.map(({ person }) => person)).size
  return Object.fromEntries([...byItem].map(([item, of]) => [item, people(of)]))
}

function reflectionsAt(sealed: Sealed, item: ItemId): SealedRow<'reflection'>[] {
  return sealedOf(sealed, 'reflection').filter((row) => row.value.item === item)
}

function isOpenTo({ person, value }: SealedRow<'reflection'>, { by }: Acting): boolean {
  return isAuthor({ by: value.by, for: person }, by) && !value.closedTo?.[by]
}

/** Lays all words down in the order of new random ids: which came from whom, or from one hand, can't be seen. */
function lay(
  meeting: Meeting,
  rows: readonly SealedRow<'reflection'>[],
  anonymous: boolean,
  newId: () => string,
): void {
  const shown = rows.flatMap(({ person, value }) =>
    reflectionKinds.flatMap((kind): Reflected[] => {
      const text = value[kind]
      const author = anonymous ? {} : { author: { by: value.by, for: person } }
      return text === undefined ? [] : [{ id: newId(), item: value.item, kind, text, ...author }]
    }),
  )
  for (const word of shown.sort((a, b) => (a.id < b.id ? -1 : 1))) meeting.reflected[word.id] = word
}
