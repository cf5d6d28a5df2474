/** Does something after so many ms; the answer calls it off. */
export type Later = (ms: number, act: () => void) => () => void

/** Sees to it that scrubbing happens: soon after it is needed, again when it fails, and not too often. */
export type Scrubber = {
  /** Within a few seconds, together with what else needs it by then. */
  soon(): void
  /** At once; rejects when another process stays in the way, and then goes on trying. */
  now(): Promise<void>
  stop(): void
}

/** Scrubbing takes at most this share of the time … */
const share = 1 / 20
/** … unless that would keep deleted words for longer than people were told. */
const longestMs = 30_000

export function makeScrubber(
  scrub: () => Promise<unknown>,
  afterMs = 5000,
  later: Later = laterByClock,
): Scrubber {
  let callOff: (() => void) | undefined
  let stopped = false
  let tookMs = 0

  function soon(): void {
    if (callOff || stopped) return
    const wait = Math.max(afterMs, Math.min(tookMs / share, longestMs))
    callOff = later(wait, () => {
      callOff = undefined
      // a failure has been noted for the next time by then
      now().catch(() => {})
    })
  }

  async function now(): Promise<void> {
    const begun = performance.now()
    try {
      await scrub()
      tookMs = performance.now() - begun
    } catch (error) {
      soon()
      throw new Error('What was deleted is not yet out of the files', { cause: error })
    }
  }

  return {
    soon,
    now,
    stop() {
      stopped = true
      callOff?.()
    },
  }
}

/** Does not keep the process alive: closing scrubs too. */
const laterByClock: Later = (ms, act) => {
  const timer = setTimeout(act, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
