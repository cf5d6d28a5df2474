import { mayRead, parseSheet, type Sheet } from '../../shared/sheets.ts'
import { closeCode, limits, protocolVersion } from '../../shared/wire.ts'
import type { Log } from '../log.ts'
import { RoomOver } from '../room/memory.ts'
import type { Rooms } from '../room/rooms.ts'
import { StorageTrouble, type Ticket } from '../storage/storage.ts'
import { serve } from './connection.ts'
import { openPace } from './pace.ts'
import { countRefusals } from './refusals.ts'
import type { Socket } from './socket.ts'

export type DoorParts = {
  readonly rooms: Rooms
  readonly readTicket: (cookies: string | undefined, meetingId: string) => Promise<Ticket | undefined>
  readonly isOwnOrigin: (origin: string | undefined) => boolean
  readonly now: () => number
  readonly log: Log
}

/** Somebody who wants a socket, and how to answer them. */
export type Knock = {
  /** `/sync/:id/:sheet?as=&v=` */
  readonly address: string
  readonly origin: string | undefined
  readonly cookies: string | undefined
  /** Opens the socket; undefined when whoever knocked is gone by now. */
  readonly open: () => Promise<Socket | undefined>
  readonly turnAway: (status: '403 Forbidden' | '404 Not Found' | '503 Service Unavailable') => void
}

/** What a socket asks for. */
type Asked = { meetingId: string; sheet: Sheet; as: string | undefined; version: string | undefined }

/**
 * Lets in who may come in, and serves their socket until it closes. All others get one and the same 404, so that
 * nobody learns which meetings there are; a page of somebody else gets 403.
 */
export function openDoor({
  rooms,
  readTicket,
  isOwnOrigin,
  now,
  log,
}: DoorParts): (knock: Knock) => Promise<void> {
  const pace = openPace(now, limits.commands)
  const framePace = openPace(now, limits.frames)
  const load = { bytes: 0 }
  const socketsOf = openSockets()
  const count = countRefusals(log)

  async function letIn({ address, origin, cookies, open, turnAway }: Knock): Promise<void> {
    if (!isOwnOrigin(origin)) return turnAway('403 Forbidden')
    const asked = readAddress(address)
    const ticket = asked && (await readTicket(cookies, asked.meetingId))
    const person = asked?.as ?? ticket?.persons[0]
    if (!asked || !ticket || !person || !ticket.persons.includes(person) || !mayRead(asked.sheet, person))
      return turnAway('404 Not Found')
    const found = await rooms.use(asked.meetingId, async (room) => {
      const socket = await open()
      if (!socket) return true
      // a close code is all that a browser's script gets to see of a refusal
      if (asked.version !== undefined && asked.version !== String(protocolVersion)) {
        socket.close(closeCode.outdated)
        return true
      }
      socketsOf.add(ticket.hash, socket)
      await serve(socket, {
        sheet: asked.sheet,
        person,
        persons: ticket.persons,
        ticket: ticket.hash,
        stillSeated: async () => {
          const held = await readTicket(cookies, asked.meetingId)
          return ticket.persons.every((seated) => held?.persons.includes(seated))
        },
        room,
        pace,
        framePace,
        load,
        now,
        log,
      })
      return true
    })
    if (!found) turnAway('404 Not Found')
  }

  return (knock) =>
    letIn(knock).catch((error: unknown) => {
      if (error instanceof StorageTrouble) count('storage-failed')
      else if (!(error instanceof RoomOver)) log.error({ err: error }, 'a socket could not be accepted')
      knock.turnAway('503 Service Unavailable')
    })
}

/** The open sockets of each ticket; of too many the oldest goes: most likely nobody is at the other end any more. */
function openSockets() {
  const byTicket = new Map<string, Set<Socket>>()
  return {
    add(ticket: string, socket: Socket) {
      const own = byTicket.get(ticket) ?? new Set()
      byTicket.set(ticket, own.add(socket))
      socket.on('close', () => {
        own.delete(socket)
        if (own.size === 0 && byTicket.get(ticket) === own) byTicket.delete(ticket)
      })
      for (const oldest of own) {
        if (own.size <= limits.socketsOfTicket) return
        own.delete(oldest)
        oldest.close(closeCode.askAgain)
      }
    },
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
