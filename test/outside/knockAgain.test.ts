import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { openOurs } from '../kit/ourClient.ts'
import { openStock, type Seat } from '../kit/stockClient.ts'
import { until } from './until.ts'

/** A door that answers the first knock with this status, and lets in whoever knocks after it. */
async function doorThatFirstSays(status: string) {
  const http = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  let knocks = 0
  http.on('upgrade', (request, stream, head) => {
    knocks += 1
    if (knocks > 1) sockets.handleUpgrade(request, stream, head, () => {})
    else stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const heard = http.address()
  if (typeof heard !== 'object' || heard === null) throw new Error('the door has no port')
  const seat: Seat = { address: `http://127.0.0.1:${heard.port}`, meeting: 'm', person: 'p', cookie: '' }
  return { seat, close: () => http.close() }
}

test('R15.110 turned away with 503 a client knocks again, as one in a browser does: a server that ends says so for a moment', async () => {
  const forStock = await doorThatFirstSays('503 Service Unavailable')
  const forOurs = await doorThatFirstSays('503 Service Unavailable')
  const stock = openStock(forStock.seat, 'analysis')
  const ours = openOurs(forOurs.seat, 'analysis')
  await until('the stock client is in', () => stock.provider.wsconnected)
  expect(stock.statuses).toEqual([503])
  await until('so is ours', () => ours.connected())
  expect(ours.shut()).toBeUndefined()
  stock.close()
  ours.close()
  forStock.close()
  forOurs.close()
})
