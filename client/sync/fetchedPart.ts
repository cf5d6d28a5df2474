/** A part of the program that is fetched once, when it is wanted or before. */
export type FetchedPart<Part> = {
  /** The part, once it is there. */
  readonly there: () => Part | undefined
  /** Fetches it, and goes on trying while that fails: it never rejects. */
  readonly load: () => Promise<Part>
}

const shortest = 500
const longest = 8000
/** For browsers that can't tell when they are idle. */
const calm = 200

const ahead: FetchedPart<unknown>[] = []

/** When a part is fetched: in idle time, or not before it is wanted. */
export type When = 'ahead' | 'when wanted'

/** A part of the program that the first screen does without. */
export function fetchedPart<Part>(fetch: () => Promise<Part>, when: When = 'ahead'): FetchedPart<Part> {
  let there: Part | undefined
  let loading: Promise<Part> | undefined
  const part: FetchedPart<Part> = {
    there: () => there,
    load() {
      loading ??= persist(fetch).then((fetched) => {
        there = fetched
        return fetched
      })
      return loading
    },
  }
  if (when === 'ahead') ahead.push(part)
  return part
}

/** Fetches those parts one by one while the browser has nothing to do, so that a lost connection takes none away. */
export async function fetchAhead(): Promise<void> {
  for (const part of ahead) {
    await idle()
    await part.load()
  }
}

async function persist<Part>(fetch: () => Promise<Part>): Promise<Part> {
  for (let pause = shortest; ; pause = Math.min(2 * pause, longest)) {
    try {
      await answered()
      return await fetch()
    } catch {
      await passed(pause)
    }
  }
}

/** A browser asks but once for a module, also when it did not come: it is not asked before the server is there. */
async function answered(): Promise<void> {
  await globalThis.fetch('/health/live', { cache: 'no-store' })
}

/** After so many ms, or as soon as the network is back. */
function passed(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause)
    function done() {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', done)
      resolve()
    }
    globalThis.addEventListener?.('online', done)
  })
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, calm)
  })
}
