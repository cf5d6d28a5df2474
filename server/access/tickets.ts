import { parseCookie, stringifySetCookie } from 'cookie'
import type { Storage, Ticket } from '../storage/storage.ts'
import { hashOf, makeSecret } from './secrets.ts'

/** A ticket is a cookie, one per meeting, so that one browser can be in several. */
const cookieName = (meetingId: string): string => `beraad-${meetingId}`

/** Long enough for a follow-up months later. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** Makes a device's ticket: what the browser keeps, and what is stored. */
export function makeTicket(): { token: string; hash: string } {
  const token = makeSecret()
  return { token, hash: hashOf(token) }
}

/** The `Set-Cookie` of a ticket. */
export function ticketCookie(meetingId: string, token: string, secure: boolean): string {
  return stringifySetCookie({
    name: cookieName(meetingId),
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: maxAgeSeconds,
  })
}

/** A ticket as a browser holds it: with its token. */
export type HeldTicket = Ticket & { readonly token: string }

/** Reads the ticket of a meeting from a request's cookies; undefined when there is none that counts. */
export type TicketReader = (cookies: string | undefined, meetingId: string) => Promise<HeldTicket | undefined>

export function ticketReader(storage: Pick<Storage, 'ticket'>): TicketReader {
  return async (cookies, meetingId) => {
    const token = parseCookie(cookies ?? '')[cookieName(meetingId)]
    const ticket = token === undefined ? undefined : await storage.ticket(meetingId, hashOf(token))
    return token === undefined || !ticket ? undefined : { ...ticket, token }
  }
}
