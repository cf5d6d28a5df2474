import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { phone, wide } from '../kit/chromium.ts'
import { openOurs } from '../kit/ourClient.ts'
import type { Seat } from '../kit/stockClient.ts'
import { join, startMeeting } from '../outside/seats.ts'

const analysisItem = v.object({ id: v.string(), form: v.literal('analysis') })
const title = 'Gesprek over Daan'

/** Anne in the chair on a wide screen and Esther on her phone, in a real meeting with the analysis in hand. */
export async function analysisInHand(browser: Browser, url: string): Promise<{ anne: Page; esther: Page }> {
  const meeting = await startMeeting(url, { title, goal: 'Daan blijft thuis.', name: 'Anne' })
  const ours = openOurs(meeting.host)
  await ours.give('people.giveHat', { person: meeting.host.person, hat: 'voorzitter' })
  await ours.give('clock.start')
  const entries = ours.entries()
  const { item: from } = v.parse(v.object({ item: v.string() }), entries.clock)
  const to = Object.values(entries).flatMap((entry) => (v.is(analysisItem, entry) ? [entry.id] : []))[0]
  const jumped = await ours.give('clock.jump', { from, to })
  if (!jumped.ok) throw new Error(jumped.reason.code)
  ours.close()
  const open = async (seat: Seat, viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const [name = '', value = ''] = seat.cookie.split('=')
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(`${url}/m/${seat.meeting}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    return page
  }
  return { anne: await open(meeting.host, wide), esther: await open(await join(meeting, 'Esther'), phone) }
}

/** A part of the analysis on somebody's screen. */
export function partOn(page: Page, title: string) {
  return page.getByRole('group', { name: title })
}

/** Puts the cursor in the last line of a part. */
export async function putCursorIn(page: Page, title: string): Promise<void> {
  await partOn(page, title).getByRole('paragraph').last().click()
  await page.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror'))
}

/** The words of a part as they stand there, without the others' carets. */
export function textOn(page: Page, title: string): Promise<string> {
  return partOn(page, title)
    .locator('.part-text')
    .evaluate((text) => {
      const words = document.importNode(text, true)
      for (const caret of words.querySelectorAll('.caret')) caret.remove()
      // a caret is kept apart from the words by signs without width
      return (words.textContent ?? '').replaceAll('\u2060', '')
    })
}
