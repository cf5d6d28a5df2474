import type { statements } from './statements.ts'

/** Which meetings are there: asked for every letter, and looked up once. */
export type KnownMeetings = {
  readonly has: (id: string) => boolean
  /** A meeting is gone, or what was written was taken back. */
  readonly forget: () => void
}

/** Why nothing can be done with it. */
export const missing = (id: string): string => `There is no meeting ${id}`

export function openKnownMeetings(sql: Pick<ReturnType<typeof statements>, 'meeting'>): KnownMeetings {
  const known = new Set<string>()
  return {
    has(id) {
      if (known.has(id)) return true
      const isThere = sql.meeting.get(id) !== undefined
      // who was never there must not fill it
      if (isThere) known.add(id)
      return isThere
    },
    forget: () => known.clear(),
  }
}
