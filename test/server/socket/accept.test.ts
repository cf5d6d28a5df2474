import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { acceptSockets } from '../../../server/socket/accept.ts'
import { openTable } from '../../kit/memoryRoom.ts'

test('R1.63 a socket that came in while its seat was taken up is sent away too', async () => {
  const table = await openTable()
  const esther = await table.join('Esther')
  const tickets = [{ hash: 'old', persons: [esther] }, undefined]
  const http = createServer().listen(0, '127.0.0.1')
  acceptSockets(http, {
    rooms: table.rooms,
    readTicket: async () => tickets.shift(),
    isOwnOrigin: () => true,
    now: Date.now,
    log: { info() {}, warn() {}, error() {} },
  })
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${table.id}/table`)
  const [code] = await once(socket, 'close')
  expect(code).toBe(4503)
  await table.close()
  http.close()
})
