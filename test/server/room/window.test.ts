import { expect, it } from 'vitest'
import { openWindow } from '../../../server/room/window.ts'

/** A window whose time is the test's. */
function scripted() {
  let now = 1000
  const planned: { at: number; run: () => void }[] = []
  const window = openWindow(
    () => now,
    (run, ms) => planned.push({ at: now + ms, run }),
  )
  return {
    window,
    planned,
    pass(ms: number) {
      now += ms
      for (const due of planned.filter(({ at }) => at <= now)) {
        planned.splice(planned.indexOf(due), 1)
        due.run()
      }
    },
  }
}

it('R15.70 who writes in a quiet house waits for nothing', () => {
  const { window, planned, pass } = scripted()
  const done: string[] = []
  window.join(() => done.push('one'))
  expect(planned.map(({ at }) => at)).toEqual([1000])
  pass(0)
  expect(done).toEqual(['one'])
  pass(500)
  window.join(() => done.push('two'))
  pass(0)
  expect(done).toEqual(['one', 'two'])
})

it('R15.71 in a busy one all rooms are stored together, and nobody is passed over', () => {
  const { window, planned, pass } = scripted()
  const done: string[] = []
  window.join(() => done.push('first'))
  pass(0)
  pass(5)
  for (const room of ['a', 'b', 'c']) window.join(() => done.push(room))
  expect(planned).toHaveLength(1)
  pass(10)
  expect(done).toEqual(['first'])
  pass(10)
  expect(done).toEqual(['first', 'a', 'b', 'c'])
})

it('R15.71 what joins while a window opens is in the next one', () => {
  const { window, pass } = scripted()
  const done: string[] = []
  window.join(() => {
    done.push('now')
    window.join(() => done.push('next'))
  })
  pass(0)
  expect(done).toEqual(['now'])
  pass(20)
  expect(done).toEqual(['now', 'next'])
})
