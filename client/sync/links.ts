import * as v from 'valibot'

const linksSchema = v.object({ guestUrl: v.optional(v.string()), hostUrl: v.optional(v.string()) })
/** The links of a meeting that this browser was given, secrets and all. */
export type Links = v.InferOutput<typeof linksSchema>

function keyOf(meetingId: string): string {
  return `beraad-links-${meetingId}`
}

/** Keeps the links beside those it knows, for they leave the address bar as soon as they are used. */
export function keepLinks(meetingId: string, links: Links): void {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? '{}')
    localStorage.setItem(keyOf(meetingId), JSON.stringify(Object.assign({}, known, links)))
  } catch {
    // a browser that keeps nothing still holds the meeting
  }
}

export function forgetLinks(meetingId: string): void {
  try {
    localStorage.removeItem(keyOf(meetingId))
  } catch {
    // nothing was kept
  }
}

/** The links that this browser kept; none when it came in by another way. */
export function keptLinks(meetingId: string): Links {
  try {
    const parsed = v.safeParse(linksSchema, JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}
