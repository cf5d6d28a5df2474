/** Holds back who is too quick: nothing is dropped, it only waits. */
export type Pace = {
  /** Ms to wait before the next of this key; it is counted. */
  readonly take: (key: string) => number
  /** One that was counted does not count after all. */
  readonly giveBack: (key: string) => void
  /** The same for who takes for one key again and again: it is counted, as so many. */
  readonly takeFor: (key: string) => (count: number) => number
}

/** So many at once, then so many a minute. */
export type Allowance = { readonly burst: number; readonly perMinute: number }

/** So many keys are remembered; of more, who would wait least is forgiven. */
const mostKept = 10_000

/** A bucket for each key, full at first. */
export function openPace(now: () => number, { burst, perMinute }: Allowance): Pace {
  const everyMs = 60_000 / perMinute
  const buckets = new Map<string, Bucket>()

  function makeRoom(at: number) {
    const forget = ([key, bucket]: readonly [string, Bucket]) => {
      bucket.isForgotten = true
      buckets.delete(key)
    }
    for (const one of buckets) if (one[1].fullAt <= at) forget(one)
    const soonest = [...buckets].sort(([, one], [, other]) => one.fullAt - other.fullAt)
    soonest.slice(0, Math.max(0, soonest.length - 0.9 * mostKept)).forEach(forget)
  }

  function bucketOf(key: string): Bucket {
    const known = buckets.get(key)
    if (known) return known
    const at = now()
    if (buckets.size >= mostKept) makeRoom(at)
    const made = { fullAt: at, isForgotten: false }
    buckets.set(key, made)
    return made
  }

  function takeFor(key: string): (count: number) => number {
    let bucket = bucketOf(key)
    return (count) => {
      // all who take for it go on with the same one
      if (bucket.isForgotten) bucket = bucketOf(key)
      const at = now()
      bucket.fullAt = Math.max(at, bucket.fullAt) + count * everyMs
      return Math.max(0, bucket.fullAt - at - burst * everyMs)
    }
  }

  return {
    take: (key) => takeFor(key)(1),
    giveBack(key) {
      const bucket = buckets.get(key)
      if (bucket) bucket.fullAt -= everyMs
    },
    takeFor,
  }
}

/** `fullAt`: the moment at which it is full again. */
type Bucket = { fullAt: number; isForgotten: boolean }
