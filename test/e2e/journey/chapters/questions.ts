import { expect, test } from 'vitest'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import type { Seat } from '../seat.ts'
import type { Six } from '../six.ts'

const items = templatesFor('nl').titles
type Asker = keyof typeof daan.questions
const questionOf = ({ name }: Seat) => daan.questions[name as Asker]

/** From what each asks in private to the questions that the talk will take. */
export function questions(atTable: () => Six): void {
  test('R20.30 richtvragen are written by each alone, and nobody sees another’s before they are shown', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    await six.goOn(items.collect, 3.5)
    for (const seat of [anne, samira, esther]) await write(seat, questionOf(seat))
    // his device is Fatma's too: what is his alone is not there until he opens it
    expect(await joost.page.getByLabel(joost.words.questions.field, { exact: true }).count()).toBe(0)
    await joost.press(joost.words.shared.open(joost.name))
    await write(joost, daan.withdrawn)
    await joost.press(joost.words.questions.withdraw)
    await joost.seesNo(daan.withdrawn)
    await write(joost, questionOf(joost))
    await look(joost)
    await six.all((seat) => seat.sees(seat.words.questions.count(4)))
  })

  test('R20.155 at a laptop of two what is private of one closes when the other does something', async () => {
    const six = atTable()
    const { joost, fatma } = six
    await six.turnTo(fatma)
    await fatma.sees(fatma.words.shared.privateOf(fatma.name))
    expect(await fatma.page.content()).not.toContain(questionOf(joost))
    await fatma.press(fatma.words.shared.open(fatma.name))
    await write(fatma, questionOf(fatma))
    expect(await fatma.page.content()).not.toContain(questionOf(joost))
    await look(fatma)
    await six.turnTo(joost)
    await joost.sees(joost.words.shared.privateOf(joost.name))
    for (const seat of [joost, fatma]) expect(await joost.page.content()).not.toContain(questionOf(seat))
  })

  test('R20.156 a question is drawn from a pack, with the child’s name in it', async () => {
    const six = atTable()
    const { bram } = six
    const { drawing, write: lay, field } = bram.words.questions
    await bram.press(drawing.open)
    const packs = bram.page.getByRole('dialog', { name: drawing.heading, exact: true })
    await look(bram)
    await bram.press(questionOf(bram), packs)
    expect(await bram.page.getByLabel(field, { exact: true }).inputValue()).toBe(questionOf(bram))
    await bram.press(lay)
    await bram.sees(questionOf(bram), bram.item.getByRole('listitem'))
    await six.all((seat) => seat.sees(seat.words.questions.count(six.people.length)))
    await six.turnTo(six.joost)
    for (const seat of [...six.devices, ...(six.wall ? [six.wall.seat] : [])]) {
      const screen = await seat.page.content()
      for (const [name, text] of Object.entries(daan.questions)) {
        const own = seat.name === name && seat !== six.joost
        expect(screen.includes(text), `${seat.name} sees the question of ${name}`).toBe(own)
      }
    }
  })

  test('R20.157 all questions are shown at once, and alike ones are laid together with the original kept', async () => {
    const six = atTable()
    const { anne, samira, esther, joost, fatma } = six
    const { questions: words } = samira.words
    await look(samira, esther)
    await six.pass(4)
    await picture(esther, 'collect-phone')
    await samira.press(words.show)
    await look(samira)
    await samira.press(words.showYes)
    for (const text of Object.values(daan.questions)) await six.all((seat) => seat.sees(text, seat.item))
    await six.wall?.sees(questionOf(esther))
    await look(anne, esther)
    await samira.press(words.sorting.moreOf(questionOf(fatma)))
    const sorting = samira.page.getByRole('dialog', { name: words.sorting.heading, exact: true })
    await samira.choose(words.sorting.merge, questionOf(joost), sorting)
    await look(samira)
    await samira.press(words.sorting.mergeDo, sorting)
    for (const seat of [esther, anne]) {
      await seat.page.getByText(seat.words.questions.sorting.alike(1), { exact: true }).click()
      await seat.sees(questionOf(fatma), seat.item)
    }
    await look(anne)
  })

  test('R20.158 at its limit the item is given time of a later one, and all read what that does to the end', async () => {
    const six = atTable()
    const { samira, joost } = six
    const { limit, agenda, time, plannedEnd } = samira.words
    await six.pass(6.5)
    await six.all((seat) => seat.sees(seat.words.table.overtime))
    await samira.sees(limit.heading)
    for (const seat of six.devices.filter((one) => one !== samira))
      await seat.seesNo(seat.words.limit.heading)
    await look(samira)
    await samira.press(limit.borrow, samira.region(limit.heading))
    const dialog = samira.page.getByRole('dialog', { name: limit.borrowHeading, exact: true })
    await samira.choose(limit.from, limit.lender(items.analysis, 8, false), dialog)
    await look(samira)
    await samira.press(limit.borrow, dialog)
    const told = [limit.borrowed(time.minutesLong(3), items.analysis), limit.keeps(5), limit.stopsAt('')]
    await six.all(async (seat) => {
      for (const words of told) await seat.sees(words.replace(/ \.$/, ''))
    })
    await six.wall?.sees(limit.borrowed(time.minutesLong(3), items.analysis))
    for (const seat of [samira, joost]) {
      const ribbon = seat.region(agenda.heading)
      await seat.sees(limit.gained(3, items.analysis), ribbon)
      await seat.sees(limit.lent(3, items.collect), ribbon)
    }
    await samira.sees(plannedEnd(''))
    await six.wall?.looksGood()
    await look(samira, six.bram)
    await picture(samira, 'borrowed-wide')
  })

  test('R5.34 each spreads dots that nobody else sees, they are closed, and the table chooses', async () => {
    const six = atTable()
    const { anne, samira, joost, fatma, esther, bram } = six
    const { dots, choosing, others: notChosen } = samira.words.questions
    await samira.press(dots.give)
    const giving = samira.page.getByRole('dialog', { name: dots.give, exact: true })
    await look(samira)
    await samira.press(dots.give, giving)
    for (const seat of six.people) {
      if (seat.page === joost.page) {
        await six.turnTo(seat)
        await seat.press(seat.words.shared.open(seat.name))
      }
      await spread(seat, seat === anne || seat === bram ? questionOf(esther) : questionOf(joost))
    }
    // at the laptop it is Fatma's desk that lies open: her two dots, of which Joost's say nothing
    await fatma.sees(fatma.words.questions.dots.mine(1))
    await six.turnTo(joost)
    await joost.seesNo(joost.words.questions.dots.mine(1))
    // two on one question; nothing of it is on another's screen
    await anne.sees(anne.words.questions.dots.mine(2))
    for (const seat of [samira, esther, joost]) await seat.seesNo(seat.words.questions.dots.mine(2))
    await esther.press(esther.words.questions.dots.undotOn(questionOf(joost)))
    await esther.press(esther.words.questions.dots.dotOn(questionOf(joost)))
    await look(samira, esther)
    await picture(esther, 'dots-phone')
    await samira.press(dots.close)
    await look(samira)
    await samira.press(dots.closeYes)
    await six.all(async (seat) => {
      await seat.sees(seat.words.questions.dots.total(8), seat.item)
      await seat.sees(seat.words.questions.dots.total(4), seat.item)
    })
    await samira.press(choosing.open)
    await samira.sees(choosing.text(3))
    await look(samira)
    await samira.press(choosing.save)
    await six.all((seat) => seat.sees(notChosen, seat.item))
    await look(samira, esther)
  })
}

async function write(seat: Seat, text: string): Promise<void> {
  const { questions: words } = seat.words
  await seat.fill(words.field, text)
  await seat.press(words.write)
  await seat.sees(text, seat.item.getByRole('listitem'))
}

/** One dot on Esther's question, and one on this. */
async function spread(seat: Seat, on: string): Promise<void> {
  const { dots } = seat.words.questions
  await seat.press(dots.dotOn(daan.questions.Esther))
  await seat.press(dots.dotOn(on))
  await seat.sees(dots.left(1))
}
