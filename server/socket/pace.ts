import { limits } from '../../shared/wire.ts'

/** Holds back who is too quick: nothing is dropped, it only waits. */
export type Pace = {
  /** Ms to wait before this person's next command; the command is counted. */
  readonly take: (person: string) => number
}

/** A bucket a person: `commandBurst` at once, then `commandsPerMinute`. */
export function openPace(now: () => number): Pace {
  const everyMs = 60_000 / limits.commandsPerMinute
  // the moment at which each person's bucket is full again
  const fullAt = new Map<string, number>()
  return {
    take(person) {
      const at = now()
      const full = Math.max(at, fullAt.get(person) ?? 0) + everyMs
      fullAt.set(person, full)
      if (fullAt.size > 10_000) for (const [other, when] of fullAt) if (when <= at) fullAt.delete(other)
      return Math.max(0, full - at - limits.commandBurst * everyMs)
    },
  }
}
