import * as v from 'valibot'

const linksSchema = v.object({ guestUrl: v.optional(v.string()), hostUrl: v.optional(v.string()) })
/** The links of a meeting that this browser was given, secrets and all. */
export type Links = v.InferOutput<typeof linksSchema>

function keyOf(meetingId: string): string {
  return `beraad-links-${meetingId}`
}

/** Keeps the links, for they leave the address bar as soon as they are used. */
export function keepLinks(meetingId: string, links: Links): void {
  try {
    localStorage.setItem(keyOf(meetingId), JSON.stringify(links))
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

/** The links that follow from the host's secret: a guest's secret is made from it (`server/access/secrets.ts`). */
export async function linksOfHost(origin: string, meetingId: string, hostSecret: string): Promise<Links> {
  const hostUrl = `${origin}/m/${meetingId}#${hostSecret}`
  // a page that is not on https or this machine has no such means: then the guest's link stays with who began
  if (!globalThis.crypto.subtle) return { hostUrl }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(hostSecret), algorithm, false, ['sign'])
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes('guest')))
  const secret = btoa(String.fromCharCode(...signed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return { hostUrl, guestUrl: `${origin}/g/${meetingId}#${secret}` }
}
