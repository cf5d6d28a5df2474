import { afterAll, beforeAll, expect, test } from 'vitest'
import { goToAnalysis } from '../bench/browser/meeting.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/** Runs in the page: the effects under which a change of one line draws everything in them anew. */
function costlyEffects(): string[] {
  const found: string[] = []
  for (let at = document.querySelector('.ProseMirror'); at; at = at.parentElement) {
    const style = getComputedStyle(at)
    const none = {
      maskImage: 'none',
      filter: 'none',
      backdropFilter: 'none',
      mixBlendMode: 'normal',
      opacity: '1',
    }
    for (const [effect, without] of Object.entries(none)) {
      const value = style.getPropertyValue(effect.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
      if (value !== without) found.push(`${at.tagName}.${at.className}: ${effect} ${value}`)
    }
  }
  return found
}

describeInBrowser('a long analysis', (browser) => {
  test.each([
    ['wide', wide],
    ['phone', phone],
  ])('R16.93 lies under nothing that a letter draws anew: %s', async (_name, viewport) => {
    const { seats } = await goToAnalysis(server.url, 1)
    const [seat] = seats
    if (!seat) throw new Error('nobody is there')
    const context = await browser().newContext({ viewport })
    const [name = '', value = ''] = seat.cookie.split('=')
    await context.addCookies([{ name, value, url: seat.address }])
    const page = await context.newPage()
    await page.goto(`${seat.address}/m/${seat.meeting}`)
    await page.locator('.ProseMirror').waitFor()
    expect(await page.evaluate(costlyEffects)).toEqual([])
    await context.close()
  })
})
