import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Sheet } from '../../../shared/sheets.ts'
import type { Seat } from '../../kit/stockClient.ts'
import { until } from '../until.ts'

/** A bare connection: it sends what no library would, and reads or does not read. */
export type Raw = {
  readonly stream: Socket
  readonly write: (bytes: Uint8Array | string) => void
  /** All that came in, as far as it was read. */
  readonly heard: () => string
  /** Waits until the server ends it; tells by which close code, if it said one. */
  readonly ended: (withinMs?: number) => Promise<number | undefined>
  /** Waits until the server holds nothing of it any more: what is sent then comes back as an error. */
  readonly letGo: () => Promise<void>
}

/** Connects, and says nothing yet. */
export async function openRaw(port: number): Promise<Raw> {
  // half-open, so that only the server can end it
  const stream = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let heard = Buffer.alloc(0)
  let over = false
  stream.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]).subarray(-1_000)
  })
  stream.on('error', () => {})
  for (const end of ['end', 'close']) stream.on(end, () => (over = true))
  await once(stream, 'connect')
  return {
    stream,
    async letGo() {
      await until('the server lets go', () => {
        if (!stream.destroyed) stream.write('x')
        return stream.destroyed
      })
    },
    write: (bytes) => void (stream.writable && stream.write(bytes)),
    heard: () => heard.toString('latin1'),
    async ended(withinMs) {
      await until('the server ends it', () => over, withinMs)
      stream.destroy()
      // a close frame: 0x88, its length, the code
      const at = heard.lastIndexOf(0x88)
      return at >= 0 && at + 3 < heard.length ? heard.readUInt16BE(at + 2) : undefined
    },
  }
}

/** The lines with which somebody asks for a socket; without the last, empty one. */
export function upgradeLines({ meeting, cookie, address }: Seat, sheet: Sheet): string {
  return [
    `GET /sync/${meeting}/${sheet} HTTP/1.1`,
    `Host: ${new URL(address).host}`,
    `Origin: ${address}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Cookie: ${cookie}`,
    '',
  ].join('\r\n')
}

/** A raw connection that is a web socket by now. */
export async function openRawSocket(seat: Seat, sheet: Sheet = 'table'): Promise<Raw> {
  const raw = await openRaw(Number(new URL(seat.address).port))
  raw.write(`${upgradeLines(seat, sheet)}\r\n`)
  await until('the socket is open', () => raw.heard().includes('101 Switching'))
  return raw
}

const opcodes = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

type Head = {
  readonly fin?: boolean
  readonly rsv?: number
  readonly masked?: boolean
  /** The length it announces; else its own. */
  readonly announced?: number
}

/** A frame of a web socket, as right or wrong as asked. */
export function rawFrame(
  kind: keyof typeof opcodes | number,
  payload: Uint8Array = new Uint8Array(),
  { fin = true, rsv = 0, masked = true, announced = payload.length }: Head = {},
): Buffer {
  const opcode = typeof kind === 'number' ? kind : opcodes[kind]
  const length = announced < 126 ? Buffer.alloc(0) : Buffer.alloc(8)
  if (length.length > 0) length.writeBigUInt64BE(BigInt(announced))
  const head = Buffer.from([
    (fin ? 0x80 : 0) | (rsv << 4) | opcode,
    (masked ? 0x80 : 0) | (announced < 126 ? announced : 127),
  ])
  // a mask of noughts changes nothing
  return Buffer.concat([head, length, Buffer.alloc(masked ? 4 : 0), payload])
}
