import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Side } from '../../../shared/meeting/person.ts'
import { type Catalogue, catalogueFor } from '../../../shared/text/catalogue.ts'
import { addressOf } from '../../../shared/text/speech.ts'

export type Viewport = { readonly width: number; readonly height: number }
type Place = { readonly viewport: Viewport; readonly hoursWrong: number }

const patienceMs = 15_000

/** One person at one screen: what they see and press, found as a screen reader finds it, by role and name. */
export class Seat {
  readonly name: string
  readonly page: Page
  /** Where the host put them: it decides whether their screen says `u` or `je`. */
  side: Side = 'guest'

  constructor(name: string, page: Page) {
    this.name = name
    this.page = page
  }

  /** The same person at another page. */
  at(page: Page): Seat {
    const seat = new Seat(this.name, page)
    seat.side = this.side
    return seat
  }

  /** The words of their screen. */
  get words(): Catalogue {
    return catalogueFor({ language: 'nl', address: addressOf(this.side) })
  }

  /** The item in hand. */
  get item(): Locator {
    return this.page.getByRole('main')
  }

  /** The round table, or the strip that it is on a phone. */
  get table(): Locator {
    return this.region(this.words.table.heading)
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  form(name: string): Locator {
    return this.page.getByRole('form', { name, exact: true })
  }

  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: true })
  }

  async press(name: string, within?: Locator): Promise<void> {
    await this.button(name, within).click()
  }

  async fill(label: string, text: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).fill(text)
  }

  async choose(label: string, option: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).selectOption({ label: option })
  }

  async sees(text: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByText(text).filter({ visible: true }).first().waitFor()
  }

  async seesNo(text: string, within: Locator | Page = this.page): Promise<void> {
    await expect
      .poll(() => within.getByText(text).filter({ visible: true }).count(), { timeout: patienceMs })
      .toBe(0)
  }

  /** Puts away what notices there still are: on a slow machine they may have gone by themselves. */
  async putAwayNotices(): Promise<void> {
    const close = this.button(this.words.toast.close)
    await close.evaluateAll((buttons: HTMLElement[]) => {
      for (const button of buttons) button.click()
    })
  }

  /** Everything here is stored. */
  async isSaved(): Promise<void> {
    await this.sees(this.words.status.saved)
  }
}

/** A browser of its own for one person, whose clock is wrong by hours. */
export async function openSeat(browser: Browser, name: string, place: Place): Promise<Seat> {
  const context = await browser.newContext({
    viewport: place.viewport,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  })
  context.setDefaultTimeout(patienceMs)
  await context.addInitScript((wrongBy) => {
    const True = Date
    globalThis.Date = class extends True {
      constructor(...parts: [] | [number | string | Date]) {
        if (parts.length === 0) super(True.now() + wrongBy)
        else super(...parts)
      }
      static override now(): number {
        return True.now() + wrongBy
      }
    } as DateConstructor
  }, place.hoursWrong * 3_600_000)
  return new Seat(name, await context.newPage())
}
