import type { Reply } from './api.ts'
import { words } from './words.ts'

/** Says why asking the server did not work. */
export function problemOf(reply: Extract<Reply<unknown>, { ok: false }>): string {
  if (reply.refusal) return words.refusal(reply.refusal)
  if (reply.status === 0) return words.start.noConnection
  return reply.status === 404 ? words.start.wrongLink : words.start.failed
}
