import type { PersonId } from './person.ts'
import type { Acting } from './slice.ts'

/** Who typed something, and whose words it is: the same person, unless a helper typed it. */
export type Author = { readonly by: PersonId; readonly for: PersonId }

/** What somebody said or typed, and when. */
export type Words = Author & { text: string; readonly at: number }

export function authorOf(acting: Acting): Author {
  return { by: acting.by, for: acting.for }
}

export function wordsOf(text: string, acting: Acting): Words {
  return { text, ...authorOf(acting), at: acting.now }
}

/** Whether these are this person's words, or typed by this person for another. */
export function isAuthor(author: Author, person: PersonId): boolean {
  return author.for === person || author.by === person
}
