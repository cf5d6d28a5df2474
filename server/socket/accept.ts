import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { limits } from '../../shared/wire.ts'
import { addressOf } from '../access/address.ts'
import { type DoorParts, openDoor } from './door.ts'
import { openHeld } from './held.ts'

/** How `ws` is set; its types do not know all of it yet. */
const settings = {
  noServer: true,
  perMessageDeflate: false,
  maxPayload: limits.sheetBytes,
  skipUTF8Validation: true,
  // a message in crumbs costs much more than its bytes
  maxFragments: 4 * 1024,
  maxBufferedChunks: 32 * 1024,
  // who does not read does not read a goodbye either
  closeTimeout: 5_000,
  autoPong: false,
}

/** Takes the web sockets that are asked of an HTTP server, and brings them to the door. */
export function acceptSockets(server: Server, parts: DoorParts): void {
  const sockets = new WebSocketServer(settings)
  const held = openHeld()
  const fromAddress = new Map<string, number>()
  const letIn = openDoor(parts)

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const turnAway = (status: string) => {
      // a half-open stream would stay
      stream.once('finish', () => stream.destroy())
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
    if (!isOneMore(request, stream)) return turnAway('429 Too Many Requests')
    void letIn({
      address: request.url ?? '',
      origin: request.headers.origin,
      cookies: request.headers.cookie,
      open: () => upgrade(request, stream, head),
      turnAway,
    })
  })

  /** Counts a stream until it closes; false where its address has too many. */
  function isOneMore({ headers, socket }: IncomingMessage, stream: Duplex): boolean {
    const address = addressOf(socket.remoteAddress, [headers['x-forwarded-for']].flat().at(-1))
    const count = (fromAddress.get(address) ?? 0) + 1
    if (count > limits.socketsOfAddress) return false
    fromAddress.set(address, count)
    stream.once('close', () => {
      const left = (fromAddress.get(address) ?? 1) - 1
      if (left > 0) fromAddress.set(address, left)
      else fromAddress.delete(address)
    })
    return true
  }

  /** Undefined when whoever asked is gone by now, or asked for something that is no web socket. */
  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<WebSocket | undefined> {
    return new Promise((resolve) => {
      if (stream.closed) return resolve(undefined)
      // ws ends such a stream without a word
      stream.once('close', () => resolve(undefined))
      sockets.handleUpgrade(request, stream, head, (socket) => {
        // ws closes a socket that breaks the protocol or a limit; the error itself tells nothing more
        socket.on('error', () => {})
        held.watch(socket, stream, head)
        resolve(socket)
      })
    })
  }
}
