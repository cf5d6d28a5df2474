import Fastify, { type FastifyInstance } from 'fastify'
import { refuse } from '../../shared/refusal.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { sendNotFound, sendRefusal } from './answers.ts'
import type { Built } from './built.ts'
import { addHeaders } from './headers.ts'
import { addMeetingRoutes, type MeetingRoutes } from './meetings.ts'
import { addPages } from './pages.ts'

type Parts = MeetingRoutes & {
  readonly storage: Storage
  readonly isOwnOrigin: (origin: string | undefined) => boolean
  readonly built: Built
  readonly now: () => number
  readonly log: Log
}

/** Everything that is asked over HTTP; sockets are taken beside it. */
export function openHttp(parts: Parts): FastifyInstance {
  const http = Fastify({ bodyLimit: 16 * 1024, forceCloseConnections: true })
  addHeaders(http, parts.originOf)

  http.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST' && !parts.isOwnOrigin(request.headers.origin))
      return reply.code(403).send({ code: 'foreign-origin' })
  })
  http.setNotFoundHandler((_request, reply) => sendNotFound(reply))
  http.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendRefusal(reply, refuse('invalid-input')).code(error.statusCode)
    parts.log.error({ err: error }, 'a request failed')
    return sendRefusal(reply, refuse('storage-failed'))
  })

  http.get('/health/live', () => ({ live: true }))
  http.get('/health/ready', async (_request, reply) => {
    const ready = await parts.storage.healthy()
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  addMeetingRoutes(http, parts)
  addPages(http, parts)
  return http
}
