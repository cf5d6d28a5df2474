import { isServerWritten } from '../../shared/sheets.ts'
import { type Storage, StorageTrouble, type StoredMeeting } from '../storage/storage.ts'
import { type Analysis, openAnalysis } from './analysis.ts'
import { type Core, openCore } from './core.ts'
import { openQueue } from './queue.ts'
import type { Subscribers } from './subscribers.ts'
import { openViews, type Views } from './views.ts'

/** What a room has in memory of its meeting, and the one queue of all who look at it or change it. */
export type Memory = {
  readonly core: () => Core
  readonly analysis: () => Analysis
  readonly views: () => Views
  /**
   * Runs a job alone. When storing fails it rejects with `StorageTrouble`, and the next job starts from what is
   * stored; after a bug, and once the room is over, it rejects with `RoomOver`.
   */
  readonly alone: <Result>(job: () => Promise<Result>) => Promise<Result>
  /** Whether nothing runs or waits. */
  readonly idle: () => boolean
  /** Resolves when all that was asked before is done. */
  readonly done: () => Promise<void>
}

type Parts = {
  readonly storage: Storage
  readonly subscribers: Subscribers
  /** Whether the room is over: nothing is done in it any more. */
  readonly over: () => boolean
  /** A bug: the room can't go on. */
  readonly giveUp: (error: unknown) => void
  /** A command threw. */
  readonly failed: (command: string, error: unknown) => void
}

/** The room was given up while something waited in it: whoever waits may ask again. */
export class RoomOver extends Error {}

/** Brings a stored meeting into memory. */
export async function openMemory(id: string, stored: StoredMeeting, parts: Parts): Promise<Memory> {
  const { storage, subscribers } = parts
  const queue = openQueue()
  let { core, analysis, views } = await bring(stored)
  /** What is in memory may be ahead of what is stored. */
  let ahead = false

  async function bring(from: StoredMeeting) {
    return {
      core: openCore(from, () => storage.history(id), parts.failed),
      analysis: await openAnalysis(() => storage.sheetUpdates(id, 'analysis'), from.clientIds),
      views: openViews((sheet) => storage.sheetUpdates(id, sheet)),
    }
  }

  /** Throws away what is in memory, and brings in what is stored; whoever looks on has seen no more than that. */
  async function startAgain() {
    const found = await storage.loadMeeting(id)
    if (!found) throw new Error('The meeting is not there any more')
    const brought = await bring(found)
    for (const { sheet } of subscribers.all()) if (isServerWritten(sheet)) await brought.views.open(sheet)
    ;({ core, analysis, views } = brought)
    ahead = false
  }

  return {
    core: () => core,
    analysis: () => analysis,
    views: () => views,
    alone: (job) =>
      queue.run(async () => {
        if (parts.over()) throw new RoomOver()
        try {
          if (ahead) await startAgain()
          return await job()
        } catch (error) {
          ahead = true
          if (error instanceof StorageTrouble) throw error
          if (!parts.over()) parts.giveUp(error)
          throw new RoomOver()
        }
      }),
    idle: queue.idle,
    done: () => queue.run(() => {}),
  }
}
