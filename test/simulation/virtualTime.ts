import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'

/**
 * Time that passes only when the test lets it. Imported before all else: what reads a clock, waits or draws lots at
 * its import must find these. Vitest's own fake timers know one clock for all; here every host has its own, and sleeps
 * alone.
 */

/** What lives by a clock of its own: a life of the server, or a page on a device. */
export type Host = {
  readonly name: string
  /** How far its wall clock is ahead of the true time, in ms. */
  readonly ahead: number
  /** How fast its counting clock runs: 1 is true. */
  readonly rate: number
  /** How it asks the server something; a server has no such way. */
  readonly fetch?: (path: string, init?: RequestInit) => Promise<unknown>
  /** Ended, nothing of it ever runs again. */
  ended: boolean
  /** How long it slept, in ms: its counting clock stood still. */
  slept: number
  /** While it sleeps: since when, and what comes when it wakes. */
  sleep: { readonly since: number; readonly held: Waiting[] } | undefined
}

type Waiting = {
  at: number
  order: number
  readonly host: Host | undefined
  readonly run: () => void
  readonly every: number | undefined
  off: boolean
}

/** The time of one run. */
export type VirtualTime = {
  /** The true time, in ms. */
  readonly now: () => number
  /** Runs something on a host after so many ms; the answer calls it off. */
  readonly after: (ms: number, host: Host | undefined, run: () => void) => () => void
  /** Runs something on a host now. */
  readonly on: <Result>(host: Host, run: () => Result) => Result
  readonly sleep: (host: Host) => void
  readonly wake: (host: Host) => void
  /** Lets time pass until so many ms are over, or it is so; gives whether it was so. */
  readonly pass: (ms: number, until?: () => boolean) => Promise<boolean>
}

/** Every run begins at this moment. */
const beginning = Date.UTC(2026, 2, 4, 13)

const real = {
  setTimeout: globalThis.setTimeout,
  setInterval: globalThis.setInterval,
  setImmediate: globalThis.setImmediate,
  clearTimeout: globalThis.clearTimeout,
  clearInterval: globalThis.clearInterval,
  clearImmediate: globalThis.clearImmediate,
  fetch: globalThis.fetch,
  dateNow: Date.now,
  performanceNow: performance.now.bind(performance),
  getRandomValues: crypto.getRandomValues.bind(crypto),
}

const here = new AsyncLocalStorage<Host>()
let queue: Waiting[] | undefined
let now = beginning
let order = 0
let random: () => number = () => 0

/** What a timer gives back; nothing here keeps a process alive. */
class Timer {
  readonly waiting: Waiting
  constructor(waiting: Waiting) {
    this.waiting = waiting
  }
  ref() {
    return this
  }
  unref() {
    return this
  }
  hasRef() {
    return false
  }
}

function put(waiting: Waiting): Waiting {
  if (!queue) return waiting
  waiting.order = order++
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((queue[middle]?.at ?? 0) <= waiting.at) low = middle + 1
    else high = middle
  }
  queue.splice(low, 0, waiting)
  return waiting
}

type Callback = (...given: unknown[]) => void

function timer(run: Callback, ms: number, given: unknown[], repeats: boolean): Timer {
  const wait = Math.max(repeats ? 1 : 0, Number(ms) || 0)
  const host = here.getStore()
  const every = repeats ? wait : undefined
  return new Timer(put({ at: now + wait, order: 0, host, run: () => run(...given), every, off: false }))
}

function clear(given: unknown, otherwise: (given: never) => void): void {
  if (given instanceof Timer) given.waiting.off = true
  else otherwise(given as never)
}

vi.stubGlobal('setTimeout', (run: Callback, ms: number, ...given: unknown[]) =>
  queue ? timer(run, ms, given, false) : real.setTimeout(run, ms, ...given),
)
vi.stubGlobal('setInterval', (run: Callback, ms: number, ...given: unknown[]) =>
  queue ? timer(run, ms, given, true) : real.setInterval(run, ms, ...given),
)
vi.stubGlobal('setImmediate', (run: Callback, ...given: unknown[]) =>
  queue ? timer(run, 0, given, false) : real.setImmediate(run, ...given),
)
vi.stubGlobal('clearTimeout', (given: unknown) => clear(given, real.clearTimeout))
vi.stubGlobal('clearInterval', (given: unknown) => clear(given, real.clearInterval))
vi.stubGlobal('clearImmediate', (given: unknown) => clear(given, real.clearImmediate))
vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
  const host = here.getStore()
  return host?.fetch ? host.fetch(path, init) : real.fetch(path, init)
})
Date.now = () => (queue ? Math.floor(now + (here.getStore()?.ahead ?? 0)) : real.dateNow())
Object.defineProperty(performance, 'now', {
  value() {
    if (!queue) return real.performanceNow()
    const host = here.getStore()
    return (now - beginning - (host?.slept ?? 0)) * (host?.rate ?? 1)
  },
})
Object.defineProperty(crypto, 'getRandomValues', {
  value(into: Uint8Array<ArrayBuffer>): Uint8Array {
    if (!queue) return real.getRandomValues(into)
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = random() * 256
    return into
  },
})

// every provider listens for the end of the process
process.setMaxListeners(0)

/** A host that is awake and alive. */
export function makeHost(name: string, parts: Partial<Pick<Host, 'ahead' | 'rate' | 'fetch'>> = {}): Host {
  return { name, ahead: 0, rate: 1, ...parts, ended: false, slept: 0, sleep: undefined }
}

/**
 * Runs something in virtual time, from the same moment and with the same lots each time.
 * @param lots what every random number is drawn from
 */
export async function inVirtualTime<Result>(
  lots: () => number,
  run: (time: VirtualTime) => Promise<Result>,
): Promise<Result> {
  if (queue) throw new Error('there is one time at a time')
  const waiting: Waiting[] = []
  const listening = process.listeners('exit')
  queue = waiting
  now = beginning
  order = 0
  random = lots
  try {
    return await run(openTime(waiting))
  } finally {
    queue = undefined
    // a page that was torn away never stops to listen, and would be kept with all it holds
    for (const listener of process.listeners('exit'))
      if (!listening.includes(listener)) process.off('exit', listener)
  }
}

function openTime(waiting: Waiting[]): VirtualTime {
  const after: VirtualTime['after'] = (ms, host, run) => {
    const one = put({ at: now + Math.max(0, ms), order: 0, host, run, every: undefined, off: false })
    return () => {
      one.off = true
    }
  }

  function fire(next: Waiting): void {
    const { host, run, every } = next
    if (next.off || host?.ended) return
    if (host?.sleep) {
      host.sleep.held.push(next)
      return
    }
    if (every !== undefined) {
      next.at = now + every
      put(next)
    }
    if (host) here.run(host, run)
    else run()
  }

  return {
    now: () => now,
    after,
    on: (host, run) => here.run(host, run),
    sleep(host) {
      host.sleep ??= { since: now, held: [] }
    },
    wake(host) {
      if (!host.sleep) return
      const { since, held } = host.sleep
      host.sleep = undefined
      host.slept += now - since
      for (const one of held) {
        one.at = now
        put(one)
      }
    },
    async pass(ms, until = () => false) {
      const end = now + ms
      for (;;) {
        if (until()) return true
        const next = waiting[0]
        if (!next || next.at > end) break
        waiting.shift()
        now = Math.max(now, next.at)
        fire(next)
        // by then everything that a promise of this moment leads to is done
        await new Promise<void>((resolve) => real.setImmediate(resolve))
      }
      now = end
      return until()
    },
  }
}
