import { expect, test } from 'vitest'
import { openPace } from '../../../server/socket/pace.ts'

test('R15.91 so many at once wait for nothing, then each waits a little longer, and time makes it good', () => {
  let now = 0
  const pace = openPace(() => now, { burst: 3, perMinute: 60 })
  expect([1, 2, 3, 4, 5].map(() => pace.take('a'))).toEqual([0, 0, 0, 1000, 2000])
  expect(pace.take('b')).toBe(0)
  pace.giveBack('a')
  expect(pace.take('a')).toBe(2000)
  now = 5000
  expect(pace.take('a')).toBe(0)
})

test('R15.91 it remembers ten thousand at most, and forgives who would wait least', () => {
  const pace = openPace(() => 0, { burst: 1, perMinute: 60 })
  pace.take('quick')
  pace.take('quick')
  for (let nr = 0; nr < 9_999; nr += 1) pace.take(`key ${nr}`)
  for (let nr = 0; nr < 9_999; nr += 1) pace.take(`other ${nr}`)
  expect(pace.take('other 9998')).toBe(1000)
  // a crowd of names does not wash it off
  expect(pace.take('quick')).toBe(2000)
  expect(pace.take('key 0')).toBe(0)
})

test('R15.91 who takes again and again for one key is counted with all who take for it', () => {
  let now = 0
  const pace = openPace(() => now, { burst: 2, perMinute: 60 })
  const one = pace.takeFor('a')
  const other = pace.takeFor('a')
  expect([one(1), other(1), pace.take('a'), one(1)]).toEqual([0, 0, 1000, 2000])
  now = 4000
  expect([other(2), one(1)]).toEqual([0, 1000])
})

test('R15.91 of who was forgotten in a crowd all are counted together still', () => {
  const pace = openPace(() => 0, { burst: 1, perMinute: 60 })
  const one = pace.takeFor('a')
  const other = pace.takeFor('a')
  for (let nr = 0; nr < 10_000; nr += 1) pace.take(`key ${nr}`)
  expect([one(1), other(1), pace.take('a')]).toEqual([0, 1000, 2000])
})
