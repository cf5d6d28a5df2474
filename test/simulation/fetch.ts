import type { Answered, Asked, Server } from './server.ts'
import type { Host, VirtualTime } from './virtualTime.ts'
import type { Wire } from './wire.ts'

/** Where a browser keeps its ticket. */
export type Cookie = { readonly get: () => string; readonly set: (cookie: string) => void }

/** So long an answer that was lost on the way is waited for, in ms. */
const patience = 40_000

/** Asks over HTTP, as a page on a device does. */
export function fetchOver(
  wire: Wire,
  time: VirtualTime,
  page: () => Host,
  cookie: Cookie,
): NonNullable<Host['fetch']> {
  return async (path, init) => {
    const line = wire.open(page())
    const asked: Asked = {
      method: init?.method === 'POST' ? 'POST' : 'GET',
      path,
      body: String(init?.body ?? ''),
      cookie: cookie.get(),
    }
    try {
      const { status, body } = await new Promise<Answered>((resolve, reject) => {
        const fail = () => reject(new TypeError('fetch failed'))
        line.broken.client = fail
        const begin = ({ answer }: Server) =>
          void answer(asked).then((answered) =>
            wire.send(line, 'down', () => {
              if (answered.cookie !== undefined) cookie.set(answered.cookie)
              resolve(answered)
            }),
          )
        wire.reach(line, begin, fail)
        time.after(patience, line.page, fail)
      })
      return { ok: status < 400, status, json: async () => JSON.parse(body) }
    } finally {
      wire.end(line, { client: false, server: false })
    }
  }
}
