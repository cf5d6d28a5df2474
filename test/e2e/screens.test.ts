import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { openOurs } from '../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat } from '../kit/stockClient.ts'
import { join, type Started, startMeeting } from '../outside/seats.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const title = 'Gesprek over Daan'
type Screen = { readonly width: number; readonly height: number }

describeInBrowser('the screens of a meeting', (browser) => {
  /** A page of somebody who has a seat; with `path` another page of the meeting. */
  async function open(seat: Seat, screen: Screen = wide, path = ''): Promise<Page> {
    const context = await browser().newContext({ viewport: screen, reducedMotion: 'reduce' })
    const [name = '', value = ''] = seat.cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/m/${seat.meeting}${path}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    return page
  }

  async function begun(): Promise<Started> {
    const meeting = await startMeeting(server.url, { title, goal: 'Daan blijft thuis.', name: 'Anne' })
    const anne = openOurs(meeting.host)
    await anne.give('clock.start')
    anne.close()
    return meeting
  }

  async function looksGood(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([])
  }

  test('R26.2 R20.201 under the cover a screen shows nothing of the meeting; it closes a menu, and keeps what was being typed', async () => {
    const meeting = await begun()
    const anne = await open(meeting.host)
    const esther = await open(await join(meeting, 'Esther'), phone)
    await esther.getByLabel('Uw notitie').fill('Half een zin')
    await anne.getByRole('button', { name: 'Menu' }).click()
    await looksGood(anne)
    await esther.getByRole('button', { name: 'Menu' }).click()
    await anne.getByRole('button', { name: 'Alle schermen leeg' }).click()
    for (const page of [anne, esther]) {
      await page.getByRole('heading', { name: 'Even iets anders' }).waitFor()
      expect(await page.locator('body').innerText()).not.toMatch(/Daan|Welkom|Anne|Esther/)
      expect(await page.title()).toBe('Beraad')
      await looksGood(page)
    }
    expect(await esther.getByRole('button').count()).toBe(0)
    await esther.keyboard.press('Escape')
    await esther.getByRole('heading', { name: 'Even iets anders' }).waitFor()
    await anne.getByRole('button', { name: 'Schermen weer aan' }).click()
    await esther.getByText('Wat we horen').waitFor()
    expect(await esther.getByLabel('Uw notitie').inputValue()).toBe('Half een zin')
    for (const page of [anne, esther]) expect(await page.locator('dialog[open]').count()).toBe(0)
    await Promise.all([anne, esther].map((page) => page.context().close()))
  })

  test('R26.4 R26.5 the wall shows the table, offers no acts, and opens the table’s sheet alone', async () => {
    const meeting = await begun()
    const context = await browser().newContext({ viewport: { width: 1920, height: 1080 } })
    const [name = '', value = ''] = meeting.host.cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const wall = await context.newPage()
    const opened: string[] = []
    wall.on('websocket', (socket) => opened.push(new URL(socket.url()).pathname))
    await wall.goto(`${server.url}/m/${meeting.id}/wall`)
    await wall.getByRole('listitem').filter({ hasText: 'Anne' }).waitFor()
    await wall.getByRole('listitem').filter({ hasText: 'Welkom, doel, wat besluiten we hier, nu' }).waitFor()
    expect(
      await wall.getByRole('button').or(wall.getByRole('textbox')).or(wall.getByRole('link')).count(),
    ).toBe(0)
    expect(opened).toEqual([`/sync/${meeting.id}/table`])
    expect(await wall.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
    await looksGood(wall)
    await context.close()
  })

  test('R26.6 a key presses the button of its act: not while typing, not under a dialog, and not once switched off', async () => {
    const anne = await open((await begun()).host)
    const stands = anne.getByText('De klok staat stil', { exact: true })
    await anne.keyboard.press('p')
    await stands.first().waitFor()
    // a key that comes while the act before it is still on its way is the same press
    const resumes = anne.getByRole('button', { name: 'Verder', exact: true })
    await expect
      .poll(
        async () => {
          if ((await resumes.count()) > 0) await anne.keyboard.press('p')
          return await resumes.count()
        },
        { timeout: 15_000 },
      )
      .toBe(0)
    await anne.getByLabel('Je notitie').fill('')
    await anne.getByLabel('Je notitie').press('p')
    expect(await anne.getByLabel('Je notitie').inputValue()).toBe('p')
    await anne.getByLabel('Je notitie').blur()
    await anne.keyboard.press('?')
    const keys = anne.getByRole('dialog', { name: 'Sneltoetsen' })
    await keys.getByRole('row', { name: 'V Volgende agendapunt' }).waitFor()
    await looksGood(anne)
    await anne.keyboard.press('p')
    await keys.getByLabel('Sneltoetsen gebruiken').uncheck()
    await anne.keyboard.press('Escape')
    await anne.keyboard.press('p')
    // the keys would have stood the clock still before this one act of the mouse
    await anne.getByRole('button', { name: '+1 min' }).click()
    await anne.getByText('nog 5 van 5 min').waitFor()
    expect(await resumes.count()).toBe(0)
    await anne.context().close()
  })

  test('R20.67 who joins in the middle sees where we are, and can put it away', async () => {
    const meeting = await begun()
    const esther = await open(await join(meeting, 'Esther'), { width: 320, height: 640 })
    const told = esther.getByRole('status').filter({ hasText: 'U hoeft niets in te halen.' })
    await told.getByText('We zijn bij Welkom, doel, wat besluiten we hier.').waitFor()
    await looksGood(esther)
    expect(await esther.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await told.getByRole('button').click()
    await expect.poll(() => told.count()).toBe(0)
    const anne = await open(meeting.host)
    expect(await anne.getByText('in te halen').count()).toBe(0)
    await Promise.all([anne, esther].map((page) => page.context().close()))
  })

  test('R20.180 on a phone what I can do is one row, and one button leads to all that can be written', async () => {
    const meeting = await begun()
    for (const screen of [phone, { width: 320, height: 640 }]) {
      const guest = await open(await join(meeting, 'Esther'), screen)
      const bar = guest.getByRole('region', { name: 'Wat u nu kunt doen' })
      await expect.poll(async () => (await bar.boundingBox())?.height ?? 0).toBeLessThan(60)
      await bar.getByRole('button', { name: 'Schrijf' }).click()
      await looksGood(guest)
      await guest.getByRole('dialog').getByRole('button', { name: 'Notitie' }).click()
      await guest.keyboard.type('De huur.')
      expect(await guest.getByLabel('Uw notitie').inputValue()).toBe('De huur.')
      await guest.context().close()
    }
    const anne = await open(meeting.host, phone)
    const footer = anne.getByRole('contentinfo')
    await expect.poll(async () => (await footer.boundingBox())?.height ?? 0).toBeLessThan(145)
    await anne.context().close()
  })

  test('R20.181 who writes has the field in sight: the table makes room', async () => {
    const meeting = await begun()
    const host = openOurs(meeting.host)
    const inHand = () => (host.entries().clock as { item?: string } | undefined)?.item
    await expect.poll(inHand).toBeDefined()
    for (let steps = 0; steps < 4; steps += 1) await host.give('clock.next', { from: inHand() })
    host.close()
    for (const screen of [wide, phone]) {
      const anne = await open(meeting.host, screen)
      const field = await anne.getByLabel('Je vraag', { exact: true }).boundingBox()
      const bar = await anne.getByRole('contentinfo').boundingBox()
      expect(field && bar && field.y + field.height < bar.y).toBe(true)
      await anne.context().close()
    }
  })

  test('R20.181 who looks back in writing has the field in sight, the procesbewaker too', async () => {
    const meeting = await begun()
    const host = openOurs(meeting.host)
    const items = () => Object.values(host.entries()).filter(isItem)
    await expect.poll(() => items().length).toBeGreaterThan(0)
    const from = (host.entries().clock as { item?: string } | undefined)?.item
    const item = items().find(({ form }) => form === 'reflection')?.id
    await host.give('reflection.set', { item, written: true, anonymous: true })
    await host.give('clock.jump', { from, to: item })
    host.close()
    const anne = await open(meeting.host)
    const field = await anne.getByLabel('Wat hielp je vandaag?', { exact: true }).boundingBox()
    const bar = await anne.getByRole('contentinfo').boundingBox()
    expect(field && bar && field.y + field.height < bar.y).toBe(true)
    await anne.getByLabel('Hoe kijken we terug?').waitFor()
    await anne.context().close()
  })

  test('R20.200 R20.203 R20.204 six at one laptop: the bar is one row, what ends changing a long agenda is in sight, names are whole', async () => {
    const meeting = await startMeeting(server.url, { template: 'netwerkberaad', title, name: 'Anne' })
    let seat = meeting.host
    for (const name of ['Joost', 'Fatma', 'Marco', 'Karel', 'Taco']) {
      seat = { ...seat, cookie: (await join(meeting, name, seat)).cookie }
    }
    const host = openOurs(meeting.host)
    for (const title of ['Geld en huis', 'De buurt', 'De school']) {
      await host.give('agenda.add', { title, minutes: 5, kind: 'meedenken', form: 'open' })
    }
    await host.give('clock.start')
    host.close()
    const page = await open(seat)
    const bar = page.getByRole('contentinfo')
    await page.getByRole('button', { name: 'Even stil' }).waitFor()
    for (const name of ['Taco', 'Anne']) {
      await page.getByRole('region', { name: 'Wie doet nu iets?' }).getByRole('button', { name }).click()
      await expect.poll(async () => (await bar.boundingBox())?.height ?? 0).toBeLessThan(110)
    }
    await page.getByRole('button', { name: 'Agenda aanpassen' }).click()
    const done = await page.getByRole('button', { name: 'Klaar', exact: true }).boundingBox()
    const under = await bar.boundingBox()
    expect(done && under && done.y + done.height <= under.y).toBe(true)
    const clipped = await page
      .getByRole('list', { name: 'Aan tafel' })
      .getByText(/^(Anne|Joost|Fatma|Marco|Karel|Taco)$/)
      .evaluateAll((names) => names.filter((name) => getComputedStyle(name).borderRadius !== '0px').length)
    expect(clipped).toBe(0)
    await looksGood(page)
    await page.context().close()
  })
})

function isItem(entry: unknown): entry is { readonly id: string; readonly form: string } {
  return typeof entry === 'object' && entry !== null && 'form' in entry && 'id' in entry
}
