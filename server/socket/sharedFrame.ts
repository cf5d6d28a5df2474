import type { Socket } from './socket.ts'

/** The part of a socket's sender that this file knows; `ws` does not promise it, so a test watches over it. */
export type FrameSender = { sendFrame: (list: readonly Uint8Array[]) => void }

/** A whole message of bytes (RFC 6455 §5.2). */
const wholeAndBinary = 0x82

/** The message sent last, as it goes over the wire: the same for every socket, as we neither mask nor compress. */
let last: { readonly message: Uint8Array; readonly framed: readonly Uint8Array[] } | undefined

/** What `sendFramed` needs of a socket; undefined for a `ws` that is made otherwise. */
export function frameSenderOf(socket: Socket): FrameSender | undefined {
  const sender: unknown = Reflect.get(socket, '_sender')
  return isSender(sender) ? sender : undefined
}

/**
 * Sends a message, which is never changed after that. One that goes to many sockets, one after another, is put into its
 * WebSocket frame once, and written in one piece: that is a seventh of the work of sending.
 */
export function sendFramed(sender: FrameSender, message: Uint8Array): void {
  if (last?.message !== message) last = { message, framed: [frame(message)] }
  sender.sendFrame(last.framed)
}

/** The message behind its header, which tells its length in one byte, in two more, or in eight more. */
function frame(message: Uint8Array): Uint8Array {
  const { length } = message
  const header = length < 126 ? 2 : length < 0x10000 ? 4 : 10
  const framed = Buffer.allocUnsafe(header + length)
  framed[0] = wholeAndBinary
  framed[1] = header === 2 ? length : header === 4 ? 126 : 127
  if (header === 4) framed.writeUInt16BE(length, 2)
  if (header === 10) framed.writeBigUInt64BE(BigInt(length), 2)
  framed.set(message, header)
  return framed
}

function isSender(value: unknown): value is FrameSender {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sendFrame') === 'function'
}
