/** Holds back who is too quick: nothing is dropped, it only waits. */
export type Pace = {
  /** Ms to wait before the next of this key; it is counted, as so many. */
  readonly take: (key: string, count?: number) => number
  /** One that was counted does not count after all. */
  readonly giveBack: (key: string) => void
  /** The same as `take`, for who takes for one key again and again. */
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
    for (const [key, { fullAt }] of buckets) if (fullAt <= at) buckets.delete(key)
    const soonest = [...buckets].sort(([, one], [, other]) => one.fullAt - other.fullAt)
    for (const [key] of soonest.slice(0, Math.max(0, soonest.length - 0.9 * mostKept))) buckets.delete(key)
  }

  function bucketOf(key: string, at: number): Bucket {
    const known = buckets.get(key)
    if (known) return known
    if (buckets.size >= mostKept) makeRoom(at)
    const made = { fullAt: at }
    buckets.set(key, made)
    return made
  }

  function take(bucket: Bucket, count: number, at: number): number {
    bucket.fullAt = Math.max(at, bucket.fullAt) + count * everyMs
    return Math.max(0, bucket.fullAt - at - burst * everyMs)
  }

  return {
    take(key, count = 1) {
      const at = now()
      return take(bucketOf(key, at), count, at)
    },
    giveBack(key) {
      const bucket = buckets.get(key)
      if (bucket) bucket.fullAt -= everyMs
    },
    takeFor(key) {
      const bucket = bucketOf(key, now())
      return (count) => take(bucket, count, now())
    },
  }
}

/** `fullAt`: the moment at which it is full again. */
type Bucket = { fullAt: number }
