import type { Catalogue } from '../../shared/text/catalogue.ts'
import type { Reply } from '../sync/api.ts'

/** Says why asking the server did not work. */
export function problemOf(reply: Extract<Reply<unknown>, { ok: false }>, words: Catalogue): string {
  if (reply.status === 0) return words.start.noConnection
  if (reply.status === 404) return words.start.wrongLink
  return reply.refusal ? words.refusal(reply.refusal) : words.start.failed
}
