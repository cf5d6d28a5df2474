import { Worker } from 'node:worker_threads'
import { type Aside, type Call, type Engine, type Outcome, openEngine } from './engine.ts'
import { pack } from './packing.ts'
import { StorageTrouble } from './storage.ts'

/** The way to the engine: whatever waits when the engine turns to it goes into one transaction. */
export type Line = {
  ask(call: Call | Aside, transfer?: readonly ArrayBuffer[]): Promise<unknown>
  /** After all that was asked before; resolves also when the engine is lost. */
  close(): Promise<void>
}

/** Something asked of the worker; a message to it holds all that was asked in one turn. */
export type Question = {
  readonly n: number
  /** All from `n` to this one are asked by this call. */
  readonly to?: number
  readonly call: Call | Aside | 'close'
}
/** Its answer, many in one message too; the first one has no number and says whether the database is open. */
export type Reply = {
  readonly n?: number
  /** All from `n` to this one came to the same. */
  readonly to?: number
  readonly outcome: Outcome
}

/** What the worker starts with. */
export type WorkerData = { readonly file: string; readonly besideFrom: number }

/** Rewriting a smaller database where it stands takes less than a tenth of a second. */
const largeBytes = 4 * 1024 * 1024

type Pending = { resolve: (value: unknown) => void; reject: (reason: Error) => void }

/** Runs the engine in this thread, so that a test can be replayed. Rejects when the file can't be opened. */
export async function inThread(file: string): Promise<Line> {
  return overEngine(openEngine(file))
}

/** A line to an engine that is open in this thread already. */
export function overEngine(engine: Engine): Line {
  let waiting: (Pending & { call: Call | Aside })[] = []
  let closed: Promise<void> | undefined

  function run(): void {
    const group = waiting
    waiting = []
    const outcomes = engine.run(group.map(({ call }) => call))
    for (const [i, pending] of group.entries()) settle(pending, outcomes[i])
    engine.tidy()
  }

  return {
    ask(call) {
      if (closed) return Promise.reject(new Error('The storage is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ call: structuredClone(call), resolve, reject })
        if (waiting.length === 1) queueMicrotask(run)
      })
    },
    close() {
      closed ??= Promise.resolve().then(() => engine.close())
      return closed
    },
  }
}

/**
 * Runs the engine in a worker thread. Rejects when the file can't be opened.
 * @param onCrash told once when the worker is lost; all that was asked then rejects, and all later asking
 * @param besideFrom from so many bytes on the database is scrubbed beside itself, so that nobody waits for it
 */
export async function inWorker(
  file: string,
  onCrash?: (reason: Error) => void,
  besideFrom: number = largeBytes,
): Promise<Line & { worker: Worker }> {
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), {
    workerData: { file, besideFrom } satisfies WorkerData,
  })
  const pending = new Map<number, Pending>()
  let asked = 0
  let open = false
  let lost: Error | undefined
  let closing: Promise<void> | undefined

  const opened = Promise.withResolvers<unknown>()
  worker.on('message', (replies: readonly Reply[]) => {
    for (const { n, to = n, outcome } of replies) {
      if (n === undefined || to === undefined) settle(opened, outcome)
      else for (let each = n; each <= to; each += 1) answer(each, outcome)
    }
  })
  function answer(n: number, outcome: Outcome): void {
    const asker = pending.get(n)
    pending.delete(n)
    if (asker) settle(asker, outcome)
  }
  const lose = (reason: Error) => {
    if (lost) return
    lost = reason
    opened.reject(reason)
    for (const asker of pending.values()) asker.reject(reason)
    pending.clear()
    if (open && !closing) onCrash?.(reason)
  }
  worker.on('error', (error) => lose(new Error('The storage has stopped', { cause: error })))
  worker.on('messageerror', (error) => lose(new Error('The storage has stopped', { cause: error })))
  worker.on('exit', () => lose(new Error(closing ? 'The storage is closed' : 'The storage has stopped')))

  let together: { questions: Question[]; transfer: ArrayBuffer[] } | undefined
  function post(call: Question['call'], transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (lost) return Promise.reject(lost)
    return new Promise((resolve, reject) => {
      const n = asked++
      pending.set(n, { resolve, reject })
      if (!together) {
        together = { questions: [], transfer: [] }
        queueMicrotask(postTogether)
      }
      together.questions.push({ n, call })
      together.transfer.push(...transfer)
    })
  }
  function postTogether(): void {
    const { questions = [], transfer = [] } = together ?? {}
    together = undefined
    try {
      worker.postMessage(pack(questions), transfer)
    } catch (error) {
      // something in it can't be copied: a bug of whoever asked
      for (const { n } of questions) {
        pending.get(n)?.reject(new Error('The storage was not asked', { cause: error }))
        pending.delete(n)
      }
    }
  }

  await opened.promise
  open = true
  return {
    worker,
    ask: (call, transfer) =>
      closing ? Promise.reject(new Error('The storage is closed')) : post(call, transfer),
    close() {
      closing ??= new Promise((resolve) => {
        if (lost) return resolve()
        worker.once('exit', () => resolve())
        post('close').catch(() => {})
      })
      return closing
    },
  }
}

function settle({ resolve, reject }: Pending, outcome: Outcome | undefined): void {
  if (!outcome) reject(new Error('The storage gave no answer'))
  else if ('value' in outcome) resolve(outcome.value)
  else reject(outcome.trouble ? new StorageTrouble(outcome.error) : new Error(outcome.error))
}

/** The buffers of an outcome that can move between threads without being copied. */
export function movable(outcome: Outcome): ArrayBuffer[] {
  if (!('value' in outcome) || !Array.isArray(outcome.value)) return []
  return outcome.value.flatMap((bytes) => (bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []))
}
