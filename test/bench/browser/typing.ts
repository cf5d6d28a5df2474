import { setInterval } from 'node:timers'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Catalogue, catalogueFor } from '../../../shared/text/catalogue.ts'
import { wide } from '../../kit/chromium.ts'
import type { Seat } from '../../kit/stockClient.ts'
import { atPart, median } from './figures.ts'
import { goToAnalysis } from './meeting.ts'
import { openWriter, type Writer } from './writer.ts'

/** How typing felt: from a key to the picture that shows it (Event Timing, in steps of 8 ms). */
export type Typing = {
  readonly p50: number
  /** What is called the interaction to next paint (INP). */
  readonly p98: number
  readonly worst: number
  /** How much of a whole core the page's one thread used. */
  readonly busy: number
}

export type TypingWork = { readonly words: number; readonly others: number; readonly slower: number }

/** Letters a second of each other: somebody who types quickly. */
const rate = 6
const keys = 120
const betweenKeysMs = 110

/** Lets one type in a browser while others write in the same analysis. */
export async function measureTyping(browser: Browser, address: string, work: TypingWork): Promise<Typing> {
  const { seats } = await goToAnalysis(address, work.others + 1)
  const [mine, ...others] = seats
  if (!mine) throw new Error('nobody types')
  const writers: Writer[] = []
  for (const [nr, seat] of others.entries()) writers.push(await openWriter(seat, nr))
  await Promise.all(writers.map((writer) => writer.fill(Math.ceil(work.words / writers.length))))

  const page = await openAnalysis(browser, mine)
  const devtools = await page.context().newCDPSession(page)
  // what the thread itself used, whatever else the machine does
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: work.slower })
  const typing = writers.map((writer, nr) => {
    const every = 1000 / rate
    let timer = setTimeout(
      () => {
        writer.type()
        timer = setInterval(writer.type, every)
      },
      (every * nr) / writers.length,
    )
    return () => clearTimeout(timer)
  })
  // what was compiled at first is not what typing is like
  await page.keyboard.type('even inschrijven ', { delay: betweenKeysMs })
  await page.evaluate(watchKeys)
  const before = await taskTimeOf(devtools)
  await page.keyboard.type('zo gaat het al jaren goed '.repeat(keys).slice(0, keys), { delay: betweenKeysMs })
  const after = await taskTimeOf(devtools)
  await page.waitForTimeout(500)
  const heard = await page.evaluate<number[]>('window.keyTimes')
  for (const stop of typing) stop()
  for (const writer of writers) writer.close()
  await page.context().close()
  // what is quicker than two frames is not told
  const times = [...heard, ...Array.from({ length: Math.max(0, keys - heard.length) }, () => 8)]
  return {
    p50: median(times),
    p98: atPart(times, 0.98),
    worst: Math.max(...times),
    busy: (after.busy - before.busy) / (after.at - before.at),
  }
}

/** Opens the meeting in a browser, and puts the cursor at the end of the fourth part's first line. */
async function openAnalysis(browser: Browser, seat: Seat): Promise<Page> {
  const context = await browser.newContext({ viewport: wide, locale: 'nl-NL' })
  const [name = '', value = ''] = seat.cookie.split('=')
  await context.addCookies([{ name, value, url: seat.address }])
  const page = await context.newPage()
  await page.goto(`${seat.address}/m/${seat.meeting}`)
  const { analysis }: Catalogue = catalogueFor({ language: 'nl', address: 'u' })
  const text = page.getByRole('textbox', { name: analysis.heading, exact: true })
  await text.getByRole('group').nth(3).getByRole('paragraph').nth(1).click()
  await page.keyboard.press('End')
  return page
}

/** Runs in the page: keeps how long each key took, of all that belongs to it the longest. */
function watchKeys(): void {
  const longest = new Map<number, number>()
  const keyTimes: number[] = []
  Object.assign(window, { keyTimes })
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {
        name,
        duration,
        interactionId = 0,
      } = entry as PerformanceEventTiming & { interactionId?: number }
      if (name.startsWith('key') && interactionId > 0)
        longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0))
    }
    keyTimes.splice(0, keyTimes.length, ...longest.values())
  })
  watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

async function taskTimeOf(devtools: CDPSession): Promise<{ busy: number; at: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  return { busy, at: performance.now() / 1000 }
}
