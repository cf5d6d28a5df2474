import { WebSocket } from 'ws'

/** What a server says to somebody who asks for a socket. */
export type Reply = { readonly status: number; readonly headers: object; readonly body: string }

/**
 * Asks for a socket and gives the whole reply; 101 when it was opened (it is closed at once).
 * @param path from `/sync` on
 */
export function knock(address: string, path: string, headers: Record<string, string>): Promise<Reply> {
  return new Promise((told, failed) => {
    const socket = new WebSocket(address.replace('http', 'ws') + path, { headers })
    socket.on('open', () => {
      socket.terminate()
      told({ status: 101, headers: {}, body: '' })
    })
    socket.on('unexpected-response', (_request, response) => {
      const { date: _date, ...rest } = response.headers
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => told({ status: response.statusCode ?? 0, headers: rest, body }))
    })
    socket.on('error', failed)
  })
}
