import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { mayRead, parseSheet, type Sheet } from '../../shared/sheets.ts'
import { closeCode, limits, protocolVersion } from '../../shared/wire.ts'
import type { Log } from '../log.ts'
import { RoomOver } from '../room/room.ts'
import type { Rooms } from '../room/rooms.ts'
import { StorageTrouble, type Ticket } from '../storage/storage.ts'
import { serve } from './connection.ts'
import { openPace } from './pace.ts'
import { countRefusals } from './refusals.ts'

type Parts = {
  readonly rooms: Rooms
  readonly readTicket: (cookies: string | undefined, meetingId: string) => Promise<Ticket | undefined>
  readonly isOwnOrigin: (origin: string | undefined) => boolean
  readonly now: () => number
  readonly log: Log
}

/** What a socket asks for. */
type Asked = { meetingId: string; sheet: Sheet; as: string | undefined; version: string | undefined }

/**
 * Takes sockets at `/sync/:id/:sheet?as=&v=`. Whoever may not come in gets one and the same 404, so that
 * nobody learns which meetings there are; a page of somebody else gets 403.
 */
export function acceptSockets(server: Server, { rooms, readTicket, isOwnOrigin, now, log }: Parts): void {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.sheetBytes,
    skipUTF8Validation: true,
  })
  const pace = openPace(now, limits.commands)
  const count = countRefusals(log)

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    accept(request, stream, head).catch((error: unknown) => {
      if (error instanceof StorageTrouble) count('storage-failed')
      else if (!(error instanceof RoomOver)) log.error({ err: error }, 'a socket could not be accepted')
      turnAway(stream, '503 Service Unavailable')
    })
  })

  async function accept(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    if (!isOwnOrigin(request.headers.origin)) return turnAway(stream, '403 Forbidden')
    const asked = readAddress(request.url ?? '')
    const ticket = asked && (await readTicket(request.headers.cookie, asked.meetingId))
    const person = asked?.as ?? ticket?.persons[0]
    if (!asked || !ticket || !person || !ticket.persons.includes(person) || !mayRead(asked.sheet, person))
      return turnAway(stream, '404 Not Found')
    const found = await rooms.use(asked.meetingId, async (room) => {
      const socket = await upgrade(request, stream, head)
      if (!socket) return true
      // a close code is all that a browser's script gets to see of a refusal
      if (asked.version !== undefined && asked.version !== String(protocolVersion)) {
        socket.close(closeCode.outdated)
        return true
      }
      await serve(socket, {
        sheet: asked.sheet,
        person,
        persons: ticket.persons,
        ticket: ticket.hash,
        stillSeated: async () => {
          const held = await readTicket(request.headers.cookie, asked.meetingId)
          return ticket.persons.every((seated) => held?.persons.includes(seated))
        },
        room,
        pace,
        now,
        log,
      })
      return true
    })
    if (!found) turnAway(stream, '404 Not Found')
  }

  /** Undefined when whoever asked is gone by now, or asked for something that is no web socket. */
  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<WebSocket | undefined> {
    return new Promise((resolve) => {
      if (stream.closed) return resolve(undefined)
      // ws ends such a stream without a word
      stream.once('close', () => resolve(undefined))
      sockets.handleUpgrade(request, stream, head, (socket) => {
        // ws closes a socket that breaks the protocol or a limit; the error itself tells nothing more
        socket.on('error', () => {})
        resolve(socket)
      })
    })
  }
}

function readAddress(url: string): Asked | undefined {
  const address = URL.parse(url, 'ws://beraad')
  if (!address) return undefined
  const { pathname, searchParams } = address
  const [root, meetingId, sheetName, ...more] = pathname.split('/').slice(1)
  const sheet = parseSheet(sheetName ?? '')
  if (root !== 'sync' || !meetingId || !sheet || more.length > 0) return undefined
  return {
    meetingId,
    sheet,
    as: searchParams.get('as') ?? undefined,
    version: searchParams.get('v') ?? undefined,
  }
}

function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
