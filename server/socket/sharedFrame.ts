import * as ws from 'ws'
import type { Socket } from './socket.ts'

/** The part of a socket's sender that this file knows; `ws` does not promise it, so a test watches over it. */
type FrameSender = { sendFrame: (list: readonly Uint8Array[]) => void }
type Framing = { frame: (data: Uint8Array, options: object) => Uint8Array[] }

const framing: unknown = Reflect.get(ws, 'Sender')
const binary = 2

/** The message sent last, as it goes over the wire: the same for every socket, as we neither mask nor compress. */
let last: { readonly message: Uint8Array; readonly framed: readonly Uint8Array[] } | undefined

/**
 * How a socket is sent messages. One that goes to many sockets, one after another, is put into its WebSocket frame
 * once, and written in one piece: that is a seventh of the work of sending. With a `ws` that is made otherwise it is
 * sent in the usual way.
 * @returns sends a message, which is never changed after that
 */
export function sharedSender(socket: Socket): (message: Uint8Array) => void {
  const sender = senderOf(socket)
  if (!sender || !isFraming(framing)) return (message) => socket.send(message)
  const { frame } = framing
  return (message) => {
    if (last?.message !== message)
      last = { message, framed: [Buffer.concat(frame(message, { fin: true, opcode: binary }))] }
    sender.sendFrame(last.framed)
  }
}

/** Whether this version of `ws` lets a message be framed once for many. */
export function canShareFrames(socket: Socket): boolean {
  return senderOf(socket) !== undefined && isFraming(framing)
}

function senderOf(socket: Socket): FrameSender | undefined {
  const sender: unknown = Reflect.get(socket, '_sender')
  return isSender(sender) ? sender : undefined
}

function isSender(value: unknown): value is FrameSender {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sendFrame') === 'function'
}

function isFraming(value: unknown): value is Framing {
  return typeof value === 'function' && typeof Reflect.get(value, 'frame') === 'function'
}
