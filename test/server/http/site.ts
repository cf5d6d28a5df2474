import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import * as v from 'valibot'
import { ownOrigins } from '../../../server/access/origins.ts'
import { ticketReader } from '../../../server/access/tickets.ts'
import { readBuilt } from '../../../server/http/built.ts'
import { openHttp } from '../../../server/http/server.ts'
import { openRooms, type Rooms } from '../../../server/room/rooms.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { idSchema, makeId } from '../../../shared/ids.ts'

/** The server's HTTP side over a real database file, without a network. */
export type Site = {
  readonly http: FastifyInstance
  readonly rooms: Rooms
  readonly storage: Storage
  /** Where its files are. */
  readonly folder: string
  /** What was logged: the objects, as they are handed to pino. */
  readonly logged: readonly unknown[]
  readonly get: (path: string, cookie?: string) => Promise<LightMyRequestResponse>
  /** Posts JSON as a page of ours would. */
  readonly post: (path: string, body: unknown, cookie?: string) => Promise<LightMyRequestResponse>
  /** Starts a meeting. */
  readonly start: (words?: object) => Promise<Begun>
  readonly join: (id: string, body: object, cookie?: string) => Promise<Entered>
  readonly close: () => Promise<void>
}

export type Begun = {
  readonly id: string
  readonly personId: string
  readonly hostUrl: string
  readonly guestUrl: string
  readonly hostSecret: string
  readonly guestSecret: string
  readonly cookie: string
}
export type Entered = { readonly personId: string; readonly cookie: string; readonly setCookie: string }

type Options = {
  readonly baseUrl?: string
  readonly startSecret?: string
  readonly around?: (storage: Storage) => Storage
  readonly now?: () => number
  readonly wait?: (ms: number) => Promise<unknown>
}

export const origin = 'http://localhost:3000'
const begun = v.strictObject({ id: idSchema, personId: idSchema, hostUrl: v.string(), guestUrl: v.string() })
const entered = v.object({ personId: idSchema, admitted: v.literal(true) })

export async function openSite({
  baseUrl,
  startSecret,
  around = (same) => same,
  now = Date.now,
  wait,
}: Options = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-http-'))
  const storage = around(await openSqlite({ file: join(folder, 'beraad.sqlite'), inThread: true }))
  const logged: unknown[] = []
  const keep = (entry: unknown) => void logged.push(entry)
  const log = { info: keep, warn: keep, error: keep }
  const rooms = openRooms({ storage, now, newId: makeId, log, lingerMs: 0 })
  const http = openHttp({
    rooms,
    storage,
    readTicket: ticketReader(storage),
    origins: ownOrigins(baseUrl, '127.0.0.1', () => 3000),
    startSecret,
    built: readBuilt(),
    now,
    ...(wait && { wait }),
    log,
  })
  await http.ready()

  const own = baseUrl ?? origin
  const host = new URL(own).host
  const get: Site['get'] = (path, cookie) =>
    http.inject({ method: 'GET', url: path, headers: { host, ...(cookie ? { cookie } : {}) } })
  const post: Site['post'] = (path, body, cookie) =>
    http.inject({
      method: 'POST',
      url: path,
      headers: { host, origin: own, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      payload: JSON.stringify(body),
    })

  return {
    http,
    rooms,
    storage,
    folder,
    logged,
    get,
    post,
    async start(words = {}) {
      const reply = await post('/api/meetings', { ...plan, ...words })
      const told = v.parse(begun, reply.json())
      const afterHash = (url: string) => new URL(url).hash.slice(1)
      return {
        ...told,
        hostSecret: afterHash(told.hostUrl),
        guestSecret: afterHash(told.guestUrl),
        cookie: ticketIn(reply),
      }
    },
    async join(id, body, cookie) {
      const reply = await post(`/api/meetings/${id}/join`, body, cookie)
      const { personId } = v.parse(entered, reply.json())
      return { personId, cookie: ticketIn(reply), setCookie: setCookieOf(reply) }
    },
    async close() {
      await http.close()
      await rooms.close()
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const plan = {
  template: 'casusoverleg',
  title: 'Gesprek over Daan',
  goal: 'Daan blijft thuis.',
  name: 'Anne',
}

/** The whole `Set-Cookie` of a reply; there is one. */
export function setCookieOf(reply: LightMyRequestResponse): string {
  const set = [reply.headers['set-cookie'] ?? []].flat()
  if (set.length !== 1 || set[0] === undefined)
    throw new Error(`${set.length} cookies with ${reply.statusCode}`)
  return set[0]
}

/** A reply's ticket, as the browser sends it back. */
function ticketIn(reply: LightMyRequestResponse): string {
  return setCookieOf(reply).split(';', 1)[0] ?? ''
}
