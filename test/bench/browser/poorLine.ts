import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What a line does to all that goes over it. */
export type Line = {
  readonly downBitsPerSecond: number
  readonly upBitsPerSecond: number
  readonly roundTripMs: number
  /** Round trips before a connection carries anything: TCP takes one, TLS 1.3 another. */
  readonly handshakes: number
}

/** A poor mobile network, as Lighthouse takes it. */
export const poorMobile: Line = {
  downBitsPerSecond: 1_600_000,
  upBitsPerSecond: 750_000,
  roundTripMs: 150,
  handshakes: 2,
}

/** As much as one packet of a phone's network carries. */
const packetBytes = 1_400

/**
 * Lays a line before a server: all that goes to or from it shares its width, sockets too, which the network
 * emulation of a browser's developer tools leaves alone. Losses and the slow start of TCP are left out.
 * @param listenOn the port at which the server is reached over this line
 */
export async function layPoorLine(listenOn: number, server: number, line: Line) {
  const down = openLane(line.downBitsPerSecond, line.roundTripMs / 2)
  const up = openLane(line.upBitsPerSecond, line.roundTripMs / 2)
  const open = new Set<Socket>()
  const front = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: server, host: '127.0.0.1', noDelay: true })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => open.delete(socket))
    }
    setTimeout(() => up(near, far), line.handshakes * line.roundTripMs)
    down(far, near)
  })
  front.listen(listenOn, '127.0.0.1')
  await once(front, 'listening')
  return {
    port: (front.address() as AddressInfo).port,
    close() {
      front.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** One direction: its connections take turns, a packet each, as they do on a shared line. */
function openLane(bitsPerSecond: number, delayMs: number) {
  const bytesPerMs = bitsPerSecond / 8 / 1_000
  /** The connections that have something to send; each gives its next packet, and comes back when it has more. */
  const turns: (() => { readonly packet: Buffer | undefined; readonly more: boolean; arrive(): void })[] = []
  let freeAt = 0
  let busy = false

  function next(): void {
    const turn = turns.shift()
    busy = turn !== undefined
    if (!turn) return
    const { packet, more, arrive } = turn()
    if (more) turns.push(turn)
    freeAt += (packet?.length ?? 0) / bytesPerMs
    const sent = Math.max(0, freeAt - performance.now())
    setTimeout(arrive, sent + delayMs)
    setTimeout(next, sent)
  }

  return (from: Socket, to: Socket) => {
    /** Without bytes: the end. */
    const waiting: (Buffer | undefined)[] = []
    const underWay: (Buffer | undefined)[] = []
    // timers may swap, packets of a connection never do
    const arrive = () => {
      const packet = underWay.shift()
      if (packet) to.write(packet)
      else to.end()
    }
    const turn = () => {
      const packet = waiting.shift()
      underWay.push(packet)
      return { packet, more: waiting.length > 0, arrive }
    }
    const send = (packets: readonly (Buffer | undefined)[]) => {
      if (waiting.length === 0) turns.push(turn)
      waiting.push(...packets)
      if (busy) return
      freeAt = performance.now()
      next()
    }
    from.on('data', (data: Buffer) => {
      const packets = Math.ceil(data.length / packetBytes)
      send(
        Array.from({ length: packets }, (_, nr) => data.subarray(nr * packetBytes, (nr + 1) * packetBytes)),
      )
    })
    from.on('end', () => send([undefined]))
  }
}
