import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { serve } from '../../../server/socket/connection.ts'
import { openPace } from '../../../server/socket/pace.ts'
import { makeId } from '../../../shared/ids.ts'
import { closeCode, limits } from '../../../shared/wire.ts'
import { openTable } from '../../kit/memoryRoom.ts'
import { jsonFrame } from '../../kit/ourClient.ts'
import { until } from '../../outside/until.ts'

/** A socket without a network, served in a real room. */
async function openServed() {
  const table = await openTable()
  const sent: Uint8Array[] = []
  const closed: number[] = []
  const events = new EventEmitter()
  const socket = {
    readyState: 1,
    OPEN: 1,
    bufferedAmount: 0,
    isPaused: false,
    send: (message: Uint8Array) => sent.push(message),
    close: (code: number) => closed.push(code),
    terminate() {},
    ping() {},
    pause() {},
    resume() {},
    on: (event: string, listener: (message: Buffer) => void) => events.on(event, listener),
  }
  const served = table.rooms.use(table.id, (room) =>
    serve(socket, {
      sheet: 'table',
      person: table.host,
      persons: [table.host],
      ticket: 'ticket',
      stillSeated: async () => true,
      room,
      pace: openPace(Date.now, { burst: 20, perMinute: 600 }),
      framePace: openPace(Date.now, limits.frames),
      load: { bytes: 0 },
      now: Date.now,
      log: { info() {}, warn() {}, error() {} },
    }),
  )
  await until('it is served', () => sent.length > 0)
  return {
    table,
    socket,
    sent,
    closed,
    receive: (frame: Uint8Array) => events.emit('message', Buffer.from(frame)),
    async leave() {
      events.emit('close')
      await served
    },
  }
}

test('R18.105 a reader who is too far behind is sent away to come back', async () => {
  const { table, socket, closed, leave } = await openServed()
  socket.bufferedAmount = limits.unsentBytes
  await table.act(table.host, 'parking.park', { text: 'nog net' })
  expect(closed).toEqual([])
  socket.bufferedAmount += 1
  await table.act(table.host, 'parking.park', { text: 'te veel' })
  expect(closed[0]).toBe(closeCode.askAgain)
  expect(limits.unsentBytes).toBeGreaterThan(limits.sheetBytes)
  await leave()
  await table.close()
})

test('R18.106 what came in before the end is still done, in the same room, which stays for it', async () => {
  const { table, receive, leave } = await openServed()
  const room = await table.room()
  // the last of them wait their turn
  for (let i = 0; i < 25; i += 1)
    receive(jsonFrame(64, { id: makeId(), name: 'parking.park', input: { text: `nummer ${i}` } }))
  await leave()
  const { meeting } = await room.read()
  expect(Object.keys(meeting.parking)).toHaveLength(25)
  await table.close()
})
