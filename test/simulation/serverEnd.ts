import type { Socket } from '../../server/socket/socket.ts'
import type { Host, VirtualTime } from './virtualTime.ts'
import type { Line, Wire } from './wire.ts'

/** The end of a socket in the browser, as far as the server reaches it. */
export type ClientEnd = {
  readonly url: string
  readonly arrived: (bytes: Uint8Array) => void
  readonly shut: (code: number) => void
}
/** The end of a socket at the server: what the server sees, and what comes in. */
type ServerEnd = {
  readonly socket: Socket
  readonly arrived: (bytes: Uint8Array) => void
  readonly closed: () => void
}

/** Sees the frames as they are sent. */
export type Watch = (frame: {
  readonly from: 'server' | 'client'
  readonly device: string
  readonly page: Host
  readonly address: string
  readonly bytes: Uint8Array
}) => void

export type SocketParts = { readonly wire: Wire; readonly time: VirtualTime; readonly watch: Watch }

/** So long a server waits for the goodbye of a socket that it closed, in ms. */
const goodbyeMs = 30_000

export function openServerEnd(line: Line, client: ClientEnd, { wire, time, watch }: SocketParts): ServerEnd {
  const listeners: Record<string, ((message: Buffer) => void)[]> = { message: [], pong: [], close: [] }
  const held: Buffer[] = []
  let state = 1
  let paused = false
  let unsent = 0
  const tell = (event: string, message: Buffer = Buffer.alloc(0)) => {
    for (const listener of listeners[event] ?? []) listener(message)
  }
  const closed = () => {
    if (state === 3) return
    state = 3
    tell('close')
  }
  line.broken.server = closed
  const socket: Socket = {
    OPEN: 1,
    get readyState() {
      return state
    },
    get bufferedAmount() {
      return unsent
    },
    get isPaused() {
      return paused
    },
    send(message) {
      if (state !== 1) return
      const bytes = Uint8Array.from(message)
      watch({ from: 'server', device: wire.device, page: line.page, address: client.url, bytes })
      unsent += bytes.length
      wire.send(line, 'down', () => {
        unsent -= bytes.length
        client.arrived(bytes)
      })
    },
    close(code) {
      if (state !== 1) return
      state = 2
      wire.send(line, 'down', () => {
        client.shut(code)
        time.after(0, line.server, closed)
      })
      // the goodbye of a mute socket never comes
      time.after(goodbyeMs, line.server, closed)
    },
    terminate() {
      closed()
      wire.end(line, { client: !line.mute, server: false })
    },
    ping: () => wire.send(line, 'down', () => wire.send(line, 'up', () => tell('pong'))),
    pause() {
      paused = true
    },
    resume() {
      paused = false
      while (!paused && held.length > 0) tell('message', held.shift())
    },
    on(event: 'message' | 'pong' | 'close', listener: (message: Buffer) => void) {
      listeners[event]?.push(listener)
    },
  }
  return {
    socket,
    closed,
    arrived(bytes) {
      const message = Buffer.from(bytes)
      if (paused) held.push(message)
      else if (state < 3) tell('message', message)
    },
  }
}
