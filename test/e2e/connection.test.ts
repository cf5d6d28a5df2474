import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCode } from '../../shared/wire.ts'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const hour = 3_600_000

describeInBrowser('a page and its connection', (browser) => {
  /** Starts a meeting as Anne does, in a browser whose clock is wrong. */
  async function host(wrongBy = 0): Promise<Page> {
    const context = await browser().newContext({ viewport: wide })
    await context.addInitScript((ms) => {
      const truly = Date.now
      Date.now = () => truly() + ms
    }, wrongBy)
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByLabel('Hoe heet dit gesprek?').fill('Gesprek over Daan')
    await page.getByLabel('Wat is het doel?').fill('Daan blijft thuis.')
    await page.getByLabel('Hoe mogen we je noemen?').fill('Anne')
    await page.getByRole('button', { name: 'Gesprek klaarzetten' }).click()
    await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
    return page
  }
  const begin = (page: Page) => page.getByRole('button', { name: 'Gesprek beginnen' }).click()

  test('R16.12 who starts a meeting is in it at once, and no secret stays in the address', async () => {
    const page = await host()
    expect(new URL(page.url()).hash).toBe('')
    await page.reload()
    await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
    await page.context().close()
  })

  test('R16.12 who has no ticket is told what to do, and sees nothing of the meeting', async () => {
    const page = await host()
    const stranger = await browser().newContext({ viewport: phone })
    const door = await stranger.newPage()
    await door.goto(page.url())
    await door.getByRole('heading', { name: 'U bent hier nog niet binnen' }).waitFor()
    expect(await door.content()).not.toContain('Daan')
    expect(await violationsOn(door)).toEqual([])
    await stranger.close()
    await page.context().close()
  })

  test('R16.15 what does not come when it is pressed is said, takes nothing away, and comes when it can', async () => {
    const page = await host()
    // as it is for who presses before the browser was idle
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
    let lost = false
    await page.route('**/health/live', (route) => (lost ? route.abort() : route.continue()))
    await page.reload()
    await page.getByRole('button', { name: 'Agenda aanpassen' }).click()
    lost = true
    await page.getByRole('button', { name: 'Punt toevoegen' }).click()
    await page.getByText('Een ogenblik …').waitFor()
    expect(await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).isVisible()).toBe(true)
    await page.getByText('Dit stuk van het scherm is er nog niet.').waitFor()
    expect(await violationsOn(page)).toEqual([])
    lost = false
    await page.getByRole('dialog', { name: 'Punt toevoegen' }).waitFor()
    await page.context().close()
  })

  test('R16.14 R16.16 a lost network is said at once, and what is opened later opens without it', async () => {
    const page = await host()
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('AgendaItemDialog')),
    )
    await page.context().setOffline(true)
    await page.getByText('Geen verbinding').filter({ visible: true }).first().waitFor()
    await page.getByRole('button', { name: 'Agenda aanpassen' }).click()
    await page.getByRole('button', { name: 'Punt toevoegen' }).click()
    await page.getByRole('dialog', { name: 'Punt toevoegen' }).waitFor()
    await page.context().close()
  })

  test('R16.1 two screens whose clocks differ by nine hours tell the same end', async () => {
    const [one, other] = await Promise.all([host(5 * hour), host(-4 * hour)])
    await Promise.all([begin(one), begin(other)])
    // the end moves on by a minute now and then: the two are read until they were read in the same one
    const end = (page: Page) => page.getByText(/^We eindigen om/).innerText()
    const minute = (told: string) => {
      const [, hours, minutes] = /(\d\d)\.(\d\d)/.exec(told) ?? []
      return Number(hours) * 60 + Number(minutes)
    }
    await expect
      .poll(async () => Math.abs(minute(await end(one)) - minute(await end(other))))
      .toBeLessThanOrEqual(1)
    await Promise.all([one.context().close(), other.context().close()])
  })

  test('R16.13 what is written while the server is down waits in sight, and arrives by itself', async () => {
    const page = await host()
    await begin(page)
    await page.getByLabel('Je notitie').waitFor()
    await server.kill()
    await page.getByText('Schrijf gerust door.').waitFor()
    await page.getByLabel('Je notitie').fill('Zonder verbinding geschreven.')
    await page.getByRole('button', { name: 'Opschrijven' }).click()
    expect(await page.getByText('Alles is bewaard').count()).toBe(0)
    expect(await violationsOn(page)).toEqual([])
    await server.start()
    await page.getByText('Alles is bewaard').waitFor()
    await page.getByRole('listitem').getByText('Zonder verbinding geschreven.').waitFor()
    expect(await page.getByLabel('Je notitie').inputValue()).toBe('')
    expect(await page.getByText('Schrijf gerust door.').count()).toBe(0)
    await page.context().close()
  })

  test('R20.208 a page that has become too old keeps what is typed in sight and says what to do; one that opens too old has nothing else', async () => {
    const page = await host()
    let say = (_code: number) => {}
    await page.routeWebSocket(/\/table/, (socket) => {
      socket.connectToServer()
      say = (code) => void socket.close({ code, reason: 'outdated' })
    })
    await page.reload()
    await begin(page)
    await page.getByLabel('Je notitie').fill('Half een zin')
    say(closeCode.outdated)
    await page.getByText('Er is een nieuwe versie. Staat hier nog tekst van je?').waitFor()
    expect(await page.getByLabel('Je notitie').inputValue()).toBe('Half een zin')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Opschrijven' }).click()
    await page.getByText('Laad deze pagina opnieuw en probeer het nog eens.').waitFor()
    expect(await page.getByLabel('Je notitie').inputValue()).toBe('Half een zin')

    await page.routeWebSocket(/\/table/, (socket) => void socket.close({ code: closeCode.outdated }))
    await page.getByRole('button', { name: 'Opnieuw laden' }).click()
    await page.getByRole('heading', { name: 'Er is een nieuwe versie van Beraad' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })

  test('R20.209 who comes to the door while nothing can be read is told to leave the screen open, and comes in by itself', async () => {
    const page = await host()
    const refused = { status: 503, json: { code: 'storage-failed' } }
    await page.route('**/me', (route) => route.fulfill(refused))
    await page.reload()
    await page.getByRole('heading', { name: 'Bewaren lukt nu niet. Laat dit scherm open.' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.unroute('**/me')
    await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
    await page.context().close()
  })
})
