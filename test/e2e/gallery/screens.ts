import type { Browser, Page } from 'playwright-core'
import { violationsOn } from '../../kit/axe.ts'
import { wide } from '../../kit/chromium.ts'
import { openSeat } from '../journey/seat.ts'
import { misplacedOn } from './layout.ts'
import type { Layout, State } from './state.ts'

type View = {
  readonly name: string
  readonly size: { readonly width: number; readonly height: number }
  /** How large (px) letters are that a page does not size itself; usual is 16. */
  readonly letters?: number
  /** Colours are the same at any size. */
  readonly axe?: true
}

/** The first of each layout is what a page is opened on. */
const views: Record<Layout, readonly [View, ...View[]]> = {
  wide: [{ name: 'wide', size: wide, axe: true }],
  narrow: [
    // a screen of 1280 by 800
    { name: 'at 200 %', size: { width: 640, height: 400 }, axe: true },
    { name: 'at 320 px', size: { width: 320, height: 640 } },
    { name: 'with letters twice as large', size: wide, letters: 32 },
  ],
}

/** Opens a state once for each layout, and tells what is wrong with it on any screen; best nothing. */
export async function complaintsOf(browser: Browser, state: State): Promise<string[]> {
  const layouts = (['wide', 'narrow'] as const).filter((layout) => (state.on ?? layout) === layout)
  const all: string[] = []
  for (const layout of layouts) {
    const told = await lookAt(browser, state, layout)
    all.push(...told.map((complaint) => `${state.name}, ${complaint}`))
  }
  return all
}

async function lookAt(browser: Browser, state: State, layout: Layout): Promise<string[]> {
  const [first] = views[layout]
  const seat = await openSeat(browser, 'Anne', { viewport: first.size, hoursWrong: 0 })
  const { page } = seat
  const complaints: string[] = []
  try {
    await state.show(seat)
    if (state.opens !== undefined) await page.locator('dialog:modal').last().waitFor()
    for (const view of views[layout]) {
      await setLetters(page, view.letters ?? 16)
      await page.setViewportSize(view.size)
      const found = [...(await misplacedOn(page)), ...(view.axe ? await violationsOn(page) : [])]
      complaints.push(...found.map((one) => `${view.name}: ${one}`))
    }
  } catch (error) {
    complaints.push(`${layout}: not shown: ${error}`)
  }
  await page.context().close()
  return complaints
}

/** As in the settings of a browser: unlike a zoom it leaves the width of the screen as it is. */
async function setLetters(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
}
