import Fastify from 'fastify'
import * as v from 'valibot'
import { ticketReader } from '../../server/access/tickets.ts'
import { addMeetingRoutes } from '../../server/http/meetings.ts'
import { openRooms, type Rooms } from '../../server/room/rooms.ts'
import { openDoor } from '../../server/socket/door.ts'
import { openEngine } from '../../server/storage/engine.ts'
import { overEngine } from '../../server/storage/line.ts'
import { storageOver } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { makeId } from '../../shared/ids.ts'
import type { Server } from './server.ts'
import { type Disk, slowStorage } from './slowStorage.ts'
import { type Host, makeHost, type VirtualTime } from './virtualTime.ts'

const origin = 'http://beraad'

/** The house of the server: its disk outlives its lives. */
export type House = {
  /** The server that runs now. */
  readonly server: () => (Server & { readonly rooms: Rooms }) | undefined
  readonly start: () => Promise<void>
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Host | undefined
  /** Ends it as it ends by itself; resolves when it is over. */
  readonly stop: () => Promise<Host | undefined>
  /** What is on the disk, past all delay and trouble. */
  readonly stored: Storage
  /** Everybody who is on a ticket. */
  readonly seated: () => ReadonlySet<string>
  /** What went wrong without anybody being told. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

export type HouseParts = {
  readonly time: VirtualTime
  readonly file: string
  readonly disk: Disk
  /** Wraps the storage of a server, to break it. */
  readonly around?: (storage: Storage) => Storage
}

export function openHouse({ time, file, disk, around = (same) => same }: HouseParts): House {
  const engine = openEngine(file)
  // the file is thrown away with the run, and a kill here is no power cut
  engine.db.exec('pragma synchronous = off')
  const overDisk = () => storageOver(overEngine(engine), { file, inThread: true })
  const stored = overDisk()
  const errors: string[] = []
  const log = {
    info() {},
    warn() {},
    error: (given: { err?: unknown }, told = '') => {
      if (!told.startsWith('storing')) errors.push(`${told}: ${String(given.err)}`)
    },
  }
  let lives = 0
  let running: (Server & { readonly rooms: Rooms }) | undefined

  async function live(host: Host) {
    const storage = around(slowStorage(overDisk(), disk))
    const rooms = openRooms({ storage, now: Date.now, newId: makeId, log })
    const readTicket = ticketReader(storage)
    const isOwn = (asked: string | undefined) => asked === origin
    const http = Fastify()
    http.setErrorHandler((_error, _request, reply) => reply.code(503).send({ code: 'storage-failed' }))
    addMeetingRoutes(http, {
      rooms,
      storage,
      readTicket,
      origins: { isOwn, of: () => origin },
      startSecret: undefined,
      now: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
    await http.ready()
    const letIn = openDoor({ rooms, readTicket, isOwnOrigin: isOwn, now: Date.now, log })
    const server: Server & { rooms: Rooms } = {
      host,
      rooms,
      knock: (knock) => void letIn(knock),
      async answer({ method, path, body, cookie }) {
        const headers = { origin, cookie, ...(body && { 'content-type': 'application/json' }) }
        const reply = await http.inject({ method, url: path, headers, ...(body && { payload: body }) })
        const set = v.parse(v.optional(v.string()), [reply.headers['set-cookie']].flat()[0])
        return { status: reply.statusCode, body: reply.body, cookie: set?.split(';', 1)[0] }
      },
    }
    return server
  }

  return {
    server: () => running,
    stored,
    seated: () =>
      new Set(
        engine.db
          .prepare('select person from ticket_persons')
          .all()
          .map(({ person }) => String(person)),
      ),
    errors,
    async start() {
      lives += 1
      const host = makeHost(`server ${lives}`)
      running = await time.on(host, () => live(host))
    },
    kill() {
      const host = running?.host
      if (host) host.ended = true
      running = undefined
      return host
    },
    async stop() {
      const ending = running
      if (!ending) return undefined
      running = undefined
      await time.on(ending.host, () => ending.rooms.close())
      ending.host.ended = true
      return ending.host
    },
    async close() {
      this.kill()
      await stored.close()
    },
  }
}
