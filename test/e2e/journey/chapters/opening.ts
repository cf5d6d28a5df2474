import { expect, test } from 'vitest'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import { placeAs } from '../places.ts'
import { hasTurn, holdRound, orderOf } from '../rounds.ts'
import { hoursWrong, shownStart } from '../shownTime.ts'
import { hoursBeside, type Six } from '../six.ts'
import { comeIn, seated } from './sittingDown.ts'

const items = templatesFor('nl').titles

/** The clock starts; everybody is heard, tells, and hears what goes well. */
export function opening(atTable: () => Six): void {
  test('R20.23 screens whose clocks are hours wrong show the same time left', async () => {
    const six = atTable()
    const { samira, esther } = six
    const wrong = Object.fromEntries(
      await Promise.all(six.devices.map(async (seat) => [seat.name, await hoursWrong(seat)] as const)),
    )
    expect({ ...wrong, Bram: hoursBeside.Bram }).toEqual(hoursBeside)
    await six.take(samira.words.control.start, items.welcome)
    const minutes = 4
    await six.all((seat) => seat.sees(seat.words.time.left(minutes * 60_000), seat.table))
    const starts = await Promise.all(six.devices.map((seat) => shownStart(seat, minutes * 60_000)))
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(1000)
    await look(samira, esther)
  })

  test('R20.24 a note at the item in hand is read by all', async () => {
    const six = atTable()
    const { joost, esther } = six
    const { notes } = joost.words
    await joost.fill(notes.mine, daan.heardAtWelcome)
    await joost.press(notes.write)
    await six.all((seat) => seat.sees(daan.heardAtWelcome, seat.item))
    await look(esther)
  })

  test('R20.25 next, back, undo and a minute more are one act each, seen by all', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    const { control, agenda } = samira.words
    await six.goOn(items.checkIn, 3.5)
    await samira.press(control.back)
    await six.isAt(items.welcome)
    await samira.press(control.undo)
    await six.isAt(items.checkIn)
    await samira.press(control.addMinute)
    for (const seat of [anne, samira, joost])
      await seat.sees(agenda.leftOf(5, 5), seat.region(agenda.heading))
    await esther.sees(esther.words.time.left(5 * 60_000), esther.table)
  })

  test('R20.26 a pause and even stil are seen by all; even stil takes the clock away for all', async () => {
    const six = atTable()
    const { samira, esther } = six
    const { control } = samira.words
    await samira.press(control.pause)
    await six.all((seat) => seat.sees(seat.words.table.paused, seat.table))
    await samira.press(control.resume)
    await six.all((seat) => seat.seesNo(seat.words.table.paused, seat.table))
    await six.pass(1)
    await samira.press(control.quiet)
    await six.all((seat) => seat.sees(seat.words.table.quiet, seat.table))
    await six.all(async ({ page, table }) => {
      expect(await table.locator('path[stroke-dasharray]').count()).toBe(0)
      expect(
        await page
          .getByText(/nog \d+|^We eindigen/)
          .filter({ visible: true })
          .count(),
      ).toBe(0)
    })
    await look(samira, esther)
    await six.wall?.looksGood()
    await picture(samira, 'quiet-wide')
    await samira.press(control.resume)
    await six.all((seat) => seat.seesNo(seat.words.table.quiet, seat.table))
  })

  test('R20.27 the check-in goes past everyone, with pas and later, and takes no notes', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    for (const seat of six.devices) {
      await seat.sees(seat.words.spoken.checkIn)
      expect(await seat.page.getByLabel(seat.words.notes.mine, { exact: true }).count()).toBe(0)
    }
    await samira.press(samira.words.round.start)
    await hasTurn(six, anne)
    await look(anne)
    await six.pass(1)
    await samira.press(samira.words.round.stop)
    await holdRound(six, { passes: joost, later: esther })
    await look(samira, esther)
  })

  test('R20.151 a round asks its own question, who spoke least first; who spoke most is known to the procesbewaker alone', async () => {
    const six = atTable()
    const { anne, samira, joost } = six
    const { round, roundStart, talk } = samira.words
    await samira.page.getByText(roundStart.more, { exact: true }).click()
    await samira.fill(roundStart.ask, daan.asked)
    await samira.choose(roundStart.order, roundStart.orders.least)
    await look(samira)
    await samira.press(round.again)
    await six.all((seat) => seat.sees(daan.asked, seat.item))
    const order = await orderOf(six)
    expect(order).toHaveLength(5)
    // a minute of hers went by in the round before
    expect(order.at(-1)).toBe(anne.name)
    await samira.sees(talk.heading)
    for (const seat of [anne, joost]) await seat.seesNo(talk.heading)
    await look(samira, joost)
    await samira.press(round.stop)
  })

  test('R20.28 R20.166 who loses the connection is told, writes on, and it arrives when there is one', async () => {
    const six = atTable()
    const { anne, esther } = six
    await six.goOn(items.familyStory, 2)
    await six.all((seat) => seat.sees(seat.words.situation.familyTells, seat.item))
    const { notes, status } = esther.words
    await esther.fill(notes.mine, daan.story)
    await esther.press(notes.write)
    await six.all((seat) => seat.sees(daan.story, seat.item))
    await esther.page.context().setOffline(true)
    await esther.sees(status.lost)
    await esther.fill(notes.mine, daan.writtenOffline)
    await esther.press(notes.write)
    await look(esther)
    await picture(esther, 'offline-phone', { here: true })
    expect(await esther.page.getByLabel(notes.mine, { exact: true }).inputValue()).toBe(daan.writtenOffline)
    expect(await anne.page.getByText(daan.writtenOffline).count()).toBe(0)
    await esther.page.context().setOffline(false)
    await six.all((seat) => seat.sees(daan.writtenOffline, seat.item.getByRole('listitem')))
    await esther.seesNo(status.lost)
    expect(await esther.page.getByLabel(notes.mine, { exact: true }).inputValue()).toBe('')
  })

  test('R20.152 who comes from school in the middle sits down, sees where we are, and is placed', async () => {
    const six = atTable()
    const { anne, bram } = six
    await six.pass(3)
    await comeIn(six, bram, async () => look(bram))
    await bram.sees(bram.words.around.late.where(items.familyStory))
    await bram.sees(bram.words.around.late.nothing)
    await bram.sees(daan.story, bram.item)
    await look(bram)
    await picture(bram, 'late-tablet')
    six.bramCame()
    await placeAs(anne, bram, 'family')
    await seated(six)
    await bram.putAwayNotices()
    await bram.seesNo(bram.words.around.late.nothing)
  })

  test('R20.153 hands wait in a queue that all see, and the procesbewaker gives the turn', async () => {
    const six = atTable()
    const { samira, fatma, joost, bram, esther } = six
    const { hands, round } = samira.words
    await bram.press(bram.words.hands.want)
    await samira.button(hands.giveTo(bram.name)).waitFor()
    await six.turnTo(fatma)
    await fatma.press(hands.raise)
    const queue = samira.page.getByRole('list', { name: hands.heading, exact: true }).getByRole('listitem')
    await expect.poll(() => queue.count()).toBe(2)
    expect((await queue.allInnerTexts())[0]).toContain(bram.name)
    await look(samira, bram, fatma)
    await samira.press(hands.giveTo(bram.name))
    await bram.sees(bram.words.round.mine)
    await esther.sees(esther.words.round.turnOf(bram.name))
    await six.wall?.showsTurnOf(bram.name)
    await look(bram, esther)
    await six.pass(2)
    await bram.press(bram.words.round.spokeButton)
    await samira.press(hands.giveTo(fatma.name))
    // whoever acts at the laptop, her turn is offered there
    await six.turnTo(joost)
    await joost.press(round.spokeFor(fatma.name))
    await six.all((seat) => seat.seesNo(seat.words.hands.heading))
  })

  test('R20.29 what goes well is said aloud, by turn, and kept nowhere', async () => {
    const six = atTable()
    const { anne, joost, esther } = six
    await six.goOn(items.whatGoesWell, 1.5)
    await six.all((seat) => seat.sees(seat.words.spoken.roddelFamily, seat.item))
    expect(await esther.page.getByLabel(esther.words.notes.mine, { exact: true }).count()).toBe(0)
    await holdRound(six, { passes: anne, later: esther })
    await look(joost)
  })

  test('R20.154 somebody comes into the room: all screens are empty in one act, and back as they were', async () => {
    const six = atTable()
    const { anne, joost } = six
    await six.turnTo(joost)
    const { menu, screens, around } = anne.words
    await anne.press(menu)
    await anne.press(screens.cover)
    await six.all((seat) => seat.page.getByRole('heading', { name: around.cover.title }).waitFor())
    await six.wall?.isCovered()
    for (const { page } of [...six.devices, ...(six.wall ? [six.wall] : [])]) {
      expect(await page.locator('body').innerText()).not.toMatch(/Daan|Esther|Anne/)
    }
    await look(anne, six.bram)
    await six.wall?.looksGood()
    await anne.press(around.cover.lift)
    await six.isAt(items.whatGoesWell)
    await anne.page.keyboard.press('Escape')
  })
}
