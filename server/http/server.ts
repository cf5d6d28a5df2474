import Fastify, { type FastifyInstance } from 'fastify'
import { refuse } from '../../shared/refusal.ts'
import type { Log } from '../log.ts'
import { countRefusals } from '../socket/refusals.ts'
import { sendNotFound, sendRefusal } from './answers.ts'
import type { Built } from './built.ts'
import { addHeaders, putHeaders } from './headers.ts'
import { addMeetingRoutes, type MeetingRoutes } from './meetings.ts'
import { addPages } from './pages.ts'

type Parts = MeetingRoutes & {
  readonly built: Built
  readonly log: Log
}

/** Everything that is asked over HTTP; sockets are taken beside it. */
export function openHttp(parts: Parts): FastifyInstance {
  const { origins, storage, log } = parts
  const http = Fastify({
    bodyLimit: 16 * 1024,
    // who drips a request is ended soon
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    // who asked something when the server ends still gets the answer
    forceCloseConnections: 'idle',
    // an address that can't even be read passes no hook
    frameworkErrors(_error, request, reply) {
      putHeaders(reply, origins.of(request.headers.host))
      void sendNotFound(reply)
    },
  })
  addHeaders(http, origins.of)

  http.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST' && !origins.isOwn(request.headers.origin))
      return sendRefusal(reply, refuse('foreign-origin'))
  })
  const count = countRefusals<string>(log)
  http.addHook('onResponse', async (request, { statusCode }) => {
    // the route as we wrote it, not the address that was asked
    const { url = '' } = request.routeOptions
    if (request.method === 'POST' && statusCode >= 400) count(`POST ${url} ${statusCode}`)
  })
  http.setNotFoundHandler((_request, reply) => sendNotFound(reply))
  http.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const { statusCode = 500 } = error
    if (statusCode === 413) return sendRefusal(reply, refuse('too-long'), statusCode)
    if (statusCode < 500) return sendRefusal(reply, refuse('invalid-input'), statusCode)
    log.error({ err: error }, 'a request failed')
    return sendRefusal(reply, refuse('storage-failed'))
  })

  http.get('/health/live', () => ({ live: true }))
  http.get('/health/ready', async (_request, reply) => {
    // a beat may pass where a whole act does not: a meeting that waits knows better
    const ready = parts.rooms.storing() && (await storage.healthy())
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  addMeetingRoutes(http, parts)
  addPages(http, parts)
  return http
}
