import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PassingTime } from '../../kit/passingTime.ts'
import type { Seat } from './seat.ts'

/**
 * Lets minutes go by for a table, until each screen shows it; nobody's screen thinks that it was away.
 * @param beside further pages for which time goes by
 */
export async function passFor(
  table: readonly Seat[],
  time: PassingTime,
  minutes: number,
  beside: readonly Page[] = [],
): Promise<void> {
  const shown = await Promise.all(table.map((seat) => seat.table.innerText()))
  await time.pass(minutes, [...table.map(({ page }) => page), ...beside])
  await Promise.all(
    table.map(async (seat, index) => {
      const { status, table: words } = seat.words
      await expect.poll(() => seat.table.innerText(), { timeout: 15_000 }).not.toBe(shown[index])
      for (const missing of [status.lost, status.lostShort, words.absent]) await seat.seesNo(missing)
    }),
  )
}
