import type { Server } from './server.ts'
import { openServerEnd, type SocketParts } from './serverEnd.ts'
import type { Host } from './virtualTime.ts'
import type { Line } from './wire.ts'

/** So long a browser goes on connecting, in ms. */
const handshakeMs = 240_000

/** The sockets of a page, as a browser has them. */
export function socketOver(page: Host, cookie: () => string, parts: SocketParts): typeof WebSocket {
  const { wire, time, watch } = parts
  class PageSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly OPEN = 1
    readonly url: string
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: ((event: object) => void) | null = null
    readonly #line: Line = wire.open(page)
    readonly #end: ReturnType<typeof openServerEnd>

    constructor(address: string) {
      this.url = address
      this.#end = openServerEnd(this.#line, this, parts)
      this.#line.broken.client = () => this.shut(1006)
      const knock = ({ knock }: Server) =>
        knock({
          address: address.replace(/^ws:\/\/[^/]*/, ''),
          origin: 'http://beraad',
          cookies: cookie(),
          open: async () => {
            if (this.#line.over) return undefined
            wire.send(this.#line, 'down', () => this.opened())
            return this.#end.socket
          },
          turnAway: () => wire.send(this.#line, 'down', () => this.shut(1006)),
        })
      wire.reach(this.#line, knock, () => this.shut(1006))
      time.after(handshakeMs, page, () => this.readyState === 0 && this.shut(1006))
    }

    opened() {
      if (this.readyState !== 0) return
      this.readyState = 1
      this.onopen?.()
    }

    arrived(bytes: Uint8Array) {
      if (this.readyState === 1) this.onmessage?.({ data: bytes.slice().buffer })
    }

    send(data: Uint8Array) {
      if (this.readyState !== 1) return
      const bytes = data.slice()
      watch({ from: 'client', device: wire.device, page, address: this.url, bytes })
      wire.send(this.#line, 'up', () => this.#end.arrived(bytes))
    }

    close() {
      if (this.readyState >= 2) return
      if (this.readyState === 0) time.after(0, page, () => this.shut(1006))
      this.readyState = 2
      const line = this.#line
      if (!line.server) wire.end(line, { client: false, server: true })
      else
        wire.send(line, 'up', () => {
          wire.end(line, { client: false, server: false })
          this.#end.closed()
        })
    }

    shut(code: number) {
      if (this.readyState === 3) return
      this.readyState = 3
      wire.end(this.#line, { client: false, server: false })
      this.onclose?.({ code, reason: '' })
    }
  }
  // the one cast: it is what a browser's socket is, as far as the provider can tell
  return PageSocket as unknown as typeof WebSocket
}
