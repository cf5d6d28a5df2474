import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const { control, start } = catalogueFor({ language: 'nl', address: 'je' })
const items = templatesFor('nl').titles
/** No screen has more stops than this from its top to its end. */
const mostStops = 80

describeInBrowser('the keyboard alone', (browser) => {
  /** Goes on with Tab until the focus is on what bears this name, as somebody without a mouse does. */
  async function tabTo(page: Page, role: 'textbox' | 'button', name: string): Promise<void> {
    const wanted = page.getByRole(role, { name, exact: true })
    await wanted.first().waitFor()
    for (let stop = 0; stop < mostStops; stop += 1) {
      await page.keyboard.press('Tab')
      const isThere = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))
      if (!isThere) continue
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      expect(outline, `the focus on ${name} is seen`).toBe(true)
      return
    }
    throw new Error(`no Tab leads to ${name}`)
  }
  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, 'button', name)
    await page.keyboard.press('Enter')
  }

  test('R20.50 a meeting is started, guarded and undone without a mouse, with the focus in sight', async () => {
    const context = await browser().newContext({ viewport: wide })
    const page = await context.newPage()
    await page.goto(server.url)
    for (const [label, words] of [
      [start.title, 'Gesprek over Daan'],
      [start.goal, 'Daan blijft thuis.'],
      [start.name, 'Anne'],
    ] as const) {
      await tabTo(page, 'textbox', label)
      await page.keyboard.type(words)
    }
    await press(page, start.begin)
    await press(page, control.start)
    await page.getByRole('heading', { name: items.welcome }).first().waitFor()
    await press(page, control.next)
    await page.getByRole('heading', { name: items.checkIn }).first().waitFor()
    await press(page, control.undo)
    await page.getByRole('heading', { name: items.welcome }).first().waitFor()
    await press(page, control.quiet)
    await press(page, control.resume)
    await page.getByRole('button', { name: control.pause, exact: true }).waitFor()
    await context.close()
  })
})
