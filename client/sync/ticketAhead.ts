import { whoAmI } from './api.ts'

type Asked = { readonly meetingId: string; readonly reply: ReturnType<typeof whoAmI> }

let asked: Asked | undefined

/** Asks whose ticket this browser has while the page is still being fetched: on a slow line that is a round trip less. */
export function askAhead(meetingId: string): void {
  asked = { meetingId, reply: whoAmI(meetingId) }
}

/** The answer to what was asked ahead, once: by the next time it may be another. */
export function whoAmIAtFirst(meetingId: string): ReturnType<typeof whoAmI> {
  const ahead = asked
  asked = undefined
  return ahead?.meetingId === meetingId ? ahead.reply : whoAmI(meetingId)
}
