import * as ws from 'ws'
import type { Socket } from './socket.ts'

/** The part of a socket's sender that this file knows; `ws` does not promise it, so a test watches over it. */
export type FrameSender = { sendFrame: (list: readonly Uint8Array[]) => void }
type Framing = { frame: (data: Uint8Array, options: object) => Uint8Array[] }

const given: unknown = Reflect.get(ws, 'Sender')
const framing = isFraming(given) ? given : undefined
const binary = 2

/** The message sent last, as it goes over the wire: the same for every socket, as we neither mask nor compress. */
let last: { readonly message: Uint8Array; readonly framed: readonly Uint8Array[] } | undefined

/** What `sendFramed` needs of a socket; undefined for a `ws` that is made otherwise. */
export function frameSenderOf(socket: Socket): FrameSender | undefined {
  const sender: unknown = Reflect.get(socket, '_sender')
  return framing && isSender(sender) ? sender : undefined
}

/**
 * Sends a message, which is never changed after that. One that goes to many sockets, one after another, is put into its
 * WebSocket frame once, and written in one piece: that is a seventh of the work of sending.
 */
export function sendFramed(sender: FrameSender, message: Uint8Array): void {
  if (last?.message !== message) last = { message, framed: frame(message) }
  sender.sendFrame(last.framed)
}

function frame(message: Uint8Array): Uint8Array[] {
  return framing ? [Buffer.concat(framing.frame(message, { fin: true, opcode: binary }))] : [message]
}

function isSender(value: unknown): value is FrameSender {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sendFrame') === 'function'
}

function isFraming(value: unknown): value is Framing {
  return typeof value === 'function' && typeof Reflect.get(value, 'frame') === 'function'
}
