import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { exampleFor } from '../../shared/text/example.ts'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const { invented: words } = catalogueFor({ language: 'nl', address: 'je' })
const { names, playAlong } = exampleFor('nl')

describeInBrowser('the invented case', (browser) => {
  async function openExample(viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser().newContext({ viewport })
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByRole('button', { name: words.tryIt }).click()
    await page.getByText(words.notice).first().waitFor()
    return page
  }

  test.each([
    ['wide', wide],
    ['on a phone', phone],
  ])(
    'R27.11 one click opens it, marked; a second lets the others take part: %s',
    async (_screen, viewport) => {
      const page = await openExample(viewport)
      await page.getByText(words.seat(names.samira)).waitFor()
      expect(await violationsOn(page)).toEqual([])
      await page.getByRole('button', { name: words.letPlay }).click()
      // Karel says what he has to say, and after him meester Bram
      for (const said of [playAlong.onQuestion.esther.karel, playAlong.onQuestion.esther.bram])
        await page.getByText(said).first().waitFor({ state: 'attached' })
      await page.getByRole('button', { name: words.stopPlaying }).click()
      await page.getByRole('button', { name: words.letPlay }).waitFor()
      await page.context().close()
    },
  )

  test('R27.12 who opened it is alone on the device: their desk is open, and nobody is asked who is typing', async () => {
    const page = await openExample(wide)
    const { persons } = await (await page.request.get(`${meetingOf(page)}/me`)).json()
    expect(persons).toHaveLength(8)
    await page.reload()
    await page.getByText(words.seat(names.samira)).waitFor()
    await page.context().close()
  })

  function meetingOf(page: Page): string {
    return `${server.url}/api/meetings/${new URL(page.url()).pathname.split('/')[2]}`
  }
})
