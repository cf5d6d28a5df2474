import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { analysisInHand, partOn, putCursorIn } from './analysisInHand.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const part = 'De levenslijn'

describeInBrowser('the pen', (browser) => {
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  test('R13.76 taken while somebody types fast, every letter is in the analysis or in their text to copy, in order and once; given back they go on', async () => {
    const { anne, esther } = await analysisInHand(browser(), server.url)
    await putCursorIn(esther, part)
    await press(anne, 'Kies wie schrijft')
    await anne.getByRole('checkbox', { name: 'Anne' }).check()
    expect(await violationsOn(anne)).toEqual([])
    const typed = Array.from({ length: 120 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    const typing = esther.keyboard.type(typed, { delay: 8 })
    await partOn(anne, part).getByText(typed.slice(0, 10)).waitFor()
    await press(anne, 'Geef de pen')
    await typing
    await esther.getByText('De pen is bij Anne.').waitFor()
    await esther.getByText('U leest mee.').first().waitFor()
    const kept = () => partOn(anne, part).locator('.part-text').innerText()
    await vi.waitFor(async () => {
      const refused = await esther.getByRole('alert').locator('.select-all').allTextContents()
      const after = await esther.getByLabel('Wat u nog typte').inputValue()
      expect(after.length).toBeGreaterThan(0)
      expect(`${await kept()}${refused.join('')}${after}`).toBe(typed)
    }, 10_000)
    expect(await violationsOn(esther)).toEqual([])

    await press(anne, 'Kies wie schrijft')
    await press(anne, 'Iedereen schrijft')
    await esther.getByRole('textbox', { name: 'Gedeelde verklarende analyse' }).waitFor()
    const putAway = esther.getByRole('button', { name: 'Weghalen' })
    while ((await putAway.count()) > 0) await putAway.last().click()
    const before = await kept()
    await putCursorIn(esther, part)
    await esther.keyboard.press('End')
    await esther.keyboard.type(' en verder')
    await partOn(anne, part).getByText(`${before} en verder`).waitFor()
    expect(await esther.getByText('De pen is bij Anne.').count()).toBe(0)
  })
})
