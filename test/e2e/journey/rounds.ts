import { expect } from 'vitest'
import type { Seat } from './seat.ts'
import type { Six } from './six.ts'

type Course = { readonly passes: Seat; readonly later: Seat }

/** A round past everyone, in which one passes and one speaks later; Fatma takes her turn at the laptop of two. */
export async function holdRound(six: Six, { passes, later }: Course): Promise<void> {
  await six.samira.press(six.samira.words.round.start)
  for (const seat of six.people) {
    await hasTurn(six, seat)
    const { round } = seat.words
    if (seat === later) await seat.press(round.laterButton)
    else await seat.press(seat === passes ? round.passButton : round.spokeButton)
  }
  await hasTurn(six, later)
  await later.press(later.words.round.spokeButton)
  await six.all((seat) => seat.sees(seat.words.round.done))
}

/** The turn is seen at the seat of whose it is, and by all others as theirs. */
export async function hasTurn(six: Six, whose: Seat): Promise<void> {
  const others = six.devices.filter(({ page }) => page !== whose.page)
  if (whose.page === six.joost.page) await six.turnTo(whose)
  await whose.sees(whose.words.round.mine)
  await Promise.all(others.map((other) => other.sees(other.words.round.turnOf(whose.name))))
  await six.wall?.showsTurnOf(whose.name)
}

/** Who comes when in the round that goes on. */
export async function orderOf({ samira }: Six): Promise<string[]> {
  const order = samira.item.getByRole('list', { name: samira.words.round.order, exact: true })
  await expect.poll(() => order.getByRole('listitem').count()).toBeGreaterThan(0)
  const shown = await order.getByRole('listitem').allInnerTexts()
  return shown.map((text) => text.split('\n').find((line) => line.length > 2) ?? '')
}
