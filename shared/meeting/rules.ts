import { refuse } from '../refusal.ts'
import { type Hat, wearer } from './person.ts'
import type { Rule } from './slice.ts'

/** Everyone admitted, listeners included. */
export const anyone: Rule = { words: 'everyone at the table', reasons: [], check: () => undefined }

/** Everyone who takes part: all but a `toehoorder`. */
export const participant: Rule = {
  words: 'everyone but a toehoorder',
  reasons: ['observers-only-listen'],
  check: ({ meeting }, { by }) =>
    meeting.people[by]?.hats.toehoorder ? refuse('observers-only-listen') : undefined,
}

/** Who started the meeting. */
export const host: Rule = {
  words: 'the host',
  reasons: ['only-host'],
  check: ({ meeting }, { by }) => (by === meeting.hostId ? undefined : refuse('only-host')),
}

/** Who wears one of these hats. The refusal names the first hat, and who wears it now if anybody does. */
export function whoWears(...wanted: readonly [Hat, ...Hat[]]): Rule {
  return {
    words: `the ${wanted.join(' or ')}`,
    reasons: ['only-hat'],
    check({ meeting }, { by }) {
      const worn = meeting.people[by]?.hats ?? {}
      if (wanted.some((hat) => worn[hat])) return undefined
      const holder = wearer(meeting.people, wanted[0])
      return refuse('only-hat', holder ? { hat: wanted[0], name: holder.name } : { hat: wanted[0] })
    },
  }
}
