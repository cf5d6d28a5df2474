import { type Refusal, refuse } from '../refusal.ts'
import { inHuddle } from './huddle.ts'
import type { Meeting } from './meeting.ts'
import type { Acting } from './slice.ts'

/**
 * A time in which a meeting holds still, for everyone or for one: only commands that name it in `alsoWhen` are
 * accepted then. `ended`: the meeting is over. `huddle`: the family is among themselves, and nothing is written.
 * `circle`: for whom a roddel in de kring is about, who listens.
 */
export type Standstill = 'ended' | 'huddle' | 'circle'

/** What holds still for who acts now, with what to say to anything else; undefined when all goes on. */
export function standstillOf(
  meeting: Pick<Meeting, 'gathering' | 'clock' | 'agenda' | 'round'>,
  { by, for: speaker }: Pick<Acting, 'by' | 'for'>,
): { readonly moment: Standstill; readonly refusal: Refusal } | undefined {
  const { gathering, round } = meeting
  if (gathering.endedAt !== undefined) return { moment: 'ended', refusal: refuse('meeting-ended') }
  if (inHuddle(meeting)) return { moment: 'huddle', refusal: refuse('among-themselves') }
  if (round?.subject !== undefined && (round.subject === by || round.subject === speaker))
    return { moment: 'circle', refusal: refuse('you-listen') }
  return undefined
}
