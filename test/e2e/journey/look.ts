import { join } from 'node:path'
import { expect } from 'vitest'
import { violationsOn } from '../../kit/axe.ts'
import type { Seat } from './seat.ts'

const pictures = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures')
const makesPictures = process.env.PICTURES === '1'

/** Looks at a screen as it is now, in light and in dark: axe holds nothing against it. */
export async function look(...seats: readonly Seat[]): Promise<void> {
  for (const { name, page } of seats) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect({ name, colorScheme, violations: await violationsOn(page) }).toEqual({
        name,
        colorScheme,
        violations: [],
      })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

type PictureOptions = { readonly dark?: boolean; readonly fullPage?: boolean }

/** Takes a picture of a screen for docs/pictures, when pictures are asked for. */
export async function picture({ page }: Seat, name: string, options: PictureOptions = {}): Promise<void> {
  if (!makesPictures) return
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    fullPage: options.fullPage ?? false,
    caret: 'hide',
    animations: 'disabled',
  })
  await page.emulateMedia({ colorScheme: 'light' })
}
