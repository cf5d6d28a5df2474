import { expect } from 'vitest'
import type { Hat, Side } from '../../../shared/meeting/person.ts'
import type { PassingTime } from '../../kit/passingTime.ts'
import { look } from './look.ts'
import type { Seat } from './seat.ts'

/** Lets minutes go by for a table, until each screen shows it; nobody's screen thinks that it was away. */
export async function passFor(table: readonly Seat[], time: PassingTime, minutes: number): Promise<void> {
  const shown = await Promise.all(table.map((seat) => seat.table.innerText()))
  await time.pass(
    minutes,
    table.map(({ page }) => page),
  )
  await Promise.all(
    table.map(async (seat, index) => {
      const { status, table: words } = seat.words
      await expect.poll(() => seat.table.innerText(), { timeout: 15_000 }).not.toBe(shown[index])
      for (const missing of [status.lost, status.lostShort, words.absent]) await seat.seesNo(missing)
    }),
  )
}

/** The host says where somebody belongs, and which hats they wear. */
export async function placePerson(
  host: Seat,
  name: string,
  side: Side,
  hats: readonly Hat[] = [],
): Promise<void> {
  const { people, names, button } = host.words
  await host.press(people.edit(name))
  const dialog = host.page.getByRole('dialog', { name, exact: true })
  await host.choose(people.side(name), names.sideNames[side], dialog)
  for (const hat of hats) await dialog.getByLabel(names.hatNames[hat], { exact: true }).check()
  if (hats.length > 0) await look(host)
  await host.press(button.close, dialog)
}
