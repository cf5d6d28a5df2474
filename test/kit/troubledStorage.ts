import { openEngine } from '../../server/storage/engine.ts'
import { overEngine } from '../../server/storage/line.ts'
import { storageOver } from '../../server/storage/sqlite.ts'
import { type Storage, StorageTrouble } from '../../server/storage/storage.ts'

/** What the disk of a storage does: the test sets it while the storage is in use. */
export type Disk = {
  /** Whether this call fails; it is asked at each. */
  fails: (call: keyof Storage) => boolean
  /** The commits that were tried. */
  tries: number
}

const writing: readonly (keyof Storage)[] = ['createMeeting', 'commit', 'deleteMeeting']
/** Nothing can be written; what is there can be read. */
export const full = (call: keyof Storage): boolean => writing.includes(call)
/** Nothing can be written or read. */
export const dead = (): boolean => true
export const well = (): boolean => false

/** Wraps a storage so that its calls fail as the test says, before anything of them is done. */
export function troubled(): { readonly disk: Disk; readonly around: (storage: Storage) => Storage } {
  const disk: Disk = { fails: well, tries: 0 }
  return {
    disk,
    around: (storage) => {
      const guard =
        <Given extends unknown[], Result>(call: keyof Storage, act: (...given: Given) => Promise<Result>) =>
        async (...given: Given): Promise<Result> => {
          if (call === 'commit') disk.tries += 1
          if (disk.fails(call)) throw new StorageTrouble('the disk is in trouble')
          return act(...given)
        }
      return {
        createMeeting: guard('createMeeting', storage.createMeeting),
        loadMeeting: guard('loadMeeting', storage.loadMeeting),
        commit: guard('commit', storage.commit),
        deleteMeeting: guard('deleteMeeting', storage.deleteMeeting),
        sheetUpdates: guard('sheetUpdates', storage.sheetUpdates),
        history: guard('history', storage.history),
        answer: guard('answer', storage.answer),
        secrets: guard('secrets', storage.secrets),
        ticket: guard('ticket', storage.ticket),
        scrub: storage.scrub,
        healthy: async () => !disk.fails('commit') && storage.healthy(),
        close: storage.close,
      }
    },
  }
}

/** A real database whose settings the test can change while it is in use. */
export type RealDisk = {
  /** Nothing new fits any more. */
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly readOnly: (on: boolean) => void
}

/** Opens a storage on a real file, in this thread. */
export function openOnDisk(file: string): { readonly storage: Storage; readonly disk: RealDisk } {
  const engine = openEngine(file)
  const set = (pragma: string) => engine.db.exec(`pragma ${pragma}`)
  return {
    storage: storageOver(overEngine(engine), { file, inThread: true, scrubAfterMs: 600_000 }),
    disk: {
      fill: () => set('max_page_count = 1'),
      makeRoom: () => set('max_page_count = 1073741823'),
      readOnly: (on) => set(`query_only = ${on ? 1 : 0}`),
    },
  }
}
