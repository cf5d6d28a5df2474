import { parseCookie, stringifySetCookie } from 'cookie'
import type { Storage, Ticket } from '../storage/storage.ts'
import { hashOf, makeSecret } from './secrets.ts'

/** A ticket is a cookie, one per meeting, so that one browser can be in several. */
export const cookieName = (meetingId: string): string => `beraad-${meetingId}`

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

/** Reads the ticket of a meeting from a request's cookies; undefined when there is none that counts. */
export function ticketReader(storage: Pick<Storage, 'ticket'>) {
  return async (cookies: string | undefined, meetingId: string): Promise<Ticket | undefined> => {
    const token = parseCookie(cookies ?? '')[cookieName(meetingId)]
    return token ? storage.ticket(meetingId, hashOf(token)) : undefined
  }
}
