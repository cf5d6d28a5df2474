import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Room } from '../../server/room/room.ts'
import { openRooms, type Rooms } from '../../server/room/rooms.ts'
import type { Subscriber } from '../../server/room/subscribers.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { makeId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { Sheet } from '../../shared/sheets.ts'

/** A subscriber that keeps all it is sent, and follows its sheet. */
export type Follower = Subscriber & {
  readonly frames: Uint8Array[]
  readonly doc: Y.Doc
  readonly closed: number[]
  /** What it was told of storing. */
  readonly storing: boolean[]
  readonly view: () => Record<string, unknown>
  /** Whether any byte it was sent holds these words. */
  readonly saw: (words: string) => boolean
}

export function follow(sheet: Sheet, person: string): Follower {
  const frames: Uint8Array[] = []
  const doc = new Y.Doc()
  const closed: number[] = []
  const storing: boolean[] = []
  return {
    sheet,
    person,
    persons: [person],
    ticket: `ticket of ${person}`,
    frames,
    doc,
    closed,
    storing,
    sayStoring: (works) => storing.push(works),
    close: (code) => closed.push(code),
    send(frame) {
      frames.push(frame)
      const decoder = decoding.createDecoder(frame)
      if (decoding.readVarUint(decoder) !== 0) return
      if (decoding.readVarUint(decoder) > 0) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    },
    view: () => doc.getMap('view').toJSON(),
    saw: (words) => frames.some((frame) => Buffer.from(frame).includes(words)),
  }
}

/** A meeting with its host in a room over a real database file, without a network. */
export type Table = {
  readonly id: string
  readonly host: string
  readonly rooms: Rooms
  readonly storage: Storage
  readonly file: string
  readonly now: { ms: number }
  readonly room: () => Promise<Room>
  readonly join: (name: string) => Promise<string>
  readonly follow: (sheet: Sheet, person: string) => Promise<Follower>
  readonly act: (by: string, name: string, input?: object, commandId?: string) => ReturnType<Room['act']>
  readonly close: () => Promise<void>
}

/** Another try comes soon, where a server would wait. */
const soon = (run: () => void) => void setTimeout(run, 5)

/**
 * @param around wraps the storage, to watch or to trouble it
 * @param open opens the storage in a file
 */
export async function openTable(
  around: (storage: Storage) => Storage = (storage) => storage,
  open: (file: string) => Promise<Storage> = (file) => openSqlite({ file, inThread: true }),
): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-room-'))
  const file = join(folder, 'beraad.sqlite')
  const storage = around(await open(file))
  const now = { ms: Date.UTC(2026, 2, 4, 13) }
  const silent = { info() {}, warn() {}, error() {} }
  const rooms = openRooms({
    storage,
    now: () => now.ms,
    newId: makeId,
    log: silent,
    lingerMs: 0,
    later: soon,
  })
  const id = makeId()
  const created = await rooms.create({
    id,
    language: 'nl',
    template: 'casusoverleg',
    title: 'Gesprek over Daan',
    goal: 'Daan blijft thuis.',
    family: false,
    hostName: 'Anne',
    secrets: { host: 'h', guest: 'g' },
    ticketHash: 'ticket',
  })
  if (isRefusal(created)) throw new Error(created.code)
  const room = () =>
    new Promise<Room>((resolve, reject) => {
      rooms
        .use(id, async (opened) => {
          resolve(opened)
        })
        .catch(reject)
    })
  const act: Table['act'] = async (by, name, input = {}, commandId = makeId()) =>
    (await room()).act({ commandId, name, input }, by)
  return {
    id,
    host: created.personId,
    rooms,
    storage,
    file,
    now,
    room,
    act,
    async join(name) {
      const person = makeId()
      const joined = await rooms.give(id, 'people.join', { name }, person)
      if (!joined || isRefusal(joined)) throw new Error('could not join')
      return person
    },
    async follow(sheet, person) {
      const follower = follow(sheet, person)
      const opened = await room()
      await opened.subscribe(follower)
      const difference = await opened.difference(follower, Y.encodeStateVector(follower.doc))
      if (difference) Y.applyUpdate(follower.doc, difference)
      return follower
    },
    async close() {
      await rooms.close()
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}
