import type { PersonId } from '../../shared/meeting/person.ts'
import { hashOf, makeSecret } from './secrets.ts'

/** How long a code brings a person to one more device (ms). */
export const codeLivesMs = 10 * 60_000
/** So many of one person can be open at once; the oldest makes room. */
const mostOfOne = 3

/**
 * One-time codes that put a person, who holds a ticket already, on one more device. 256 random bits; only the
 * hash is kept, in memory alone: a restart takes them all.
 */
export type DeviceCodes = {
  readonly issue: (meetingId: string, person: PersonId) => { readonly code: string; readonly until: number }
  /** Whose code it is, without using it. */
  readonly whose: (meetingId: string, code: string) => PersonId | undefined
  /** Whose code it was: from now on it opens nothing. */
  readonly use: (meetingId: string, code: string) => PersonId | undefined
  /** Takes back all codes of a person. */
  readonly forget: (meetingId: string, person: PersonId) => void
}

type Issued = { readonly meetingId: string; readonly person: PersonId; readonly until: number }

export function openDeviceCodes(now: () => number): DeviceCodes {
  /** By hash; all live equally long, so the first is the first to end. */
  const issued = new Map<string, Issued>()

  function dropEnded() {
    for (const [hash, { until }] of issued) {
      if (until > now()) return
      issued.delete(hash)
    }
  }

  const of = (meetingId: string, person: PersonId) =>
    [...issued].filter(([, code]) => code.meetingId === meetingId && code.person === person)

  function whose(meetingId: string, code: string): PersonId | undefined {
    dropEnded()
    const found = issued.get(hashOf(code))
    return found?.meetingId === meetingId ? found.person : undefined
  }

  return {
    whose,
    issue(meetingId, person) {
      dropEnded()
      for (const [hash] of of(meetingId, person).slice(0, 1 - mostOfOne)) issued.delete(hash)
      const code = makeSecret()
      const until = now() + codeLivesMs
      issued.set(hashOf(code), { meetingId, person, until })
      return { code, until }
    },
    use(meetingId, code) {
      const person = whose(meetingId, code)
      if (person !== undefined) issued.delete(hashOf(code))
      return person
    },
    forget(meetingId, person) {
      for (const [hash] of of(meetingId, person)) issued.delete(hash)
    },
  }
}
