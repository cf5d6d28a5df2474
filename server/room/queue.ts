/** One job at a time, in the order in which they came. A job that fails fails alone. */
export type Queue = {
  readonly run: <Result>(job: () => Promise<Result> | Result) => Promise<Result>
  /** Whether nothing runs or waits. */
  readonly idle: () => boolean
}

export function openQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const leave = () => {
    waiting -= 1
  }
  return {
    run(job) {
      waiting += 1
      const done = tail.then(job)
      // first of all who wait for it, so that whoever hears of the end finds the queue idle
      tail = done.then(leave, leave)
      return done
    },
    idle: () => waiting === 0,
  }
}
