import * as v from 'valibot'
import { refuse } from '../refusal.ts'
import { authorRule, whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { lineText } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** In which file the verslag stands, told by who put it there: Beraad is not the case file. */
export type FilingPart = { filed?: Words }
export type FilingView = FilingPart
export type FilingMinutes = FilingPart

export const filing = {
  commands: {
    'filing.tell': command({
      schema: v.strictObject({ where: lineText }),
      allow: whoWears('voorzitter', 'notulist', 'procesbewaker'),
      reasons: ['overtaken'],
      alsoWhen: ['ended'],
      apply({ meeting }, { where }, acting) {
        if (meeting.filed) return refuse('overtaken')
        meeting.filed = wordsOf(where, acting)
      },
    }),

    'filing.takeBack': command({
      schema: v.strictObject({}),
      allow: authorRule(({ meeting }) => meeting.filed, 'voorzitter', 'notulist', 'procesbewaker'),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }) {
        if (!meeting.filed) return refuse('not-found')
        delete meeting.filed
        return { forget: [['filed', 'text']] }
      },
    }),
  },

  table: ({ filed }) => ({ ...(filed && { filed }) }),
  minutes: ({ filed }) => ({ ...(filed && { filed }) }),
} satisfies Slice<FilingView, Record<never, never>, FilingMinutes>
