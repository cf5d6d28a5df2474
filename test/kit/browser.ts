import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { joinChromium } from './chromium.ts'

const endpoint = inject('browserEndpoint')

/**
 * A group of tests in the browser of this run; skipped where there is none.
 * @param body gets a function that gives the browser, once the tests run
 */
export function describeInBrowser(title: string, body: (browser: () => Browser) => void): void {
  describe.skipIf(endpoint === undefined)(title, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      if (endpoint !== undefined) browser = await joinChromium(endpoint)
    })
    afterAll(async () => browser?.close())
    body(() => {
      if (!browser) throw new Error('the browser is there only while tests run')
      return browser
    })
  })
}
