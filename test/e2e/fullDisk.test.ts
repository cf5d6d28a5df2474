import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { canLimit, limitFiles } from '../kit/fileLimit.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const fails = 'Bewaren lukt nu niet. Laat dit scherm open.'

describeInBrowser('a disk that takes no write', (browser) => {
  test.skipIf(!canLimit)(
    'R15.85 is told on every screen, on one that is opened meanwhile too, and all goes on without a reload',
    async () => {
      const context = await browser().newContext({ viewport: wide })
      const page = await context.newPage()
      await page.goto(server.url)
      await page.getByLabel('Hoe heet dit gesprek?').fill('Gesprek over Daan')
      await page.getByLabel('Wat is het doel?').fill('Daan blijft thuis.')
      await page.getByLabel('Hoe mogen we je noemen?').fill('Anne')
      await page.getByRole('button', { name: 'Gesprek klaarzetten' }).click()
      await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
      const other = await context.newPage()
      await other.setViewportSize(phone)
      await other.goto(page.url())
      const begin = page.getByRole('button', { name: 'Gesprek beginnen' })
      await begin.waitFor()

      limitFiles(server.pid(), true)
      await begin.click()
      for (const screen of [page, other])
        await screen.getByText(fails).filter({ visible: true }).first().waitFor()
      const late = await context.newPage()
      await late.goto(page.url())
      await late.getByText(fails).waitFor()
      await late.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
      for (const screen of [page, other, late]) {
        expect(await screen.getByText('Geen verbinding').count()).toBe(0)
        expect(await violationsOn(screen)).toEqual([])
      }

      limitFiles(server.pid(), false)
      for (const screen of [page, other, late]) {
        await screen.getByText(fails).first().waitFor({ state: 'detached' })
        await screen.getByText('Welkom').filter({ visible: true }).first().waitFor()
      }
      await page.getByText('Alles is bewaard').waitFor()
      await context.close()
    },
  )
})
