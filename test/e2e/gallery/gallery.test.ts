import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { describeInBrowser } from '../../kit/browser.ts'
import { makePassingTime, type PassingTime } from '../../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { beforeStart } from './beforeStart.ts'
import { deciding } from './deciding.ts'
import { dialogsOfClient } from './dialogs.ts'
import { doors } from './doors.ts'
import { elsewhere } from './elsewhere.ts'
import { privately } from './privately.ts'
import { questions } from './questions.ts'
import { complaintsOf } from './screens.ts'
import type { State } from './state.ts'
import { talking } from './talking.ts'

// a machine that does more is no failure
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 })

type Chapter = (address: string, browser: Browser, time: PassingTime) => Promise<readonly State[]>
const { talks, ...others } = {
  talks: (address, _browser, time) => talking(address, time),
  doors: (address) => doors(address),
  beforeStart: (address, browser) => beforeStart(address, browser),
  questions: (address) => questions(address),
  privately: (address) => privately(address),
  deciding: (address) => deciding(address),
  elsewhere: (address) => elsewhere(address),
} satisfies Record<string, Chapter>

describeInBrowser('every page and state of the screen', (browser) => {
  const time = makePassingTime()
  let server: ServerProcess
  const states = new Map<string, readonly State[]>()
  beforeAll(async () => {
    server = await startServer(time.settings)
    // time goes by in the first, for every meeting: the others begin after it
    states.set('talks', await talks(server.url, browser(), time))
    const told = Object.entries<Chapter>(others).map(async ([name, chapter]) => {
      states.set(name, await chapter(server.url, browser(), time))
    })
    await Promise.all(told)
  })
  afterAll(() => server.clear())

  test.concurrent.for(['talks', ...Object.keys(others)])(
    'R26.20 R26.21 R26.22 axe finds nothing, and all is within reach, zoomed in too: %s',
    async (name) => {
      const complaints: string[] = []
      for (const state of states.get(name) ?? []) {
        complaints.push(...(await complaintsOf(browser(), state)))
      }
      expect(complaints).toEqual([])
    },
  )

  test('R26.23 no dialog of the client is left out', () => {
    const left = dialogsOfClient()
    for (const { opens } of [...states.values()].flat()) {
      const place = opens === undefined ? -1 : left.indexOf(opens)
      if (place >= 0) left.splice(place, 1)
    }
    expect(left).toEqual([])
  })
})
