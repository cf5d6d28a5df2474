import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { look } from './look.ts'
import { Seat } from './seat.ts'

const projector = { width: 1920, height: 1080 }
const { agenda, around, table } = catalogueFor({ language: 'nl', address: 'je' })

/** The page on the wall of the room: a seat where nobody sits. */
export class Wall {
  readonly page: Page
  readonly seat: Seat
  /** The paths of the sheets that it asked for. */
  readonly opened: readonly string[]

  constructor(page: Page, opened: readonly string[]) {
    this.page = page
    this.seat = new Seat('the wall', page)
    this.opened = opened
  }

  /** It shows the item in hand, and there is nothing to press or to write. */
  async isAt(title: string): Promise<void> {
    await this.page
      .getByRole('listitem')
      .filter({ hasText: `${title}, ${agenda.now}` })
      .waitFor()
    const acts = this.page.getByRole('button').or(this.page.getByRole('textbox'))
    expect(await acts.or(this.page.getByRole('link')).count()).toBe(0)
  }

  async showsTurnOf(name: string): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: table.turn }).waitFor()
  }

  async sees(text: string): Promise<void> {
    await this.seat.sees(text)
  }

  async isCovered(): Promise<void> {
    await this.page.getByRole('heading', { name: around.cover.title }).waitFor()
  }

  async looksGood(): Promise<void> {
    await look(this.seat)
  }
}

/** Hangs the wall of the meeting that this page is of, in the same browser. */
export async function openWall(of: Page): Promise<Wall> {
  const page = await of.context().newPage()
  await page.setViewportSize(projector)
  const opened: string[] = []
  page.on('websocket', (socket) => opened.push(new URL(socket.url()).pathname))
  await page.goto(`${of.url().split('#')[0]}/wall`)
  await page.getByRole('listitem').first().waitFor()
  return new Wall(page, opened)
}
