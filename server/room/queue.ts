/** One job at a time, in the order in which they came. A job that fails fails alone. */
export type Queue = {
  readonly run: <Result>(job: () => Promise<Result> | Result) => Promise<Result>
  /** Whether nothing runs or waits. */
  readonly idle: () => boolean
}

export function openQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    run(job) {
      waiting += 1
      const done = tail.then(job).finally(() => {
        waiting -= 1
      })
      tail = done.catch(() => {})
      return done
    },
    idle: () => waiting === 0,
  }
}
