import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type OurClient, openOurs } from '../kit/ourClient.ts'
import { makePassingTime } from '../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat as Device } from '../kit/stockClient.ts'
import { join, type Started, startMeeting } from '../outside/seats.ts'
import { Seat, type Viewport } from './journey/seat.ts'

const time = makePassingTime()
let server: ServerProcess
beforeAll(async () => {
  server = await startServer(time.settings)
})
afterAll(() => server.clear())

vi.setConfig({ testTimeout: 90_000 })

const { decisions, justAgreed, shared } = catalogueFor({ language: 'nl', address: 'u' })
const proposal = 'We bellen elke maandag met school.'

describeInBrowser('deciding in a team', (browser) => {
  async function open(name: string, device: Device, viewport: Viewport) {
    const context = await browser().newContext({ viewport, reducedMotion: 'reduce' })
    context.setDefaultTimeout(15_000)
    const [cookie = '', value = ''] = device.cookie.split('=')
    await context.addCookies([{ name: cookie, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/m/${device.meeting}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
    return new Seat(name, page)
  }

  /** A meeting that has come to an item of this form, with a client of its host to act by. */
  async function at(form: string): Promise<{ meeting: Started; host: OurClient }> {
    const meeting = await startMeeting(server.url, { name: 'Anne' })
    const host = openOurs(meeting.host)
    await host.give('clock.start')
    await goTo(host, form)
    return { meeting, host }
  }

  test('R8.27 R20.211 in a vote each of two at one laptop counts once, by name, and can think again', async () => {
    const { meeting, host } = await at('decisions')
    const joost = await join(meeting, 'Joost')
    const both = { ...joost, cookie: (await join(meeting, 'Fatma', joost)).cookie }
    await host.give('decisions.propose', { proposal, kind: 'vote' })
    const [anne, laptop] = await Promise.all([open('Anne', meeting.host, wide), open('Joost', both, wide)])
    const cast = async (name: string, choice: 'for' | 'against') => {
      await laptop.press(name, laptop.region(shared.who))
      await laptop.press(decisions.votes.cast(choice))
    }
    const stands = (choice: 'for' | 'against', names: readonly string[]) =>
      expect
        .poll(() => anne.page.locator('dl').filter({ hasText: decisions.votes.choices.abstain }).innerText())
        .toMatch(new RegExp(`${names.length} ${decisions.votes.choices[choice]}\\s*${names.join(', ')}`))
    await cast('Joost', 'for')
    await cast('Fatma', 'against')
    await stands('for', ['Joost'])
    await stands('against', ['Fatma'])
    await cast('Joost', 'against')
    await stands('against', ['Joost', 'Fatma'])
    host.close()
    await Promise.all([anne, laptop].map(({ page }) => page.context().close()))
  })

  test('R20.133 who would see to it and stepped out is named before it is decided', async () => {
    const { meeting, host } = await at('decisions')
    const fatma = await join(meeting, 'Fatma')
    await host.give('decisions.propose', { proposal, owner: { person: fatma.person } })
    await host.give('people.stepOut', { person: fatma.person, out: true })
    const anne = await open('Anne', meeting.host, wide)
    await anne.press(decisions.decide)
    const deciding = anne.form(decisions.decideHeading)
    await anne.sees(decisions.away(['Fatma']), deciding)
    await anne.choose(decisions.owner, 'Anne', deciding)
    await anne.seesNo(decisions.away(['Fatma']))
    host.close()
    await anne.page.context().close()
  })

  test('R20.212 on a phone what was just agreed or decided is seen beside the talk, for some minutes', async () => {
    const { meeting, host } = await at('discussion')
    const joost = await join(meeting, 'Joost')
    const seat = await open('Joost', joost, phone)
    await host.give('actions.add', { what: 'School bellen.', who: { person: joost.person } })
    await seat.sees(justAgreed.agreed)
    await seat.sees('Joost: School bellen.')
    const proposed = await host.give('decisions.propose', { proposal })
    const decision = proposed.ok ? proposed.value.id : undefined
    await host.give('decisions.decide', { decision, outcome: proposal })
    await seat.sees(proposal, seat.region(justAgreed.decided))
    await goTo(host, 'decisions')
    await seat.seesNo(justAgreed.agreed)
    await goTo(host, 'discussion')
    await seat.sees(justAgreed.agreed)
    await time.pass(5, [seat.page])
    await seat.seesNo(justAgreed.agreed)
    await seat.seesNo(justAgreed.decided)
    host.close()
    await seat.page.context().close()
  })
})

/** Takes the first item of a form in hand. */
async function goTo(host: OurClient, form: string): Promise<void> {
  const items = () => Object.values(host.entries()).filter(isItem)
  await expect.poll(() => items().length).toBeGreaterThan(0)
  const clock = () => host.entries().clock as { readonly item?: string } | undefined
  await expect.poll(() => clock()?.item).toBeDefined()
  await host.give('clock.jump', { from: clock()?.item, to: items().find((item) => item.form === form)?.id })
}

function isItem(entry: unknown): entry is { readonly id: string; readonly form: string } {
  return typeof entry === 'object' && entry !== null && 'form' in entry && 'id' in entry
}
