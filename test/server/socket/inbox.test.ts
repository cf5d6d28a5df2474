import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openInbox } from '../../../server/socket/inbox.ts'
import { limits } from '../../../shared/wire.ts'

const { waiting } = limits

/** A socket whose frames are handled when the test says so. */
function open(load = { bytes: 0 }) {
  const handled: number[] = []
  const gates: (() => void)[] = []
  let paused = false
  const inbox = openInbox<number>({
    socket: {
      pause() {
        paused = true
      },
      resume() {
        paused = false
      },
    },
    load,
    turn: () => 0,
    async handle(number) {
      await new Promise<void>((go) => gates.push(go))
      handled.push(number)
    },
    failed(error) {
      throw error
    },
  })
  let count = 0
  const letThrough = (most: number) => {
    for (const go of gates.splice(0, most)) go()
    return new Promise(setImmediate)
  }
  return {
    handled,
    isPaused: () => paused,
    receive(bytes: number, overlaps = true) {
      inbox.add(count, bytes, overlaps)
      count += 1
    },
    letThrough,
    async letAllThrough() {
      let empty = false
      inbox.empty().then(() => {
        empty = true
      })
      while (!empty) await letThrough(Number.POSITIVE_INFINITY)
    },
  }
}

test('R18.93 a socket of which much waits is not read, by frames and by bytes, and nothing it sent is dropped', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(limits.frameBytes), { maxLength: 200 }),
      fc.nat(40),
      async (sizes, each) => {
        const load = { bytes: 0 }
        const { receive, letThrough, letAllThrough, isPaused, handled } = open(load)
        let most = 0
        let sent = 0
        for (const size of sizes) {
          // a paused socket gives nothing more
          while (isPaused()) await letThrough(1 + each)
          receive(size)
          sent += 1
          most = Math.max(most, load.bytes)
        }
        await letAllThrough()
        expect(handled).toEqual(Array.from({ length: sent }, (_, i) => i))
        expect(most).toBeLessThan(waiting.bytes + limits.frameBytes + 1_024)
        expect(isPaused()).toBe(false)
        expect(load.bytes).toBe(0)
      },
    ),
    { numRuns: 30 },
  )
})

test('R18.93 sixty-four small frames wait and no more', async () => {
  const { receive, isPaused, letAllThrough } = open()
  for (let i = 1; i < waiting.frames; i += 1) receive(10)
  expect(isPaused()).toBe(false)
  receive(10)
  expect(isPaused()).toBe(true)
  await letAllThrough()
  expect(isPaused()).toBe(false)
})

test('R18.94 where all sockets together hold too much each goes on frame by frame, and none stands still', async () => {
  const load = { bytes: waiting.bytesOfAll }
  const one = open(load)
  for (let i = 0; i < 5; i += 1) {
    one.receive(10)
    expect(one.isPaused()).toBe(true)
    await one.letAllThrough()
    expect(one.isPaused()).toBe(false)
  }
  expect(one.handled).toHaveLength(5)
  expect(load.bytes).toBe(waiting.bytesOfAll)
})

test('R18.93 a frame that can not be handled is told of, and those behind it go on', async () => {
  const load = { bytes: 0 }
  const handled: string[] = []
  const failures: unknown[] = []
  const inbox = openInbox<string>({
    socket: { pause() {}, resume() {} },
    load,
    turn: () => 0,
    async handle(frame) {
      if (frame === 'bad') throw frame
      handled.push(frame)
    },
    failed: (error) => failures.push(error),
  })
  for (const [frame, overlaps] of [
    ['bad', true],
    ['a', false],
    ['bad', false],
    ['b', true],
  ] as const)
    inbox.add(frame, 10, overlaps)
  await inbox.empty()
  expect(handled).toEqual(['a', 'b'])
  expect(failures).toEqual(['bad', 'bad'])
  expect(load.bytes).toBe(0)
})
