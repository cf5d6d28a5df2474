import * as v from 'valibot'
import { refuse } from '../refusal.ts'
import type { Language } from '../text/languages.ts'
import { stopClock } from './clock.ts'
import { dropOpenDots } from './dots.ts'
import { outlivesEnd } from './roddel.ts'
import { endRound } from './round.ts'
import { host, whoWears } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { endFloor } from './talk.ts'
import { lineText, titleText } from './text.ts'

/** What the meeting is, as a whole. */
export type Gathering = {
  readonly id: string
  /** The version of `Meeting`'s shape, for upgrades on load. */
  readonly schema: number
  readonly template: string
  /** What its screens and minutes speak; absent where nobody chose. */
  readonly language?: Language
  title: string
  goal: string
  /** The name put into texts. */
  child?: string
  /** Family is at the table. */
  family: boolean
  /** The whole case is invented, to try Beraad with. */
  readonly invented?: true
  /** An interpreter is there: times are longer, turns are not timed, one speaks at a time. */
  readonly interpreter?: true
  readonly createdAt: number
  endedAt?: number
  /** Set by the host's last act: everything of this meeting must go. */
  deletedAt?: number
}

export type GatheringPart = { gathering: Gathering }
export type GatheringView = GatheringPart
export type GatheringMinutes = {
  gathering: Pick<
    Gathering,
    | 'id'
    | 'template'
    | 'language'
    | 'title'
    | 'goal'
    | 'child'
    | 'family'
    | 'invented'
    | 'interpreter'
    | 'createdAt'
    | 'endedAt'
  >
}

const leads = whoWears('voorzitter', 'procesbewaker')

export const gathering = {
  commands: {
    'meeting.rename': command({
      schema: v.strictObject({ title: v.optional(titleText), goal: v.optional(lineText) }),
      allow: leads,
      apply({ meeting }, input) {
        if (input.title !== undefined) meeting.gathering.title = input.title
        if (input.goal !== undefined) meeting.gathering.goal = input.goal
      },
    }),

    'meeting.end': command({
      schema: v.strictObject({}),
      allow: leads,
      reasons: ['not-started'],
      alsoWhen: ['huddle'],
      apply({ meeting, sealed }, _input, { now }) {
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        meeting.gathering.endedAt = now
        endFloor(meeting, now)
        meeting.hands = {}
        endRound(meeting, now)
        stopClock(meeting.clock, now)
        delete meeting.pin
        dropOpenDots(meeting)
        // who may uncover could do no more, and there is nobody left to hide from
        delete meeting.cover
        // what was never shown is nobody's: it goes, but for words that somebody was given and keeps
        for (const [key, row] of Object.entries(sealed)) if (!outlivesEnd(row)) delete sealed[key]
      },
    }),

    'meeting.reopen': command({
      schema: v.strictObject({}),
      allow: leads,
      reasons: ['meeting-not-ended'],
      alsoWhen: ['ended'],
      apply({ meeting }, _input, { now }) {
        if (meeting.gathering.endedAt === undefined) return refuse('meeting-not-ended')
        delete meeting.gathering.endedAt
        delete meeting.clock.endedAt
        // nobody's time runs before they say so
        meeting.clock.pausedAt = now
      },
    }),

    'meeting.delete': command({
      schema: v.strictObject({}),
      allow: host,
      alsoWhen: ['ended', 'huddle'],
      apply({ meeting }, _input, { now }) {
        meeting.gathering.deletedAt = now
      },
    }),
  },

  table: ({ gathering }) => ({ gathering }),

  minutes({ gathering }) {
    const { schema: _schema, deletedAt: _deletedAt, ...told } = gathering
    return { gathering: told }
  },
} satisfies Slice<GatheringView, Record<never, never>, GatheringMinutes>
