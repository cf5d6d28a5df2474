import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { anyone, authorRule } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** What somebody sets right or adds to the minutes; it stays attached to them. */
export type Correction = Words & { readonly id: string }

export type CorrectionsPart = { corrections: Record<string, Correction> }
export type CorrectionsView = CorrectionsPart
export type CorrectionsMinutes = { corrections: Correction[] }

const mostCorrections = 200

export const corrections = {
  commands: {
    'corrections.add': command({
      schema: v.strictObject({ text: longText, for: forWhom }),
      // a listener too: the minutes say that they were there
      allow: anyone,
      reasons: ['too-many'],
      alsoWhen: ['ended'],
      apply({ meeting }, { text }, acting) {
        if (Object.keys(meeting.corrections).length >= mostCorrections)
          return refuse('too-many', { most: mostCorrections })
        const id = acting.newId()
        meeting.corrections[id] = { id, ...wordsOf(text, acting) }
        return { id }
      },
    }),

    'corrections.remove': command({
      schema: v.strictObject({ correction: idSchema }),
      allow: authorRule(
        ({ meeting }, { correction }: { readonly correction: string }) => meeting.corrections[correction],
      ),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { correction: id }) {
        if (!meeting.corrections[id]) return refuse('not-found')
        delete meeting.corrections[id]
        return { forget: [['corrections', id]] }
      },
    }),
  },

  table: ({ corrections }) => ({ corrections }),
  minutes: ({ corrections }) => ({ corrections: inCorrectionOrder(corrections) }),
} satisfies Slice<CorrectionsView, Record<never, never>, CorrectionsMinutes>

/** The corrections, oldest first. */
export function inCorrectionOrder(all: Readonly<Record<string, Correction>>): Correction[] {
  return Object.values(all).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
