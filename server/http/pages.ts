import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readAnalysis } from '../../shared/analysis/read.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import { usualLanguage } from '../../shared/text/languages.ts'
import { minutesJson } from '../minutes/document.ts'
import { minutesHtml } from '../minutes/page.ts'
import { sendNotFound } from './answers.ts'
import { type Built, builtFolder } from './built.ts'
import { guestPage } from './guestPage.ts'
import { gzipFiles } from './gzip.ts'
import type { MeetingRoutes } from './meetings.ts'
import { noScript } from './noScript.ts'

type Parts = Pick<MeetingRoutes, 'rooms' | 'readTicket'> & {
  readonly built: Built
  readonly now: () => number
}
type Of = { Params: { id: string } }

const htmlType = 'text/html; charset=utf-8'

/** The pages, and the verslag. A page is the same whether its meeting exists or not. */
export function addPages(http: FastifyInstance, { rooms, readTicket, built, now }: Parts): void {
  http.register(async (files) => {
    gzipFiles(files)
    await files.register(fastifyStatic, {
      root: `${builtFolder}/assets`,
      prefix: '/assets/',
      // a part of a gzipped file is of no use
      acceptRanges: false,
      // names carry a hash of what is inside
      cacheControl: false,
      setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
    })
  })
  const way = guestPage(usualLanguage, built)
  const [app, meeting] = [built.appPage, built.meetingPage].map((page) =>
    page.replace('<noscript></noscript>', noScript.text),
  )
  http.get('/', (_request, reply) => reply.type(htmlType).send(app))
  http.get('/m/:id', (_request, reply) => reply.type(htmlType).send(meeting))
  http.get('/m/:id/wall', (_request, reply) => reply.type(htmlType).send(meeting))
  http.get('/g/:id', (_request, reply) => reply.type(htmlType).send(way))

  http.get<Of>('/api/meetings/:id/minutes.html', async (request, reply) => {
    const minutes = await minutesFor(request.params.id, request.headers.cookie)
    return minutes ? reply.type(htmlType).send(minutesHtml(minutes, built.minutesStyle)) : sendNotFound(reply)
  })
  http.get<Of>('/api/meetings/:id/minutes.json', async (request, reply) => {
    const minutes = await minutesFor(request.params.id, request.headers.cookie)
    return minutes ? reply.send(minutes) : sendNotFound(reply)
  })

  async function minutesFor(id: string, cookies: string | undefined) {
    const ticket = await readTicket(cookies, id)
    const read = ticket && (await rooms.read(id))
    return read && minutesJson(minutesOf(read.meeting), readAnalysis(read.analysis), now())
  }
}
