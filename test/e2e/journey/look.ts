import { join } from 'node:path'
import { expect } from 'vitest'
import { violationsOn } from '../../kit/axe.ts'
import type { Seat, Viewport } from './seat.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures')
/** A wide screen as a picture shows it. */
const wide = { width: 1280, height: 860 }

/** Set by `npm run pictures`. */
export const makesPictures = process.env.PICTURES === '1'

/** Looks at screens as they are now, in light and in dark: axe holds nothing against them. */
export async function look(...seats: readonly Seat[]): Promise<void> {
  await Promise.all(seats.map(lookAt))
}

async function lookAt({ name, page }: Seat): Promise<void> {
  const violations = await violationsOn(page)
  expect({ name, violations }).toEqual({ name, violations: [] })
}

type PictureOptions = {
  readonly dark?: boolean
  /** As it is scrolled now; else from its top. */
  readonly here?: boolean
  /** Another size of screen than it has. */
  readonly size?: Viewport
}

/** Takes a picture of a screen for docs/pictures, when pictures are asked for. */
export async function picture({ page }: Seat, name: string, options: PictureOptions = {}): Promise<void> {
  if (!makesPictures) return
  const screen = page.viewportSize()
  const size = options.size ?? (screen && screen.width > wide.width ? wide : undefined)
  if (size) await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' })
  await page.mouse.move(0, 0)
  if (!options.here) {
    await page.getByRole('main').evaluate((main) => {
      main.scrollTo(0, 0)
      window.scrollTo(0, 0)
    })
  }
  // what follows the scrolling has been drawn a few frames later
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)
  })
  await page.screenshot({
    path: join(folder, `${name}.jpg`),
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  })
  await page.emulateMedia({ colorScheme: 'light' })
  if (size && screen) await page.setViewportSize(screen)
}
