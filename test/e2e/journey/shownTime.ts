import type { Seat } from './seat.ts'

/**
 * When, in ms of a clock that nobody can set, the item in hand began as this screen shows it: the moment at which
 * its ring moves, less the time the ring shows then.
 * @param allottedMs the time the whole ring stands for
 */
export async function shownStart({ table }: Seat, allottedMs: number): Promise<number> {
  return await table
    .locator('path[stroke-dasharray]')
    .first()
    .evaluate(
      (ring, all) =>
        new Promise<number>((tell) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect()
            const gone = Number.parseFloat(ring.getAttribute('stroke-dasharray') ?? '') / 1000
            tell(performance.timeOrigin + performance.now() - gone * all)
          })
          watcher.observe(ring, { attributeFilter: ['stroke-dasharray'] })
        }),
      allottedMs,
    )
}

/** The clock of this browser, in hours beside the true one. */
export async function hoursWrong({ page }: Seat): Promise<number> {
  return Math.round(((await page.evaluate(() => Date.now())) - Date.now()) / 3_600_000)
}
