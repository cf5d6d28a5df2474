import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { languages } from '../../shared/text/languages.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import { wayInFor } from '../../shared/text/wayIn.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { startMeeting } from '../outside/seats.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const flemish = 'nl-BE'

describeInBrowser('the language of the pages', (browser) => {
  test('R28.6 the guest’s way in, and the meeting behind it, speak the language of the meeting', async () => {
    const words = wayInFor(flemish)
    const meeting = await startMeeting(server.url, { title: 'Over Daan', name: 'Anne', language: flemish })
    const context = await browser().newContext({ viewport: wide })
    const page = await context.newPage()
    await page.goto(`${server.url}/g/${meeting.id}#${meeting.guestSecret}`)
    await page.locator(`html[lang="${flemish}"]`).waitFor({ state: 'attached' })
    await page.getByRole('textbox', { name: words.askName }).fill('Esther')
    await page.getByRole('button', { name: words.enter }).click()
    await page.getByText(templatesFor(flemish).titles.analysis).first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(flemish)
    await context.close()
  })

  test('R28.6 the home page speaks what was chosen there, the next time too, and starts meetings in it', async () => {
    const { start, invented } = catalogueFor({ language: flemish, address: 'je' })
    const context = await browser().newContext({ viewport: wide })
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByText(languages[flemish].name).click()
    await page.getByRole('heading', { name: start.newMeeting }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: start.newMeeting }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(flemish)
    await page.getByRole('button', { name: invented.tryIt }).click()
    await page.getByText(templatesFor(flemish).titles.analysis).first().waitFor()
    await context.close()
  })
})
