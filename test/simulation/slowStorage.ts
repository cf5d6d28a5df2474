import { openQueue } from '../../server/room/queue.ts'
import { type Storage, StorageTrouble } from '../../server/storage/storage.ts'

/** What a disk does at this moment. */
export type Disk = {
  /** How long a call takes before and after the work itself, in ms: in between a server can be killed. */
  readonly takes: () => number
  /** Whether this call fails. */
  readonly fails: (call: keyof Storage) => boolean
}

/** A storage whose calls take their time, one after another, and fail as the disk says, before anything is done. */
export function slowStorage(storage: Storage, disk: Disk): Storage {
  const queue = openQueue()
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, disk.takes()))
  const slow =
    <Given extends unknown[], Result>(call: keyof Storage, act: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      queue.run(async () => {
        await pause()
        if (disk.fails(call)) throw new StorageTrouble('the disk is in trouble')
        const result = await act(...given)
        await pause()
        return result
      })
  return {
    createMeeting: slow('createMeeting', storage.createMeeting),
    loadMeeting: slow('loadMeeting', storage.loadMeeting),
    commit: slow('commit', storage.commit),
    deleteMeeting: slow('deleteMeeting', storage.deleteMeeting),
    sheetUpdates: slow('sheetUpdates', storage.sheetUpdates),
    history: slow('history', storage.history),
    answer: slow('answer', storage.answer),
    secrets: slow('secrets', storage.secrets),
    ticket: slow('ticket', storage.ticket),
    scrub: storage.scrub,
    healthy: async () => {
      await pause()
      return !disk.fails('commit') && storage.healthy()
    },
    close: storage.close,
  }
}
