import { close, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Aside, type Call, failed, isOperation, type Outcome, reading } from './engine.ts'

/**
 * Scrubs a database that is too large to be rewritten while all who write wait: it is written anew beside itself, what
 * is written meanwhile is written there too, and in the end it takes the place of the old one.
 */
export type Renewal = {
  /** Done when nothing is in the files that was deleted before; where that can't be now, all is as it was. */
  readonly run: () => Promise<Outcome>
  /** Is told of all that was carried out. */
  readonly note: (calls: readonly (Call | Aside)[], outcomes: readonly Outcome[]) => void
  /** Breaks off what is under way. */
  readonly stop: () => Promise<void>
}

/** Where the database is, and where it is to be written anew. */
export type CopyData = { readonly file: string; readonly anew: string }

/** What the copying thread is asked: to take what is stored at this moment, and then what was written since. */
export type ToCopy = 'begin' | { readonly calls: readonly Call[]; readonly last: boolean }

/** How far it is: `begun` when that moment is fixed, `caught-up` after the copy and after all `calls` but the last. */
export type FromCopy = 'prepared' | 'begun' | 'caught-up' | 'ready' | { readonly failed: Outcome }

type Parts = {
  readonly file: string
  /** Whoever asks something waits until `release`. */
  readonly hold: () => void
  readonly release: () => void
  /** Lets go of the database, and opens what stands in its place after that; throws when another process has it open. */
  readonly replace: (swap: () => void) => void
}

/** So many calls are written again while others wait: some ms. */
const few = 200

export function openRenewal({ file, hold, release, replace }: Parts): Renewal {
  const anew = besides(file)
  /** What was written since the copy began. */
  let since: Call[] | undefined
  let copier: Worker | undefined
  let running: Promise<Outcome> | undefined
  let next: Promise<Outcome> | undefined
  let stopped = false

  function start(): Promise<Outcome> {
    running = renew().finally(() => {
      running = undefined
    })
    return running
  }

  async function renew(): Promise<Outcome> {
    if (stopped) return failed(new Error('The storage is being closed'))
    copier = new Worker(new URL('./renewalCopy.ts', import.meta.url), {
      workerData: { file, anew } satisfies CopyData,
    })
    const heard = hear(copier)
    const ask = (what: ToCopy) => copier?.postMessage(what)
    try {
      await heard('prepared')
      hold()
      ask('begin')
      await heard('begun')
      since = []
      release()
      await heard('caught-up')
      while (since.length > few) {
        ask({ calls: since.splice(0), last: false })
        await heard('caught-up')
      }
      hold()
      ask({ calls: since, last: true })
      await heard('ready')
      replace(() => takePlace(anew, file))
      return { value: undefined }
    } catch (error) {
      return error instanceof CopyFailed ? error.outcome : failed(error)
    } finally {
      since = undefined
      release()
      await copier.terminate()
      removeLeft(anew)
    }
  }

  return {
    run() {
      if (!running) return start()
      // what was deleted since it began may be in the copy
      next ??= running.then(() => {
        next = undefined
        return start()
      })
      return next
    },
    note(calls, outcomes) {
      for (const [i, call] of calls.entries()) {
        const outcome = outcomes[i]
        if (since && isOperation(call) && !reading.has(call[0]) && outcome && 'value' in outcome)
          since.push(call)
      }
    },
    async stop() {
      stopped = true
      await copier?.terminate()
      await running
    },
  }
}

/**
 * Removes what a crash left of a renewal; gives whether there was anything. Belongs after the opening: what SQLite may
 * need of it has been used by then.
 */
export function clearRenewal(file: string): boolean {
  // killed while it let go of the database: beside a write-ahead log there is no such journal
  const journal = `${file}-journal`
  const left = [besides(file), journal].some(existsSync)
  rmSync(journal, { force: true })
  removeLeft(besides(file))
  return left
}

function removeLeft(anew: string): void {
  try {
    removeDatabase(anew)
  } catch {
    // the next scrub tries it again, and does nothing else before
  }
}

/** Removes a database with what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true })
}

class CopyFailed extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super()
    this.outcome = outcome
  }
}

const besides = (file: string): string => `${file}.anew`

/** Waits for a word of the copying thread. */
function hear(copier: Worker): (word: FromCopy) => Promise<void> {
  const words: FromCopy[] = []
  let told = () => {}
  let lost: Error | undefined
  copier.on('message', (word: FromCopy) => {
    words.push(word)
    told()
  })
  const lose = (error: Error) => {
    lost ??= error
    told()
  }
  copier.on('error', lose)
  copier.on('exit', () => lose(new Error('The copying has ended')))
  return async (word) => {
    while (words.length === 0 && !lost)
      await new Promise<void>((resolve) => {
        told = resolve
      })
    const heard = words.shift()
    if (heard === word) return
    if (typeof heard === 'object') throw new CopyFailed(heard.failed)
    throw lost ?? new Error(`The copying thread said ${String(heard)}`)
  }
}

/** Puts a file in the place of another, for good. */
function takePlace(file: string, of: string): void {
  // Windows has no handle for a folder, and writes names through
  if (process.platform === 'win32') {
    renameSync(file, of)
    return
  }
  // a file without a name is taken apart when its last handle is closed: if it is large, that must not keep all waiting
  const old = openSync(of, 'r')
  renameSync(file, of)
  close(old)
  // a new name stays after a power cut only when the folder is synced too
  const folder = openSync(dirname(of), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
