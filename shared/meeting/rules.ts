import { refuse } from '../refusal.ts'
import { type Hat, wearer } from './person.ts'
import type { Done, Rule, State } from './slice.ts'
import { type Author, isAuthor } from './words.ts'

/** Everyone admitted, listeners included. */
export const anyone: Rule = { words: 'everyone at the table', reasons: [], check: () => undefined }

/** The server itself, when somebody comes in. */
export const serverItself: Rule = { words: 'the server itself', reasons: [], check: () => undefined }

/** Everyone who takes part: all but a `toehoorder`. */
export const participant: Rule = {
  words: 'everyone but a toehoorder',
  reasons: ['observers-only-listen'],
  check: ({ meeting }, acting) =>
    meeting.people[acting.by]?.hats.toehoorder || meeting.people[acting.for]?.hats.toehoorder
      ? refuse('observers-only-listen')
      : undefined,
}

/** Who started the meeting. */
export const host: Rule = {
  words: 'the host',
  reasons: ['only-host'],
  check: ({ meeting }, { by }) => (by === meeting.hostId ? undefined : refuse('only-host')),
}

/** Who wears one of these hats. The refusal names the first hat, and who wears it now if anybody does. */
// @__NO_SIDE_EFFECTS__
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

/** Whose words they are or who typed them, and who wears one of these hats. What is not there, `apply` tells. */
// @__NO_SIDE_EFFECTS__
export function authorRule<Input>(
  find: (state: State, input: Input) => Author | undefined,
  ...orHats: readonly Hat[]
): Rule<Input> {
  return {
    words: ['the author', ...orHats].join(' or '),
    reasons: ['only-author'],
    check(state, { by }, input) {
      const author = find(state, input)
      const worn = state.meeting.people[by]?.hats ?? {}
      return !author || isAuthor(author, by) || orHats.some((hat) => worn[hat])
        ? undefined
        : refuse('only-author')
    },
  }
}

/** For undo: who did it. A procesbewaker has no rights over what others write. */
export const whoDidIt: Rule<Done> = {
  words: 'who did it',
  reasons: ['only-author'],
  check: (_state, { by }, done) => (isAuthor(done, by) ? undefined : refuse('only-author')),
}
