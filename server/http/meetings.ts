import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { exampleTemplate } from '../../shared/example/template.ts'
import { idSchema, makeId } from '../../shared/ids.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import { lineText, nameText, titleText } from '../../shared/meeting/text.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { languageOf, languageTags, usualLanguage } from '../../shared/text/languages.ts'
import { openDeviceCodes } from '../access/deviceCodes.ts'
import type { Origins } from '../access/origins.ts'
import { guestSecretOf, hashOf, isSecret, makeSecret } from '../access/secrets.ts'
import { type HeldTicket, makeTicket, type TicketReader, ticketCookie } from '../access/tickets.ts'
import type { RoomKeys } from '../room/newRoom.ts'
import { openQueue } from '../room/queue.ts'
import type { Rooms } from '../room/rooms.ts'
import type { SecretHashes, Storage, Ticket } from '../storage/storage.ts'
import { sendNotFound, sendRefusal } from './answers.ts'
import { openHoldBack } from './holdBack.ts'

export type MeetingRoutes = {
  readonly rooms: Rooms
  readonly storage: Storage
  readonly readTicket: TicketReader
  readonly origins: Origins
  readonly startSecret: string | undefined
  readonly now: () => number
  /** How who is too quick waits; tests give their own. */
  readonly wait?: (ms: number) => Promise<unknown>
}

const secretText = v.pipe(v.string(), v.maxLength(200))
/** What is asked of every start, whatever is started. */
const anyStart = {
  language: v.optional(v.picklist(languageTags), usualLanguage),
  startSecret: v.optional(secretText),
}
const startBody = v.object({
  template: v.pipe(v.string(), v.maxLength(40)),
  title: titleText,
  goal: lineText,
  name: nameText,
  child: v.optional(nameText),
  family: v.optional(v.boolean(), false),
  interpreter: v.optional(v.boolean(), false),
  ...anyStart,
})
/** The invented case brings its own words. */
const exampleBody = v.object({ template: v.literal(exampleTemplate), ...anyStart })
/** Who comes with a code from their other device is known already, and is not asked a name. */
const joinBody = v.object({ secret: secretText, name: v.optional(nameText), as: v.optional(idSchema) })
const deviceBody = v.object({ as: idSchema })
const invitationBody = v.object({ secret: secretText })
type Of = { Params: { id: string } }

/** Starting a meeting, coming in, and who one is there (DESIGN §3). */
export function addMeetingRoutes(http: FastifyInstance, parts: MeetingRoutes): void {
  const { rooms, storage, readTicket, origins, startSecret, now } = parts
  const { atMeeting, atStart } = openHoldBack(parts)
  const codes = openDeviceCodes(now)
  /** A ticket is read and written back: who sit down on one device at once, or take a seat off it, take turns. */
  const seating = openQueue()

  http.post('/api/meetings', startSecret === undefined ? {} : atStart, async (request, reply) => {
    const body = v.safeParse(v.is(exampleBody, request.body) ? exampleBody : startBody, request.body)
    if (!body.success) return sendRefusal(reply, invalid(body.issues))
    const { startSecret: given, language } = body.output
    if (startSecret !== undefined && !isSecret(given ?? '', hashOf(startSecret)))
      return sendRefusal(reply, refuse('wrong-start-secret'))
    const id = makeId()
    const secret = makeSecret()
    const guestSecret = guestSecretOf(secret)
    const ticket = makeTicket()
    const keys = {
      id,
      language,
      secrets: { host: hashOf(secret), guest: hashOf(guestSecret) },
      ticketHash: ticket.hash,
    }
    const created = await create(keys, body.output)
    if (isRefusal(created)) return sendRefusal(reply, created)
    const origin = origins.of(request.headers.host)
    return reply
      .code(201)
      .header('set-cookie', ticketCookie(id, ticket.token, origin.startsWith('https:')))
      .send({
        id,
        personId: created.personId,
        hostUrl: `${origin}/m/${id}#${secret}`,
        guestUrl: `${origin}/g/${id}#${guestSecret}`,
      })
  })

  http.post<Of>('/api/meetings/:id/join', atMeeting, async (request, reply) => {
    const { id } = request.params
    const body = v.safeParse(joinBody, request.body)
    if (!body.success) return sendRefusal(reply, invalid(body.issues))
    const { secret, name, as } = body.output
    const coded = codes.use(id, secret)
    if (coded === undefined && name === undefined)
      return sendRefusal(reply, refuse('invalid-input', { field: 'name' }))
    const opens = coded === undefined ? whatOpens(await storage.secrets(id), secret) : undefined
    if ((!opens && coded === undefined) || (as !== undefined && opens !== 'host')) return sendNotFound(reply)
    const personId = coded ?? as ?? makeId()
    const takesTurn = as !== undefined
    const seated = await seatOnDevice(id, personId, request.headers.cookie, takesTurn, async (ticket) => {
      if (coded === undefined) return sitDown(id, personId, { name, as }, ticket)
      await storage.commit(id, { seating: { ticket } })
      return {}
    })
    if (seated === undefined) return sendNotFound(reply)
    if (isRefusal(seated)) return sendRefusal(reply, seated)
    const { token, hash, persons } = seated
    await rooms.use(id, (room) => room.seat(hash, persons))
    if (as !== undefined) codes.forget(id, as)
    const origin = origins.of(request.headers.host)
    return reply.header('set-cookie', ticketCookie(id, token, origin.startsWith('https:'))).send({
      personId,
      admitted: true,
      ...(opens === 'host' ? { guestUrl: `${origin}/g/${id}#${guestSecretOf(secret)}` } : {}),
    })
  })

  http.post<Of>('/api/meetings/:id/devices', atMeeting, async (request, reply) => {
    const { id } = request.params
    const body = v.safeParse(deviceBody, request.body)
    if (!body.success) return sendRefusal(reply, invalid(body.issues))
    const { as } = body.output
    const ticket = await readTicket(request.headers.cookie, id)
    if (!ticket?.persons.includes(as)) return sendNotFound(reply)
    const { code, until } = codes.issue(id, as)
    const url = `${origins.of(request.headers.host)}/g/${id}#${code}`
    return reply.code(201).send({ url, until })
  })

  http.post<Of>('/api/meetings/:id/invitation', atMeeting, async (request, reply) => {
    const { id } = request.params
    const body = v.safeParse(invitationBody, request.body)
    if (!body.success) return sendRefusal(reply, invalid(body.issues))
    const { secret } = body.output
    const coded = codes.whose(id, secret)
    if (coded === undefined && !whatOpens(await storage.secrets(id), secret)) return sendNotFound(reply)
    const read = await rooms.read(id)
    if (!read) return sendNotFound(reply)
    const { people, hostId, gathering } = read.meeting
    const known = coded === undefined ? undefined : people[coded]
    return reply.send({
      inviter: people[hostId]?.name ?? '',
      title: gathering.title,
      language: languageOf(gathering),
      ...(known && { name: known.name }),
    })
  })

  http.get<Of>('/api/meetings/:id/me', async (request, reply) => {
    const { id } = request.params
    const ticket = await readTicket(request.headers.cookie, id)
    const read = ticket && (await rooms.read(id))
    if (!ticket || !read) return sendNotFound(reply)
    const { people, hostId, gathering } = read.meeting
    return reply.send({
      language: languageOf(gathering),
      persons: ticket.persons.flatMap((personId) => {
        const person = people[personId]
        if (!person) return []
        const { name, hats, side, invented } = person
        return [{ id: personId, name, hats, side, host: personId === hostId, ...(invented && { invented }) }]
      }),
    })
  })

  function create(keys: RoomKeys, asked: v.InferOutput<typeof startBody | typeof exampleBody>) {
    if (!('title' in asked)) return rooms.createExample(keys)
    const { startSecret: _given, name, child, ...plan } = asked
    return rooms.create({ ...keys, ...plan, ...(child === undefined ? {} : { child }), hostName: name })
  }

  /** A new person, or one whose seat is taken up; stored with their ticket, or not at all. */
  async function sitDown(
    id: string,
    person: string,
    { name, as }: Pick<v.InferOutput<typeof joinBody>, 'name' | 'as'>,
    ticket: Ticket,
  ) {
    if (as === undefined) return rooms.give(id, 'people.join', { name }, person, { ticket })
    const read = await rooms.read(id)
    if (!read?.meeting.people[as]) return undefined
    return rooms.give(id, 'people.takeSeat', {}, as, { ticket, alone: as })
  }

  /** A device that is here already gets one person more on its ticket; another gets a ticket. */
  async function seatOnDevice(
    id: string,
    person: string,
    cookies: string | undefined,
    takesTurn: boolean,
    store: (ticket: Ticket) => Promise<Value | Refusal | undefined>,
  ): Promise<HeldTicket | Refusal | undefined> {
    const seat = async () => {
      const device = (await readTicket(cookies, id)) ?? { ...makeTicket(), persons: [] }
      const persons = [...device.persons.filter((other) => other !== person), person]
      const stored = await store({ hash: device.hash, persons })
      return stored === undefined || isRefusal(stored) ? stored : { ...device, persons }
    }
    // a first ticket touches no other
    return takesTurn || (await readTicket(cookies, id)) ? seating.run(seat) : seat()
  }
}

/** Which way in a secret opens. */
function whatOpens(hashes: SecretHashes | undefined, secret: string): 'host' | 'guest' | undefined {
  if (!hashes) return undefined
  if (isSecret(secret, hashes.host)) return 'host'
  return isSecret(secret, hashes.guest) ? 'guest' : undefined
}

function invalid(issues: readonly v.BaseIssue<unknown>[]) {
  const field = String(issues[0]?.path?.[0]?.key ?? '')
  return issues[0]?.type === 'max_length'
    ? refuse('too-long', { field, most: Number(issues[0].requirement) })
    : refuse('invalid-input', { field })
}
