import { whoAmI } from './api.ts'
import { type LinkOptions, type MeetingLink, openLink } from './link.ts'

/** A link that keeps asking whose ticket this browser holds. */
export type SeatedLink = {
  readonly link: MeetingLink
  /** Asks anew: another tab can have changed who shares this device. */
  readonly askTicket: () => Promise<void>
  readonly close: () => void
}

/** After so long (ms) it is asked again what nobody answered, or could. */
const askAgainMs = 3_000

/**
 * Opens a meeting for the persons of this device, whoever they become. Who shares it can change elsewhere, and a
 * socket that is turned away does not hear why: the ticket itself tells.
 * @param shut told when the ticket opens this meeting no more; then the link is shut
 */
export function openSeatedLink(
  options: Omit<LinkOptions, 'connected' | 'failed'>,
  shut: () => void,
): SeatedLink {
  let asking = false
  let again: ReturnType<typeof setTimeout> | undefined
  let closed = false
  const askTicket = async () => {
    if (asking || closed) return
    clearTimeout(again)
    asking = true
    const reply = await whoAmI(options.meetingId)
    asking = false
    if (closed) return
    link.hearStoring(reply.ok || reply.refusal?.code !== 'storage-failed')
    if (reply.ok) link.seat(reply.given.persons)
    else if (reply.status === 404) {
      shut()
      link.shut()
    } else again = setTimeout(() => void askTicket(), askAgainMs)
  }
  const link = openLink({
    ...options,
    connected: () => void askTicket(),
    failed: () => void askTicket(),
  })
  return {
    link,
    askTicket,
    close() {
      closed = true
      clearTimeout(again)
      link.close()
    },
  }
}
