/** Gathers what the rooms of a server have to store, so that one commit serves many rooms and letters. */
export type Window = {
  /** Runs this together with all that was asked for in the same window; soon, but not within this turn. */
  readonly join: (flush: () => void) => void
}

/** So long at least lies between two windows, in ms: who types in a quiet house waits for nothing. */
const shortest = 19

/**
 * @param now in ms
 * @param later runs something after so many ms
 */
export function openWindow(
  now: () => number = () => performance.now(),
  later: (run: () => void, ms: number) => void = runLater,
): Window {
  let waiting: (() => void)[] = []
  let opened = Number.NEGATIVE_INFINITY

  function open() {
    const flushes = waiting
    waiting = []
    opened = now()
    for (const flush of flushes) flush()
  }

  return {
    join(flush) {
      waiting.push(flush)
      if (waiting.length === 1) later(open, Math.max(0, opened + shortest - now()))
    },
  }
}

function runLater(run: () => void, ms: number): void {
  if (ms === 0) setImmediate(run)
  // a timer counts whole ms, and would come too early
  else setTimeout(run, Math.ceil(ms))
}
