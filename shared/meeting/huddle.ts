import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { step } from './clock.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { whoDidIt, whoWears } from './rules.ts'
import { command, type Done, type Rule, type Slice } from './slice.ts'

const procesbewaker = whoWears('procesbewaker')

const family: Rule = {
  words: 'the family, or the procesbewaker where none of them has a device',
  reasons: ['only-family', ...procesbewaker.reasons],
  check(state, acting, input) {
    if (mayCallBack(state.meeting, acting.by)) return undefined
    return familyHasDevice(state.meeting) ? refuse('only-family') : procesbewaker.check(state, acting, input)
  },
}

const callerOrGuard: Rule<Done> = {
  words: `${whoDidIt.words} or ${procesbewaker.words}`,
  reasons: [...whoDidIt.reasons, ...procesbewaker.reasons],
  check: (state, acting, done) =>
    whoDidIt.check(state, acting, done) && procesbewaker.check(state, acting, done),
}

/** Time among themselves: it ends when the family calls the others back. Nothing of it is kept. */
export const huddle: Slice<Record<never, never>> = {
  commands: {
    'huddle.callBack': command({
      schema: v.strictObject({ from: idSchema }),
      allow: family,
      reasons: ['overtaken', 'not-started', 'last-item'],
      alsoWhen: ['huddle'],
      undo: callerOrGuard,
      apply({ meeting }, { from }, { now, newId }) {
        if (!inHuddle(meeting)) return refuse('overtaken')
        return step(meeting, from, 1, now, newId)
      },
    }),
  },

  table: () => ({}),
}

/** Whether the family is among themselves now. */
export function inHuddle({ clock, agenda }: Pick<Meeting, 'clock' | 'agenda'>): boolean {
  return clock.endedAt === undefined && clock.item !== undefined && agenda[clock.item]?.form === 'huddle'
}

/** Whether somebody of the family came in on a device, and so can call the others back. */
function familyHasDevice({ people }: { readonly people: Meeting['people'] }): boolean {
  return Object.values(people).some(
    ({ side, arrivedAt, inRoom }) => side === 'family' && arrivedAt !== undefined && !inRoom,
  )
}

/** Whether this person may call the others back. */
export function mayCallBack(meeting: Pick<Meeting, 'people'>, person: PersonId): boolean {
  const { side, hats } = meeting.people[person] ?? {}
  return side === 'family' || (hats?.procesbewaker === true && !familyHasDevice(meeting))
}
