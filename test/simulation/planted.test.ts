import { expect, test, vi } from 'vitest'
import type * as Outbox from '../../client/sync/outbox.ts'
import type * as Subscribers from '../../server/room/subscribers.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { type Options, simulate } from './simulate.ts'

const planted = vi.hoisted(() => ({ bug: 'none' }))

vi.mock('../../client/sync/outbox.ts', async (real) => {
  const { makeOutbox, ...others } = await real<typeof Outbox>()
  const forgetful: typeof makeOutbox = (...given) => {
    const outbox = makeOutbox(...given)
    const sendAgain = () => planted.bug !== 'forgetful' && outbox.sendAgain()
    return { ...outbox, sendAgain }
  }
  return { ...others, makeOutbox: forgetful }
})

vi.mock('../../server/room/subscribers.ts', async (real) => {
  const { openSubscribers } = await real<typeof Subscribers>()
  const straying: typeof openSubscribers = () => {
    const subscribers = openSubscribers()
    return {
      ...subscribers,
      tell(sheet, frame, except) {
        subscribers.tell(sheet, frame, except)
        if (planted.bug === 'straying' && sheet.startsWith('desk.'))
          for (const one of subscribers.all()) if (one.sheet.startsWith('desk.')) one.send(frame)
      },
    }
  }
  return { openSubscribers: straying }
})

/** Says that it is stored while that is still to come. */
const hasty = (storage: Storage): Storage => ({
  ...storage,
  async commit(...given) {
    storage.commit(...given).catch(() => {})
  },
})

/** What is wrong first, in the first seeds in which something is. */
async function firstFound(options: Options = {}): Promise<string> {
  for (let seed = 1; seed <= 10; seed += 1) {
    const { wrong } = await simulate(seed, options)
    if (wrong[0] !== undefined) return wrong.join('\n')
  }
  return 'nothing'
}

test.each([
  ['a server that tells before it has stored', 'hasty', /is told as done, and not stored/],
  ['an outbox that sends nothing again', 'forgetful', /was never answered|unsaved/],
  ['a desk that goes to other desks too', 'straying', /went to/],
])('R30.7 %s is found within ten seeds', { timeout: 120_000 }, async (_what, bug, found) => {
  planted.bug = bug
  expect(await firstFound(bug === 'hasty' ? { around: hasty } : {})).toMatch(found)
})
