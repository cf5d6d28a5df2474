import type * as Y from 'yjs'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Log } from '../log.ts'
import type { Seating, Storage } from '../storage/storage.ts'
import { RoomOver } from './memory.ts'
import { type NewRoom, type RoomKeys, storeExample, storeNewMeeting } from './newRoom.ts'
import { openRoom, type Room } from './room.ts'
import { upToDate } from './upToDate.ts'
import { openWindow, type Window } from './window.ts'

/** All meetings, of which those in use are in memory. */
export type Rooms = {
  /** A new meeting with its first person, the host; stored when it resolves. */
  readonly create: (request: NewRoom) => Promise<{ personId: PersonId } | Refusal>
  /** A new meeting with the invented case, for whoever wants to try Beraad. */
  readonly createExample: (keys: RoomKeys) => Promise<{ personId: PersonId }>
  /** Runs something in a meeting's room, which stays in memory meanwhile. undefined: no such meeting. */
  readonly use: <Result>(id: string, act: (room: Room) => Promise<Result>) => Promise<Result | undefined>
  /** A command given by the server itself, with the ticket that somebody gets by it. */
  readonly give: (
    id: string,
    name: string,
    input: unknown,
    by: PersonId,
    seating?: Seating,
  ) => Promise<Value | Refusal | undefined>
  /** The meeting as stored now. */
  readonly read: (id: string) => Promise<{ meeting: Meeting; analysis: Y.Doc } | undefined>
  /** Whether no meeting in memory waits for storing to work. */
  readonly storing: () => boolean
  /** How many meetings are in memory. */
  readonly open: () => number
  /** Sends everyone away to come back later, and resolves when nothing is under way. */
  readonly close: () => Promise<void>
}

type Parts = {
  readonly storage: Storage
  readonly now: () => number
  readonly newId: () => string
  readonly log: Log
  /** How long an empty room stays in memory, in ms. */
  readonly lingerMs?: number
  /** When letters are stored; tests give their own. */
  readonly window?: Window
  /** The timer of another try when storing fails; tests give their own. */
  readonly later?: (run: () => void, ms: number) => void
}

type Held = { readonly room: Promise<Room | undefined>; holds: number }

export function openRooms({
  storage,
  now,
  newId,
  log,
  lingerMs = 10_000,
  window = openWindow(),
  later,
}: Parts): Rooms {
  const held = new Map<string, Held>()
  /** The meetings that can't store now. */
  const troubled = new Set<string>()
  let closing = false

  function hold(id: string): Held {
    const known = held.get(id)
    if (known) {
      known.holds += 1
      return known
    }
    const entry: Held = { room: load(id), holds: 1 }
    held.set(id, entry)
    return entry
  }

  async function load(id: string): Promise<Room | undefined> {
    const stored = await storage.loadMeeting(id)
    if (!stored) return undefined
    return openRoom(id, await upToDate(id, stored, storage), {
      storage,
      now,
      newId,
      window,
      ...(later && { later }),
      failed: (command, error) => log.error({ meeting: id, command, err: error }, 'a command failed'),
      storing(works, reason) {
        if (works) troubled.delete(id)
        else troubled.add(id)
        log.error(
          { meeting: id, ...(reason && { err: reason }) },
          works ? 'storing works again' : 'storing fails',
        )
      },
      gone(reason, error) {
        held.delete(id)
        troubled.delete(id)
        if (reason === 'failed') log.error({ meeting: id, err: error }, 'a room was given up')
      },
    })
  }

  function release(id: string, entry: Held) {
    entry.holds -= 1
    if (entry.holds > 0) return
    forgetLater(id, entry)
  }

  function forgetLater(id: string, entry: Held) {
    setTimeout(() => forgetIfIdle(id, entry), lingerMs).unref()
  }

  /** Looks and forgets in one turn, so that nobody can come back in between. */
  async function forgetIfIdle(id: string, entry: Held) {
    const room = await entry.room.catch(() => undefined)
    if (held.get(id) !== entry || entry.holds > 0) return
    if (!room || room.idle()) held.delete(id)
    else forgetLater(id, entry)
  }

  async function use<Result>(id: string, act: (room: Room) => Promise<Result>): Promise<Result | undefined> {
    // not the same as a meeting that is not there
    if (closing) throw new RoomOver()
    const entry = hold(id)
    try {
      const room = await entry.room
      return room && (await act(room))
    } catch (error) {
      if (held.get(id) === entry && (await entry.room.catch(() => 'unreadable')) === 'unreadable')
        held.delete(id)
      throw error
    } finally {
      release(id, entry)
    }
  }

  return {
    create: (request) => storeNewMeeting(request, { storage, now, newId }),
    createExample: (keys) => storeExample(keys, { storage, now, newId }),
    use,
    give: (id, name, input, by, seating) => use(id, (room) => room.give(name, input, by, seating)),
    read: (id) => use(id, (room) => room.read()),

    storing: () => troubled.size === 0,
    open: () => held.size,

    async close() {
      closing = true
      for (const { room } of held.values()) {
        const opened = await room.catch(() => undefined)
        await opened?.close()
      }
    },
  }
}
