import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeId } from '../../shared/ids.ts'
import { wayInFor } from '../../shared/text/wayIn.ts'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { type Started, startMeeting } from '../outside/seats.ts'

const words = wayInFor('nl')
let server: ServerProcess
let meeting: Started

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

describeInBrowser("the guest's way in", (browser) => {
  let context: BrowserContext
  let tab: Page
  beforeEach(async () => {
    meeting = await startMeeting(server.url, { title: 'Gesprek over Daan', name: 'Anne' })
    context = await browser().newContext({ viewport: phone })
    tab = await context.newPage()
  })
  afterEach(() => context.close())

  const link = () => `${server.url}/g/${meeting.id}#${meeting.guestSecret}`
  const nameField = () => tab.getByRole('textbox', { name: words.askName })
  async function comeInAs(name: string, button: string = words.enter) {
    await tab.goto(link())
    await nameField().fill(name)
    await tab.getByRole('button', { name: button }).click()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
  }
  const me = async () =>
    (await (await context.request.get(`${server.url}/api/meetings/${meeting.id}/me`)).json()).persons

  test('R1.4 tells who invites to what, takes a name and opens the meeting, without the secret', async () => {
    await tab.goto(link())
    await tab.getByText('Anne nodigt u uit voor: Gesprek over Daan').waitFor()
    await comeInAs('Karel')
    expect(tab.url()).not.toContain(meeting.guestSecret)
    expect(await me()).toMatchObject([{ name: 'Karel', hats: {} }])
  })

  /** All that comes over the network and not from the browser's store, by its address. */
  async function watchNetwork() {
    const devtools = await context.newCDPSession(tab)
    await devtools.send('Network.enable')
    const come: string[] = []
    devtools.on('Network.responseReceived', ({ response }) => {
      if (!response.fromDiskCache && !response.fromPrefetchCache) come.push(new URL(response.url).pathname)
    })
    return come
  }

  test('R16.90 fetches a typeface for the letters that a name has, and others not', async () => {
    const come = await watchNetwork()
    const typefaces = () => come.filter((path) => path.endsWith('.woff2'))
    await tab.goto(link())
    await tab.getByText('Gesprek over Daan').waitFor()
    await tab.evaluate('document.fonts.ready')
    expect(typefaces().length).toBeGreaterThan(0)
    expect(typefaces().filter((path) => path.includes('latin-ext'))).toEqual([])
    await nameField().fill('Źdź')
    await expect.poll(() => typefaces().some((path) => path.includes('latin-ext'))).toBe(true)
  })

  test('R16.91 fetches the meeting while a name is typed: whoever comes in waits for no script', async () => {
    const come = await watchNetwork()
    const program = () => come.filter((path) => /\.(js|css)$/.test(path))
    await tab.goto(link())
    const page = await (await fetch(`${server.url}/m/${meeting.id}`)).text()
    const spoken = page.replaceAll(/<link rel="words" hreflang="(?!nl")[^>]*>/g, '')
    const named = [...spoken.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path)
    expect(named.length).toBeGreaterThan(5)
    await expect.poll(program).toEqual(expect.arrayContaining(named))
    const before = program().length
    await nameField().fill('Karel')
    await tab.getByRole('button', { name: words.enter }).click()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
    await tab.getByRole('main').waitFor()
    expect(
      program()
        .slice(before)
        .filter((path) => named.includes(path)),
    ).toEqual([])
  })

  test('R16.96 who is quicker than what is being fetched goes on when it is there', async () => {
    const held = Promise.withResolvers<void>()
    await tab.route(/\/assets\/meeting-/, async (route) => {
      await held.promise
      await route.continue()
    })
    await tab.goto(link())
    await nameField().fill('Karel')
    const joined = tab.waitForResponse(/\/join$/)
    await tab.getByRole('button', { name: words.enter }).click()
    await joined
    expect(new URL(tab.url()).pathname).toMatch(/^\/g\//)
    await tab.getByRole('button', { name: words.entering }).waitFor()
    held.resolve()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
  })

  test('R1.17 offers who already has a seat here to go straight in', async () => {
    await comeInAs('Karel')
    await tab.goto(link())
    await tab.getByRole('link', { name: words.continueAs('Karel') }).click()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
    expect(await me()).toHaveLength(1)
  })

  test('R1.17 lets somebody else join on the same device, and opens as who came in last', async () => {
    await comeInAs('Karel')
    await comeInAs('Esther', words.enterToo)
    const [, esther] = await me()
    expect(esther).toMatchObject({ name: 'Esther' })
    const acting = () => tab.evaluate(`sessionStorage.getItem('beraad-acting-${meeting.id}')`)
    expect(await acting()).toBe(esther.id)
    const sockets: string[] = []
    tab.on('websocket', (socket) => sockets.push(socket.url()))
    await tab.reload()
    // a device opens the table for all its people; who acts is told with each act
    await expect.poll(() => sockets.some((url) => url.includes('/table'))).toBe(true)
    await tab.getByRole('button', { name: 'Esther', exact: true, pressed: true }).waitFor()
  })

  test('R1.17 one with a wrong link but a seat can still go in', async () => {
    await comeInAs('Karel')
    await tab.goto(`${server.url}/g/${meeting.id}#oud`)
    await tab.reload()
    await tab.getByText(words.wrongLink).waitFor()
    await tab.getByRole('link', { name: words.continueAs('Karel') }).click()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
  })

  test('R1.18 tells of a link that opens nothing, before anybody has typed', async () => {
    for (const address of [
      `${server.url}/g/${meeting.id}`,
      `${server.url}/g/${meeting.id}#${meeting.guestSecret.slice(1)}`,
      `${server.url}/g/${makeId()}#${meeting.guestSecret}`,
    ]) {
      await tab.goto('about:blank')
      await tab.goto(address)
      await tab.getByText(words.wrongLink).waitFor()
      expect(await nameField().isVisible()).toBe(false)
    }
  })

  test('R1.18 the right link pasted over a wrong one works', async () => {
    await tab.goto(`${server.url}/g/${meeting.id}#oud`)
    await tab.getByText(words.wrongLink).waitFor()
    await tab.goto(link())
    await tab.getByText('Gesprek over Daan').waitFor()
    expect(await nameField().isVisible()).toBe(true)
  })

  test('R1.15 without a script it can be read and typed in, says what it needs, and sends nothing', async () => {
    const plain = await browser().newContext({ viewport: phone, javaScriptEnabled: false })
    const page = await plain.newPage()
    await page.goto(link())
    for (const text of [words.welcome, words.askName, words.sharing])
      expect([text, await page.getByText(text).isVisible()]).toEqual([text, true])
    // playwright finds no text in a noscript
    const needed = page.locator('noscript p[lang=nl]')
    expect([await needed.isVisible(), await needed.textContent()]).toEqual([true, words.noScript])
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox', { name: words.askName }).fill('Karel')
    await page.getByRole('textbox', { name: words.askName }).press('Enter')
    expect(await page.getByRole('button', { name: words.enter }).isDisabled()).toBe(true)
    expect([page.url(), asked]).toEqual([link(), []])
    await plain.close()
  })

  test('R1.15 what goes wrong is said at the field: no name, no connection, and it can be tried again', async () => {
    await tab.goto(link())
    await tab.getByText('Gesprek over Daan').waitFor()
    await tab.getByRole('button', { name: words.enter }).click()
    await tab.getByRole('alert').getByText(words.nameMissing).waitFor()
    await nameField().fill('Karel')
    await context.setOffline(true)
    await tab.getByRole('button', { name: words.enter }).click()
    await tab.getByRole('alert').getByText(words.noConnection).waitFor()
    expect(await nameField().inputValue()).toBe('Karel')
    await context.setOffline(false)
    await tab.getByRole('button', { name: words.enter }).click()
    await tab.waitForURL(`${server.url}/m/${meeting.id}`)
    expect(await me()).toHaveLength(1)
  })

  test('R1.15 axe finds nothing, light and dark, and 320 px is wide enough', async () => {
    await comeInAs('Karel')
    await tab.setViewportSize({ width: 320, height: 568 })
    await tab.goto(link())
    await tab.getByRole('link', { name: words.continueAs('Karel') }).waitFor()
    expect(await violationsOn(tab)).toEqual([])
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(320)
  })
})
