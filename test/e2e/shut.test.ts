import { afterAll, beforeAll, expect, test } from 'vitest'
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

describeInBrowser('a meeting that opens no more', (browser) => {
  test('R30.16 shows what was typed there and is not known to be stored, to copy, and nothing else of it', async () => {
    const { anne, esther } = await analysisInHand(browser(), server.url)
    await putCursorIn(esther, part)
    await esther.keyboard.type('Oma woont dichtbij. ')
    await partOn(anne, part).getByText('Oma woont dichtbij.').waitFor()
    await esther.getByText('Alles is bewaard').first().waitFor()
    await esther.context().setOffline(true)
    await esther.keyboard.type('Daan slaapt daar goed.')
    await esther.context().clearCookies()
    await esther.context().setOffline(false)

    await esther.getByRole('heading', { name: 'U bent niet meer verbonden met dit gesprek.' }).waitFor()
    const left = esther.getByRole('alert').locator('.select-all')
    await left.waitFor()
    expect(await left.innerText()).toBe('Daan slaapt daar goed.')
    expect(await esther.content()).not.toContain('Oma woont dichtbij')
    expect(await violationsOn(esther)).toEqual([])
    await esther.getByRole('button', { name: 'Weghalen' }).click()
    expect(await esther.getByRole('alert').count()).toBe(0)
    await Promise.all([anne, esther].map((page) => page.context().close()))
  })
})
