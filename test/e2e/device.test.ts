import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { sitDown, startMeeting } from './journey/sitDown.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

vi.setConfig({ testTimeout: 90_000 })

describeInBrowser('two at one laptop', (browser) => {
  test('R2.74 the turn of anybody at a device is offered on its screen, and taking it is their act', async () => {
    const started = await startMeeting(browser(), server, 'Anne', wide)
    const { host, id, guestSecret } = started
    const joost = await sitDown(browser(), server, started, 'Joost', phone)
    const reply = await joost.page.request.post(`${server.url}/api/meetings/${id}/join`, {
      headers: { origin: server.url },
      data: { secret: guestSecret, name: 'Fatma' },
    })
    expect(reply.status()).toBe(200)
    await joost.page.reload()
    // who acts is Joost; the round comes past Fatma too
    await joost.page.getByRole('button', { name: 'Joost', exact: true }).click()
    await host.press(host.words.control.start)
    await host.press(host.words.control.next)
    await host.press(host.words.round.start)
    await host.press(host.words.round.spokeButton)
    await joost.sees(joost.words.round.mine)
    await joost.press(joost.words.round.spokeButton)
    const acts = joost.region(joost.words.act.heading)
    await joost.sees(joost.words.round.turnOf('Fatma'), acts)
    await joost.press(joost.words.round.spokeFor('Fatma'), acts)
    await host.sees(host.words.round.done)
    await Promise.all([host, joost].map(({ page }) => page.context().close()))
  })
})
