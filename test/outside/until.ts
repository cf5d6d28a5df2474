import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 15_000
const lookEveryMs = 10

/** Waits for a state and gives it; fails, saying what was awaited, when it does not come. */
export async function until<State>(
  awaited: string,
  look: () => State | Promise<State>,
  withinMs = patienceMs,
): Promise<NonNullable<State>> {
  const end = performance.now() + withinMs
  for (;;) {
    const state = await look()
    if (state) return state as NonNullable<State>
    if (performance.now() > end) throw new Error(`in vain awaited: ${awaited}`)
    await pause(lookEveryMs)
  }
}
