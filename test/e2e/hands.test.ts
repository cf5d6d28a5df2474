import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { openOurs } from '../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat } from '../kit/stockClient.ts'
import { join, startMeeting } from '../outside/seats.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const title = 'Gesprek over Daan'

describeInBrowser('hands and rounds on the screen', (browser) => {
  async function open(seat: Seat, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser().newContext({ viewport, reducedMotion: 'reduce' })
    const [name = '', value = ''] = seat.cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/m/${seat.meeting}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    return page
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  test('R6.39 a hand, the turn given to it, and a round with its time are a press each, by phone too', async () => {
    const meeting = await startMeeting(server.url, { title, goal: 'Daan blijft thuis.', name: 'Anne' })
    const starter = openOurs(meeting.host)
    await starter.give('clock.start')
    starter.close()
    const anne = await open(meeting.host, wide)
    const esther = await open(await join(meeting, 'Esther'), phone)
    await press(esther, 'Ik wil iets zeggen')
    await anne.getByRole('button', { name: 'Geef beurt aan Esther' }).waitFor()
    expect(await violationsOn(anne)).toEqual([])
    await press(anne, 'Geef beurt aan Esther')
    await esther.getByText('U bent aan de beurt. Neem de tijd.').waitFor()
    expect(await violationsOn(esther)).toEqual([])
    await press(esther, 'Ik ben klaar')
    await press(esther, 'Ik wil iets zeggen')
    await press(esther, 'Hand omlaag')
    await esther.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor()
    await press(anne, 'Volgende')
    await anne.getByText('Vraag, volgorde en tijd').click()
    await anne.getByLabel('Wat vragen we ieder?').fill('Wat hoop je voor vandaag?')
    await anne.getByLabel('Hoe lang ieder?').selectOption('2')
    await press(anne, 'Rondje beginnen')
    await anne.getByText('Wat hoop je voor vandaag?').waitFor()
    await anne.getByText('Wie sprak nog weinig?').click()
    expect(await esther.getByText('Wie sprak nog weinig?').count()).toBe(0)
    expect(await violationsOn(anne)).toEqual([])
  })
})
