import type { Browser } from 'playwright-core'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'
import { phone } from '../../kit/chromium.ts'
import { freePort, startServer } from '../../kit/serverProcess.ts'
import { startMeeting } from '../../outside/seats.ts'
import { type Line, layPoorLine } from './poorLine.ts'

/** What a guest with a cheap phone waits for, in ms. */
export type PhoneTimes = {
  /** From tapping the link until the way in is on the screen. */
  readonly painted: number
  /** From tapping the link until it says who invites. */
  readonly invited: number
  /** From tapping the link until the table is there, for who types a name in no time. */
  readonly synced: number
  /** From pressing the button until the table is there, for who typed a name calmly. */
  readonly calm: number
}

const calmTypingMs = 5_000

/** Opens a guest's link on a cheap phone that has never been here, so many times. */
export async function measurePhone(
  browser: Browser,
  line: Line,
  slower: number,
  turns: number,
): Promise<PhoneTimes[]> {
  const linePort = await freePort()
  const overLine = `http://localhost:${linePort}`
  const server = await startServer({ BASE_URL: overLine })
  const poor = await layPoorLine(linePort, server.port, line)
  const { id, guestSecret } = await startMeeting(overLine, { title: 'Overleg over Daan' })
  const link = `${overLine}/g/${id}#${guestSecret}`
  const times: PhoneTimes[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const calm = await comeIn(browser, link, slower, calmTypingMs)
    const { painted, invited, sent, synced } = await comeIn(browser, link, slower, 0)
    times.push({ painted, invited, synced, calm: calm.synced - calm.sent })
    if (sent < invited) throw new Error('a name was sent before it could be')
  }
  poor.close()
  await server.clear()
  return times
}

async function comeIn(browser: Browser, link: string, slower: number, typingMs: number) {
  const context = await browser.newContext({ viewport: phone, locale: 'nl-NL', deviceScaleFactor: 2 })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const way = wayInFor('nl')
  const { table } = catalogueFor({ language: 'nl', address: 'u' })
  await page.addInitScript(lookForTable, table.heading)
  const tapped = Date.now()
  await page.goto(link, { waitUntil: 'commit' })
  await page.getByText('Overleg over Daan').waitFor()
  const invited = Date.now() - tapped
  const painted = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
  )
  await page.waitForTimeout(typingMs)
  await page.getByRole('textbox', { name: way.askName }).fill('Karel')
  const sent = Date.now() - tapped
  await page.getByRole('button', { name: way.enter }).click()
  await page.getByRole('region', { name: table.heading, exact: true }).waitFor()
  const synced = (await page.evaluate<number>('window.tableSeenAt')) - tapped
  await context.close()
  return { painted, invited, sent, synced }
}

/** Runs in the page: keeps when the table was first drawn, so that asking takes no time. */
function lookForTable(heading: string): void {
  const look = () => {
    if (document.querySelector(`section[aria-label="${heading}"]`))
      Object.assign(window, { tableSeenAt: performance.timeOrigin + performance.now() })
    else requestAnimationFrame(look)
  }
  look()
}
