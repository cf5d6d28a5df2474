import type { FastifyReply } from 'fastify'
import type { Refusal, RefusalCode } from '../../shared/refusal.ts'

/** The status of a refusal on the way in; what is not named here is the sender's mistake. */
const statuses: Partial<Record<RefusalCode, number>> = {
  'foreign-origin': 403,
  'wrong-start-secret': 403,
  'meeting-full': 409,
  'storage-failed': 503,
  'too-quick': 429,
}

/** Answers with a reason: the code is for the page, which has the words. */
export function sendRefusal(
  reply: FastifyReply,
  refusal: Refusal,
  status = statuses[refusal.code] ?? 400,
): FastifyReply {
  return reply.code(status).send(refusal)
}

/** One and the same for an unknown meeting, a wrong secret and a missing ticket: nobody learns which it was. */
export function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('application/json; charset=utf-8').send('{"code":"not-found"}')
}
