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

test('R15.91 it remembers ten thousand at most, and forgives who was quick longest ago', () => {
  const pace = openPace(() => 0, { burst: 1, perMinute: 60 })
  pace.take('first')
  pace.take('first')
  for (let nr = 0; nr < 9_999; nr += 1) pace.take(`key ${nr}`)
  expect(pace.take('first')).toBe(2000)
  for (let nr = 0; nr < 9_999; nr += 1) pace.take(`other ${nr}`)
  expect(pace.take('other 9998')).toBe(1000)
  expect(pace.take('first')).toBe(0)
})
