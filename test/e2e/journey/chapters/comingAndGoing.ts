import { test } from 'vitest'
import { daan } from '../daan.ts'
import { look } from '../look.ts'
import type { Seat } from '../seat.ts'
import type { Six } from '../six.ts'
import { seated } from './sittingDown.ts'

/** Somebody is missed. */
export function missing(atTable: () => Six): void {
  test('R20.163 the family keeps a place for who is missed, and all see it', async () => {
    const six = atTable()
    const { esther } = six
    const { keptSeats, around, button } = esther.words
    await inMenu(esther, async () => {
      await esther.press(keptSeats.keep)
      const dialog = esther.page.getByRole('dialog', { name: keptSeats.heading, exact: true })
      await look(esther)
      await esther.press(keptSeats.keep, dialog)
      await esther.button(keptSeats.clear(daan.child)).waitFor()
    })
    six.keptPlaces = 1
    await seated(six)
    await six.all((seat) => seat.sees(around.seats.keptFor(daan.child), seat.table))
    await six.wall?.sees(around.seats.keptFor(daan.child))
    await esther.button(button.close).waitFor({ state: 'hidden' })
  })
}

/** Somebody leaves for a while. */
export function comingAndGoing(atTable: () => Six): void {
  test('R20.164 who steps out is even niet there, without a word of why, and back in one act', async () => {
    const six = atTable()
    const { anne, esther } = six
    const { myPlace, table } = esther.words
    await inMenu(esther, () => esther.press(myPlace.stepOut))
    await esther.sees(myPlace.youAreOut)
    for (const seat of six.devices.filter((one) => one !== esther)) await seat.sees(table.absent, seat.table)
    await look(esther, anne)
    await esther.press(myPlace.back)
    await six.all((seat) => seat.seesNo(table.absent, seat.table))
  })

  test('R20.165 the deputy takes the hat over on purpose, all are told, and it goes back', async () => {
    const six = atTable()
    const { samira, joost, fatma, anne } = six
    const { people, deputy, myPlace, control, hatNews, button } = samira.words
    await samira.press(people.edit(fatma.name))
    const dialog = samira.page.getByRole('dialog', { name: fatma.name, exact: true })
    await dialog.getByLabel(deputy.name(fatma.name), { exact: true }).check()
    await look(samira)
    await samira.press(button.close, dialog)
    await samira.press(myPlace.stepOut)
    await anne.sees(myPlace.guardIsOut(samira.name))
    await six.turnTo(fatma)
    await look(fatma)
    await fatma.press(myPlace.takeOver)
    await six.all((seat) => seat.sees(hatNews(fatma.name)))
    await fatma.button(control.quiet).waitFor()
    await samira.press(myPlace.back)
    await fatma.press(people.edit(samira.name))
    await fatma.press(people.handOverTo(samira.name))
    await six.all((seat) => seat.sees(hatNews(samira.name)))
    await samira.button(control.next).waitFor()
    await fatma.page.keyboard.press('Escape')
    await six.turnTo(joost)
  })
}

/** On a phone what concerns oneself is in the menu. */
async function inMenu(seat: Seat, act: () => Promise<void>): Promise<void> {
  const { menu, button } = seat.words
  await seat.press(menu)
  await act()
  await seat.press(button.close, seat.page.getByRole('dialog', { name: menu, exact: true }))
}
