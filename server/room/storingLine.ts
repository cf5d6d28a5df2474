import { StorageTrouble } from '../storage/storage.ts'
import { openQueue } from './queue.ts'

/** The line of all that a room has to store: in order, and whoever stands first tries until it is stored. */
export type StoringLine = {
  /** Runs a job, again and again while the disk is in trouble; all behind it wait. */
  readonly run: <Result>(job: () => Promise<Result>) => Promise<Result>
  /** The same for who can't wait: rejects with `StorageTrouble` while nothing can be stored. */
  readonly tryNow: <Result>(job: () => Promise<Result>) => Promise<Result>
  /** Waits for what stands in line, but no longer than storing works: for who need not know how it ends. */
  readonly whileWorking: (job: Promise<unknown>) => Promise<void>
  /** Whether storing works, as far as is known. */
  readonly works: () => boolean
  readonly idle: () => boolean
  /** Resolves when what stands in line is done; from now on nothing is tried again. */
  readonly stop: () => Promise<void>
}

type Parts = {
  /** Whether the disk takes a write at this moment. */
  readonly healthy: () => Promise<boolean>
  /** Storing fails from now on, with the reason; or works again. */
  readonly told: (works: boolean, reason?: StorageTrouble) => void
  /** Runs something after so many ms; tests give their own. */
  readonly later?: (run: () => void, ms: number) => void
}

const failing = 'Storing fails at this moment'

/** The pause before another try grows from the first to the longest, in ms. */
export const pauses = { first: 250, longest: 5_000 } as const

export function openStoringLine({ healthy, told, later = runLater }: Parts): StoringLine {
  const queue = openQueue()
  /** Who can't wait, and how they leave the line. */
  const hurried = new Set<() => void>()
  let works = true
  let stopped = false
  let goOn = () => {}

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      goOn = resolve
      later(resolve, ms)
    })

  function see(now: boolean, reason?: StorageTrouble) {
    if (works === now) return
    works = now
    told(works, reason)
    if (works) return
    for (const leave of hurried) leave()
    hurried.clear()
  }

  async function untilStored<Result>(job: () => Promise<Result>): Promise<Result> {
    for (let ms: number = pauses.first; ; ms = Math.min(2 * ms, pauses.longest)) {
      try {
        const result = await job()
        see(true)
        return result
      } catch (error) {
        if (!(error instanceof StorageTrouble)) throw error
        see(false, error)
        if (stopped) throw error
        await pause(ms)
      }
    }
  }

  /** What can't wait leaves nobody in line to find out when the trouble is over. */
  async function lookAgain(): Promise<void> {
    // a small write may pass where a whole act just did not: not at once
    if (!stopped) await pause(pauses.first)
    await untilStored(async () => {
      if (!(await healthy())) throw new StorageTrouble('The disk takes no write')
    })
  }

  return {
    run: (job) => queue.run(() => untilStored(job)),
    tryNow: (job) =>
      new Promise((resolve, reject) => {
        if (!works) return reject(new StorageTrouble(failing))
        const leave = () => reject(new StorageTrouble(failing))
        hurried.add(leave)
        const attempt = async () => {
          // who left the line is not served any more
          if (!hurried.delete(leave)) return
          try {
            resolve(await job())
          } catch (error) {
            reject(error)
            if (!(error instanceof StorageTrouble)) return
            see(false, error)
            queue.run(lookAgain).catch(() => {})
          }
        }
        void queue.run(attempt)
      }),
    whileWorking: (job) =>
      new Promise((resolve, reject) => {
        if (!works) resolve()
        else hurried.add(resolve)
        job.then(() => resolve(), reject).finally(() => hurried.delete(resolve))
      }),
    works: () => works,
    idle: queue.idle,
    stop() {
      stopped = true
      goOn()
      return queue.run(() => {})
    },
  }
}

/** Does not keep the process alive. */
function runLater(run: () => void, ms: number): void {
  setTimeout(run, ms).unref()
}
