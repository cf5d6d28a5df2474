import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Sheet } from '../../../shared/sheets.ts'
import { textFrame } from '../../kit/ourClient.ts'
import type { Seat } from '../../kit/stockClient.ts'
import { until } from '../until.ts'

/** A socket of somebody with a seat who looks at nothing that comes: he costs the test as little as can be. */
export type Attacker = {
  readonly socket: WebSocket
  /** How many of its frames were refused, and told so. */
  readonly refused: () => number
  /** Waits until all that was sent before is handled. */
  readonly isRead: () => Promise<void>
}

const frameOf = { denied: 2, time: 67 } as const

export async function openAttacker(seat: Seat, sheet: Sheet): Promise<Attacker> {
  const socket = new WebSocket(`${seat.address.replace('http', 'ws')}/sync/${seat.meeting}/${sheet}`, {
    headers: { cookie: seat.cookie, origin: seat.address },
  })
  let refused = 0
  let answered = 0
  let asked = 0
  let sentAway: number | undefined
  socket.on('message', (data: Buffer) => {
    if (data[0] === frameOf.denied) refused += 1
    if (data[0] === frameOf.time && data.includes(ownTime)) answered += 1
  })
  socket.on('close', (code) => {
    sentAway = code
  })
  await once(socket, 'open')
  return {
    socket,
    refused: () => refused,
    async isRead() {
      asked += 1
      socket.send(textFrame(frameOf.time, `{${ownTime}}`))
      await until('all is handled', () => answered === asked || sentAway !== undefined, 60_000)
      // a room that is given up sends all away, the innocents too
      if (sentAway !== undefined) throw new Error(`the attacker was sent away: ${sentAway}`)
    },
  }
}

/** No generator makes this one. */
const ownTime = '"t0":0.125'
