import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openHeld } from '../../../server/socket/held.ts'
import { closeCode, limits } from '../../../shared/wire.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A socket as far as this goes, and the bytes that came over its stream. */
function socketOf(held: ReturnType<typeof openHeld>) {
  const ended: (number | 'at once')[] = []
  const ponged: string[] = []
  const stream = Object.assign(new PassThrough(), { bytesRead: 300 })
  const socket = Object.assign(new EventEmitter(), {
    readyState: 1,
    OPEN: 1,
    bufferedAmount: 0,
    close: (code: number) => ended.push(code),
    terminate: () => ended.push('at once'),
    pong: (data: Buffer) => ponged.push(String(data)),
  })
  held.watch(socket as never, stream, Buffer.alloc(0))
  return {
    ended,
    ponged,
    socket,
    arrive(bytes: number, whole?: 'message' | 'ping' | 'pong') {
      stream.bytesRead += bytes
      if (whole) socket.emit(whole, Buffer.alloc(whole === 'message' ? bytes : bytes - 6, 'x'))
    },
  }
}

test('R18.95 a message that goes on for a minute without an end is ended; who sends signs of life or is quiet is not', () => {
  const held = openHeld()
  const dripping = socketOf(held)
  const quiet = socketOf(held)
  const slow = socketOf(held)
  dripping.arrive(20, 'message')
  for (let second = 0; second < 59; second += 1) {
    dripping.arrive(1)
    if (second % 10 === 0) for (const one of [dripping, quiet]) one.arrive(6, 'pong')
    slow.arrive(100_000)
    vi.advanceTimersByTime(1_000)
  }
  slow.arrive(100_000, 'message')
  vi.advanceTimersByTime(3_500)
  expect(dripping.ended[0]).toBe(closeCode.askAgain)
  expect(quiet.ended).toEqual([])
  expect(slow.ended).toEqual([])
  vi.advanceTimersByTime(300_000)
  expect(quiet.ended).toEqual([])
})

test('R18.96 when all sockets together leave too much unread or unfinished, those with the most are ended', () => {
  const held = openHeld()
  const few = Array.from({ length: 60 }, () => socketOf(held))
  const greedy = Array.from({ length: 40 }, () => socketOf(held))
  for (const one of few) one.arrive(10_000)
  greedy.forEach((one, index) => {
    if (index % 2) one.arrive(limits.sheetBytes)
    else one.socket.bufferedAmount = limits.unsentBytes
  })
  vi.advanceTimersByTime(1_000)
  expect(few.flatMap(({ ended }) => ended)).toEqual([])
  const left = greedy.filter(({ ended }) => ended.length === 0).length
  expect(left * limits.sheetBytes).toBeLessThanOrEqual(limits.heldBytes / 2)
  expect(left).toBeGreaterThan(0)
})

test('R18.97 of many pings at once the last is answered, and none of who does not read', () => {
  const held = openHeld()
  const pinging = socketOf(held)
  for (const size of [10, 11, 12]) pinging.arrive(size, 'ping')
  vi.runOnlyPendingTimers()
  expect(pinging.ponged).toEqual(['xxxxxx'])
  pinging.socket.bufferedAmount = 100_000
  pinging.arrive(10, 'ping')
  vi.runOnlyPendingTimers()
  expect(pinging.ponged).toHaveLength(1)
})
