import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { analysisInHand, partOn, putCursorIn, textOn } from './analysisInHand.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const part = 'De levenslijn'

describeInBrowser('words in a line that another changes', (browser) => {
  test('R13.60 typed without a connection while another makes a list of the line, they are in that list, and typing goes on behind them', async () => {
    const { anne, esther } = await analysisInHand(browser(), server.url)
    await putCursorIn(esther, part)
    await esther.keyboard.type('Daan lacht')
    await partOn(anne, part).getByText('Daan lacht').waitFor()
    await esther.context().setOffline(true)
    await esther.getByText('Geen verbinding').first().waitFor()
    await esther.keyboard.type(' en zingt')
    await putCursorIn(anne, part)
    await anne.getByRole('button', { name: 'Lijst', exact: true }).click()
    await partOn(anne, part).getByRole('listitem').getByText('Daan lacht').waitFor()
    await esther.context().setOffline(false)
    const bothRead = (words: string) =>
      vi.waitFor(async () => {
        for (const page of [anne, esther]) {
          expect(await textOn(page, part)).toBe(words)
          expect(await partOn(page, part).getByRole('listitem').count()).toBe(1)
        }
      }, 20_000)
    await bothRead('Daan lacht en zingt')
    await esther.keyboard.type(' weer')
    await bothRead('Daan lacht en zingt weer')
  })

  test('R13.60 the same at full speed, again and again: no letter is lost', async () => {
    const { anne, esther } = await analysisInHand(browser(), server.url)
    await putCursorIn(esther, part)
    await esther.keyboard.type('a')
    await vi.waitFor(async () => expect(await textOn(anne, part)).toBe('a'), 10_000)
    await putCursorIn(anne, part)
    const typed = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    const typing = esther.keyboard.type(typed, { delay: 10 })
    for (let times = 0; times < 6; times += 1)
      await anne.getByRole('button', { name: 'Lijst', exact: true }).click()
    await typing
    await vi.waitFor(async () => expect(await textOn(anne, part)).toBe(`a${typed}`), 10_000)
    expect(await textOn(esther, part)).toBe(`a${typed}`)
  })
})
