import { expect, test } from 'vitest'
import { makeServerClock } from '../../../client/sync/serverClock.ts'
import { betterOf, offsetOf } from '../../../client/sync/serverTime.ts'

const hour = 3_600_000

/** A world with one true time, a browser whose clock is wrong, and a way to the server with given delays. */
function world(wrongBy: number) {
  let time = 1_000_000_000
  let asleep = 0
  const asked: number[] = []
  const server = { down: false }
  const local = () => time + wrongBy - asleep
  const clock = makeServerClock(
    local,
    (t0) => {
      if (!server.down) asked.push(t0)
      return !server.down
    },
    local,
  )
  return {
    clock,
    server,
    truth: () => time,
    pass: (ms: number) => {
      time += ms
    },
    /** Time passes, but the browser's counting clock stands still. */
    sleep: (ms: number) => {
      time += ms
      asleep += ms
    },
    /** Brings one question to the server and its answer back; false when nothing is asked. */
    carry(there: number, back: number): boolean {
      const t0 = asked.shift()
      if (t0 === undefined) return false
      time += there
      const t1 = time
      time += back
      clock.answered({ t0, t1 })
      return true
    },
    wrong: () => Math.abs(clock.now() - time),
  }
}

test.each([0, 3 * hour, -7 * hour, 400 * 24 * hour])(
  'R16.1 a browser whose clock is wrong by %i ms shows the server time',
  (wrongBy) => {
    const w = world(wrongBy)
    w.clock.measure()
    while (w.carry(20, 20)) w.pass(5)
    expect(w.wrong()).toBeLessThan(1)
  },
)

test('R16.1 of several samples the quickest round trip counts', () => {
  const w = world(2 * hour)
  w.clock.measure()
  for (const [there, back] of [
    [400, 20],
    [10, 300],
    [6, 4],
    [250, 30],
    [90, 700],
  ] as const)
    expect(w.carry(there, back)).toBe(true)
  expect(w.carry(1, 1)).toBe(false)
  expect(w.wrong()).toBeLessThanOrEqual(5)
})

test('R16.1 two screens with wrong clocks and uneven ways differ by less than 50 ms', () => {
  const [one, other] = [world(5 * hour), world(-9 * hour)]
  one.clock.measure()
  other.clock.measure()
  while (one.carry(30, 5));
  while (other.carry(4, 40));
  expect(one.wrong() + other.wrong()).toBeLessThan(50)
})

test('R16.2 after a sleep the time is right again, though the new way is slower than the old one', () => {
  const w = world(hour)
  w.clock.measure()
  while (w.carry(1, 1));
  w.sleep(2 * hour)
  expect(w.wrong()).toBeGreaterThan(hour)
  w.clock.measure()
  while (w.carry(40, 40));
  expect(w.wrong()).toBeLessThan(5)
})

test('R20.137 after a sleep whoever shows the time is told, once; of small corrections nobody is', () => {
  const w = world(hour)
  w.clock.measure()
  while (w.carry(30, 5));
  w.clock.measure()
  while (w.carry(5, 30));
  const known = w.clock.timesSet.get()
  let told = 0
  w.clock.timesSet.subscribe(() => {
    told += 1
  })
  w.clock.measure()
  while (w.carry(1, 1));
  expect(told).toBe(0)
  w.sleep(hour)
  w.clock.measure()
  while (w.carry(1, 1));
  expect(told).toBe(1)
  expect(w.clock.timesSet.get()).toBe(known + 1)
})

test('R16.2 an answer to a question from before the sleep is not believed', () => {
  const w = world(0)
  w.clock.measure()
  const before = w.truth()
  w.sleep(hour)
  w.clock.measure()
  w.clock.answered({ t0: before, t1: before })
  while (w.carry(10, 10));
  expect(w.wrong()).toBeLessThan(5)
})

test('R16.2 a measurement that was cut off begins anew with the next connection', () => {
  const w = world(hour)
  w.server.down = true
  w.clock.measure()
  expect(w.carry(1, 1)).toBe(false)
  w.server.down = false
  w.clock.measure()
  while (w.carry(10, 10));
  expect(w.wrong()).toBeLessThan(1)
})

test('R16.1 a slow answer that agrees leaves a sure offset alone; a later one is taken when drift made it surer', () => {
  const sure = offsetOf({ askedAt: 0, serverTime: 1_001, answeredAt: 2 })
  const slow = offsetOf({ askedAt: 100, serverTime: 1_140, answeredAt: 200 })
  expect(betterOf(sure, slow)).toBe(sure)
  const muchLater = offsetOf({ askedAt: hour, serverTime: hour + 1_040, answeredAt: hour + 100 })
  expect(betterOf(sure, muchLater)).toBe(muchLater)
})

test('R30.9 the time is sure once a round trip was quick enough for two screens to agree', () => {
  const w = world(0)
  w.clock.measure()
  w.carry(400, 400)
  expect(w.clock.isSure()).toBe(false)
  w.carry(10, 30)
  expect(w.clock.isSure()).toBe(true)
})

test('R30.10 after a short sleep a slow answer is worth more than what was known', () => {
  const w = world(0)
  w.clock.measure()
  while (w.carry(5, 5)) w.pass(5)
  w.sleep(400)
  w.clock.doubt()
  w.clock.measure()
  w.carry(600, 550)
  expect(w.wrong()).toBeLessThan(50)
})
