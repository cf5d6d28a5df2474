/** Holds back who is too quick: nothing is dropped, it only waits. */
export type Pace = {
  /** Ms to wait before the next of this key; it is counted, as so many. */
  readonly take: (key: string, count?: number) => number
  /** One that was counted does not count after all. */
  readonly giveBack: (key: string) => void
}

/** So many at once, then so many a minute. */
export type Allowance = { readonly burst: number; readonly perMinute: number }

/** So many keys are remembered; of more, who would wait least is forgiven. */
const mostKept = 10_000

/** A bucket for each key, full at first. */
export function openPace(now: () => number, { burst, perMinute }: Allowance): Pace {
  const everyMs = 60_000 / perMinute
  // the moment at which each key's bucket is full again
  const fullAt = new Map<string, number>()

  function makeRoom(at: number) {
    for (const [key, when] of fullAt) if (when <= at) fullAt.delete(key)
    const soonest = [...fullAt].sort(([, one], [, other]) => one - other)
    for (const [key] of soonest.slice(0, Math.max(0, soonest.length - 0.9 * mostKept))) fullAt.delete(key)
  }

  return {
    take(key, count = 1) {
      const at = now()
      const full = Math.max(at, fullAt.get(key) ?? 0) + count * everyMs
      fullAt.set(key, full)
      if (fullAt.size > mostKept) makeRoom(at)
      return Math.max(0, full - at - burst * everyMs)
    },
    giveBack(key) {
      const full = fullAt.get(key)
      if (full !== undefined) fullAt.set(key, full - everyMs)
    },
  }
}
