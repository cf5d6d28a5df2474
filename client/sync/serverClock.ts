import { betterOf, type Offset, offsetOf } from './serverTime.ts'
import { makeStore, type Store } from './store.ts'

export type ServerClock = {
  /** The server's time in ms, as well as we know it. */
  readonly now: () => number
  /** How often it was set: after a sleep, whoever counts on must look anew. */
  readonly timesSet: Store<number>
  /** Asks the server anew: after connecting, after sleep, and now and then. */
  readonly measure: () => void
  /** Whether it is known well enough for two screens to agree; on a slow way it is not. */
  readonly isSure: () => boolean
  /** Our own clock stood still: what was known is worth less than any answer. */
  readonly doubt: () => void
  /** Takes the server's answer to one question. */
  readonly answered: (answer: { t0: number; t1: number }) => void
}

/** Whose clock was this far off (ms) does not drift: it slept. */
const slept = 1000

/** At most so many ms off, two screens are no more than 50 ms apart. */
const sureWithin = 25

/** Questions per measurement, one after another. */
const samples = 5

/**
 * Knows the server's time by asking, whatever our own clock says.
 * @param local a clock that nobody can set, in ms
 * @param ask sends a question with our time; false when there is no connection
 * @param guess the server's time before any answer
 */
export function makeServerClock(
  local: () => number,
  ask: (t0: number) => boolean,
  guess: () => number,
): ServerClock {
  let known: Offset = { ahead: guess() - local(), doubt: Number.POSITIVE_INFINITY, at: local() }
  const timesSet = makeStore(0)
  let pending: number | undefined
  let toAsk = 0

  const askNext = () => {
    if (toAsk === 0) return
    toAsk -= 1
    pending = local()
    ask(pending)
  }

  return {
    now: () => local() + known.ahead,
    timesSet,
    isSure: () => known.doubt <= sureWithin,
    doubt() {
      known = { ...known, doubt: Number.POSITIVE_INFINITY }
    },
    measure() {
      toAsk = samples
      askNext()
    },
    answered({ t0, t1 }) {
      // an answer to a question given up measures a sleep, not the way
      if (t0 !== pending) return
      pending = undefined
      const before = known.ahead
      known = betterOf(known, offsetOf({ askedAt: t0, serverTime: t1, answeredAt: local() }))
      if (Math.abs(known.ahead - before) > slept) timesSet.set(timesSet.get() + 1)
      askNext()
    },
  }
}
