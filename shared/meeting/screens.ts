import * as v from 'valibot'
import { refuse } from '../refusal.ts'
import type { PersonId } from './person.ts'
import { whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'

/**
 * All screens show nothing but a calm cover. It hides from eyes in the room: the sheets still hold the table, and
 * who reads them without our pages still reads them.
 */
export type Cover = { readonly at: number; readonly by: PersonId }

export type ScreensPart = { cover?: Cover }
export type ScreensView = ScreensPart

export const screens = {
  commands: {
    'screens.cover': command({
      schema: v.strictObject({ covered: v.boolean() }),
      allow: whoWears('voorzitter', 'procesbewaker'),
      reasons: ['overtaken'],
      // somebody may walk in at any time
      alsoWhen: ['huddle', 'circle'],
      apply({ meeting }, { covered }, { by, now }) {
        if (covered === (meeting.cover !== undefined)) return refuse('overtaken')
        if (covered) meeting.cover = { at: now, by }
        else delete meeting.cover
      },
    }),
  },

  table: ({ cover }) => (cover ? { cover } : {}),
} satisfies Slice<ScreensView>
