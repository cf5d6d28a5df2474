import * as v from 'valibot'
import { exampleTemplate } from '../../shared/example/template.ts'
import { idSchema } from '../../shared/ids.ts'
import { type Refusal, refusalCodes } from '../../shared/refusal.ts'
import { type Language, languageTags } from '../../shared/text/languages.ts'

/** How asking the server went: what it gave, why it said no, or no sensible answer at all. */
export type Reply<Given> =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly refusal?: Refusal; readonly status: number }

const link = v.pipe(v.string(), v.url())
const createdSchema = v.object({ id: idSchema, personId: idSchema, hostUrl: link, guestUrl: link })
const joinedSchema = v.object({ personId: idSchema, guestUrl: v.optional(link) })
const deviceSchema = v.object({ url: link, until: v.number() })
const language = v.picklist(languageTags)
const invitationSchema = v.object({ inviter: v.string(), title: v.string(), language })
/** The persons who share this browser. Who opened an invented case acts for its people, who sit nowhere. */
const meSchema = v.pipe(
  v.object({ language, persons: v.array(v.object({ id: idSchema, invented: v.optional(v.boolean()) })) }),
  v.transform(({ language, persons }) => ({
    language,
    persons: persons.filter(({ invented }) => !invented).map(({ id }) => id),
  })),
)
const refusalSchema = v.object({
  code: v.picklist(refusalCodes),
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()])), {}),
})

export type NewMeeting = {
  readonly template: string
  readonly language: Language
  readonly title: string
  readonly goal: string
  readonly name: string
  readonly child?: string
  readonly family?: boolean
  readonly interpreter?: boolean
  readonly startSecret?: string
}

export type Created = v.InferOutput<typeof createdSchema>
export type Invitation = v.InferOutput<typeof invitationSchema>

export function createMeeting(meeting: NewMeeting): Promise<Reply<Created>> {
  return ask('/api/meetings', createdSchema, meeting)
}

/** Opens the invented case. */
export function createExample(language: Language, startSecret?: string): Promise<Reply<Created>> {
  return ask('/api/meetings', createdSchema, {
    template: exampleTemplate,
    language,
    ...(startSecret !== undefined && { startSecret }),
  })
}

/** Takes a seat with the secret of a link; the answer brings the ticket. */
export function join(
  meetingId: string,
  secret: string,
  name: string,
): Promise<Reply<v.InferOutput<typeof joinedSchema>>> {
  return ask(`${of(meetingId)}/join`, joinedSchema, { secret, name })
}

/** A link, valid once and for some minutes, that brings a person of this device to one more device too. */
export function openDevice(
  meetingId: string,
  as: string,
): Promise<Reply<v.InferOutput<typeof deviceSchema>>> {
  return ask(`${of(meetingId)}/devices`, deviceSchema, { as })
}

/** Who invites, and to what. */
export function readInvitation(meetingId: string, secret: string): Promise<Reply<Invitation>> {
  return ask(`${of(meetingId)}/invitation`, invitationSchema, { secret })
}

/** Whose ticket this browser has; refused when it has none. */
export function whoAmI(meetingId: string): Promise<Reply<v.InferOutput<typeof meSchema>>> {
  return ask(`${of(meetingId)}/me`, meSchema)
}

function of(meetingId: string): string {
  return `/api/meetings/${encodeURIComponent(meetingId)}`
}

/** Asks with POST when there is something to send, else with GET. Status 0 is no connection. */
async function ask<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  body?: object,
): Promise<Reply<v.InferOutput<Schema>>> {
  try {
    const response = await fetch(path, body && { method: 'POST', headers: json, body: JSON.stringify(body) })
    const content: unknown = await response.json().catch(() => undefined)
    const given = v.safeParse(schema, content)
    if (response.ok && given.success) return { ok: true, given: given.output }
    const refusal = v.safeParse(refusalSchema, content)
    return { ok: false, status: response.status, ...(refusal.success && { refusal: refusal.output }) }
  } catch {
    return { ok: false, status: 0 }
  }
}

const json = { 'content-type': 'application/json' }
