import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { closeCode, limits } from '../../shared/wire.ts'

/** Watches over what sockets make the server hold beside whole frames: frames that do not end, and what is not read. */
export type Held = {
  /** @param head what came of the first frames already */
  readonly watch: (socket: WebSocket, stream: Duplex, head: Buffer) => void
}

type One = {
  readonly socket: WebSocket
  /** Bytes of a frame that is not whole yet: 64 KiB less at most, and none where it is negative. */
  readonly unfinished: () => number
  /** Since when it is not whole, in ms. */
  since: number | undefined
}

/** A frame of ping or pong is this long without what it holds. */
const controlHeader = 6
/** Who reads slower than that is told no sign of life. */
const mostUnsentPongs = 64 * 1024

/** @param now in ms */
export function openHeld(now: () => number = () => performance.now()): Held {
  const all = new Set<One>()

  function look() {
    let total = 0
    for (const one of all) {
      total += weightOf(one)
      one.since = one.unfinished() > 0 ? (one.since ?? now()) : undefined
      if (one.since !== undefined && now() - one.since > limits.wholeWithinMs)
        one.socket.close(closeCode.askAgain)
    }
    if (total <= limits.heldBytes) return
    // they come back and catch up; the closing itself must not wait for who does not read
    for (const one of [...all].sort((one, two) => weightOf(two) - weightOf(one))) {
      if (total <= limits.heldBytes / 2) return
      total -= weightOf(one)
      one.socket.terminate()
    }
  }
  setInterval(look, 1_000).unref()

  return {
    watch(socket, stream, head) {
      let whole = bytesReadOf(stream) - head.length
      const one: One = { socket, since: undefined, unfinished: () => bytesReadOf(stream) - whole }
      all.add(one)
      socket.on('close', () => all.delete(one))
      socket.on('message', () => {
        whole = bytesReadOf(stream)
      })
      socket.on('pong', (data: Buffer) => {
        whole += controlHeader + data.length
      })
      // of many pings at once the last is answered, as the protocol allows
      let asked: Buffer | undefined
      socket.on('ping', (data: Buffer) => {
        whole += controlHeader + data.length
        if (asked === undefined) setImmediate(answer)
        asked = data
      })
      const answer = () => {
        const data = asked
        asked = undefined
        if (socket.readyState === socket.OPEN && socket.bufferedAmount < mostUnsentPongs) socket.pong(data)
      }
    },
  }
}

function weightOf({ socket, unfinished }: One): number {
  return Math.max(0, unfinished()) + socket.bufferedAmount
}

function bytesReadOf(stream: Duplex): number {
  return 'bytesRead' in stream && typeof stream.bytesRead === 'number' ? stream.bytesRead : 0
}
