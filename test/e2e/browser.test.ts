import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { phone } from '../kit/chromium.ts'

const page =
  '<!doctype html><html lang="nl"><title>Tafel</title><h1>Welkom</h1><script>document.title += "!"</script>'
const site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))

beforeAll(() => new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening)))
afterAll(() => site.close())

describeInBrowser('the browser that came by npm', (browser) => {
  test('R19.6 opens a page of this machine and runs its script', async () => {
    const context = await browser().newContext({ viewport: phone })
    const tab = await context.newPage()
    await tab.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
    expect(await tab.getByRole('heading', { name: 'Welkom' }).isVisible()).toBe(true)
    expect(await tab.title()).toBe('Tafel!')
    expect(tab.viewportSize()).toEqual(phone)
    await context.close()
  })
})
