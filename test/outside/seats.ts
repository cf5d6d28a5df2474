import * as v from 'valibot'
import { idSchema } from '../../shared/ids.ts'
import type { Language } from '../../shared/text/languages.ts'
import type { Seat } from '../kit/stockClient.ts'

const started = v.object({ id: idSchema, personId: idSchema, hostUrl: v.string(), guestUrl: v.string() })
const joined = v.object({ personId: idSchema, admitted: v.boolean() })

/** A meeting as its host knows it. */
export type Started = {
  readonly id: string
  readonly hostSecret: string
  readonly guestSecret: string
  readonly host: Seat
}

/** Starts a meeting at a running server, as the home page would. */
export async function startMeeting(
  address: string,
  words: Partial<typeof plain & { language: Language; startSecret: string }> = {},
): Promise<Started> {
  const response = await post(address, '/api/meetings', { ...plain, ...words })
  const { id, personId, hostUrl, guestUrl } = v.parse(started, await response.json())
  return {
    id,
    hostSecret: afterHash(hostUrl),
    guestSecret: afterHash(guestUrl),
    host: { address, meeting: id, person: personId, cookie: cookieOf(response) },
  }
}

/** Joins by the guest's link, on a device of one's own; with `on`, as one more person of that device. */
export async function join(meeting: Started, name: string, on?: Seat): Promise<Seat> {
  return enter(meeting, { secret: meeting.guestSecret, name }, on)
}

/** Takes up somebody's seat on another device, with the host's secret. */
export async function takeSeat(meeting: Started, person: string, name: string): Promise<Seat> {
  return enter(meeting, { secret: meeting.hostSecret, name, as: person })
}

async function enter(meeting: Started, body: object, on?: Seat): Promise<Seat> {
  const { address } = meeting.host
  const response = await post(address, `/api/meetings/${meeting.id}/join`, body, on?.cookie)
  const { personId } = v.parse(joined, await response.json())
  return { address, meeting: meeting.id, person: personId, cookie: cookieOf(response) }
}

const plain = {
  template: 'casusoverleg',
  title: 'Overleg',
  goal: 'Samen begrijpen',
  name: 'Anna',
  family: false,
}

function post(address: string, path: string, body: object, cookie?: string): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
}

function afterHash(address: string): string {
  return new URL(address).hash.slice(1)
}

function cookieOf(response: Response): string {
  const [cookie] = response.headers.getSetCookie()
  if (!cookie) throw new Error(`no ticket: ${response.status}`)
  return cookie.slice(0, cookie.indexOf(';'))
}
