import { syncFrame, syncStep } from '../socket/frames.ts'
import type { Storage } from '../storage/storage.ts'
import type { Write, Written } from './analysis.ts'
import type { Memory } from './memory.ts'
import type { Subscribers } from './subscribers.ts'
import type { Window } from './window.ts'

type Parts = {
  readonly storage: Storage
  readonly subscribers: Subscribers
  readonly memory: Memory
  readonly window: Window
  /** Runs a job until it is stored. */
  readonly storing: (job: () => Promise<void>) => Promise<void>
}

/** A write, and who waits for what became of it. */
type Waiting = Write & {
  readonly resolve: (written: Written) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers what people type in a room, so that a window is one update, one commit and one message to each screen.
 * @returns takes in an update of the analysis; stored and sent on before this resolves
 */
export function openWriting(id: string, parts: Parts): (write: Write) => Promise<Written> {
  const { storage, subscribers, memory, window, storing } = parts
  let waiting: Waiting[] = []

  async function takeAll() {
    const taken = waiting
    waiting = []
    if (taken.length === 0) return
    try {
      const batch = await memory.analysis().take(taken, memory.core().state().meeting)
      if (batch.commit) await storage.commit(id, batch.commit)
      if (batch.relay)
        subscribers.tell('analysis', syncFrame(syncStep.update, batch.relay.update), batch.relay.onlyWriter)
      taken.forEach(({ resolve }, index) => {
        resolve(batch.outcomes[index] ?? 'gap')
      })
    } catch (error) {
      // the next try takes them, with what came since
      waiting = [...taken, ...waiting]
      throw error
    }
  }

  return ({ from, update }) =>
    new Promise((resolve, reject) => {
      waiting.push({ from, update, resolve, reject })
      if (waiting.length > 1) return
      window.join(() => {
        storing(takeAll).catch((error: unknown) => {
          for (const one of waiting.splice(0)) one.reject(error)
        })
      })
    })
}
