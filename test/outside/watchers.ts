import { makeId } from '../../shared/ids.ts'
import { deskOf } from '../../shared/sheets.ts'
import { type OurClient, openOurs } from '../kit/ourClient.ts'
import { openStock, type Seat, type StockClient } from '../kit/stockClient.ts'
import { filesHolding } from './onDisk.ts'
import { until } from './until.ts'

/** A withdrawn word is promised to be gone within a minute. */
const goneWithinMs = 60_000

/** One person with every sheet they may have, each keeping every byte that comes. */
export type Watcher = {
  readonly seat: Seat
  readonly table: OurClient
  readonly sheets: readonly StockClient[]
}

export function watch(seat: Seat): Watcher {
  const sheets = (['table', 'analysis', deskOf(seat.person)] as const).map((sheet) => openStock(seat, sheet))
  return { seat, table: openOurs(seat), sheets }
}

/** Lets each of these watch, and waits until all are in step. */
export async function watchAll(seats: readonly Seat[]): Promise<Watcher[]> {
  const watchers = seats.map(watch)
  await until('all are in step', () =>
    watchers.every(({ sheets }) => sheets.every(({ provider }) => provider.synced)),
  )
  return watchers
}

export function saw({ table, sheets }: Watcher, word: string): boolean {
  return [table, ...sheets].some(({ received }) => received.holds(word))
}

export function close({ table, sheets }: Watcher): void {
  for (const client of [table, ...sheets]) client.close()
}

/** A word that stands nowhere else. */
export const someWord = () => `woord${makeId()}`

/** Waits until a word is in no file of a data folder, as is promised of what was withdrawn. */
export async function isGone(dataDir: string, word: string): Promise<void> {
  await until(
    `${word} is in no file`,
    async () => (await filesHolding(dataDir, word)).length === 0,
    goneWithinMs,
  )
}
