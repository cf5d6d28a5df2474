import { expect, test } from 'vitest'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import { hasTurn } from '../rounds.ts'
import { laptop, type Six } from '../six.ts'
import { seated } from './sittingDown.ts'

/** The wall, as small as a picture shows it. */
const onPaper = { width: 1280, height: 720 }
const items = templatesFor('nl').titles

/** The pause. */
export function pause(atTable: () => Six): void {
  test('R20.31 a reload comes back at the same seat', async () => {
    const six = atTable()
    const { samira, joost } = six
    await six.goOn(items.break, 1.5)
    await look(samira)
    await joost.page.reload()
    await joost.sees(items.break, joost.table)
    await joost.sees(joost.words.pause.text)
    await seated(six)
  })
}

/** The first richtvraag: in hand, past everyone, answered. */
export function firstQuestion(atTable: () => Six): void {
  test('R20.32 one question is in hand, a round goes past everyone, and it is answered', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    await six.goOn(items.discuss, 4.5)
    const { questions } = samira.words
    const question = daan.questions.Esther
    await look(samira)
    await samira.press(questions.pinThis(question))
    await six.all((seat) => seat.sees(question, seat.item))
    await six.wall?.sees(question)
    await anne.sees(questions.answerAfterRound)
    await anne.fill(questions.answerField, daan.answerSoFar)
    await joost.fill(joost.words.notes.mine, daan.heardInRound)
    await joost.press(joost.words.notes.write)
    await six.all((seat) => seat.sees(daan.heardInRound, seat.item))
    // it grows before the eyes of all, while they talk
    await esther.sees(daan.answerSoFar, esther.item)
    for (const seat of [samira, joost])
      await expect.poll(() => seat.item.innerHTML()).toContain(daan.answerSoFar)
    await samira.press(samira.words.round.start)
    for (const seat of six.people) {
      await hasTurn(six, seat)
      await seat.press(seat === joost ? seat.words.round.passButton : seat.words.round.spokeButton)
      if (seat === samira) await six.pass(5)
      if (seat === joost) await look(samira, esther)
    }
    await six.all((seat) => seat.sees(seat.words.round.done))
    await anne.fill(questions.answerField, daan.answer)
    await anne.press(questions.carry)
    for (const seat of [anne, samira, joost])
      await seat.sees(daan.answer, seat.region(seat.words.kept.heading))
  })
}

/** The second: in hand with what was agreed meanwhile in sight, and parked. */
export function secondQuestion(atTable: () => Six): void {
  test('R20.33 a question is parked, and so is what lies beside it', async () => {
    const six = atTable()
    const { anne, samira, joost, esther, bram } = six
    const { act } = esther.words
    await esther.press(act.write)
    await esther.press(act.park)
    const dialog = esther.page.getByRole('dialog', { name: act.parkHeading, exact: true })
    await esther.fill(act.parkField, daan.parked, dialog)
    await look(esther)
    await esther.press(act.park, dialog)
    for (const seat of [anne, samira, joost]) {
      await seat.sees(daan.parked, seat.region(seat.words.kept.heading))
    }
    const { questions, kept, round } = samira.words
    const question = daan.questions.Joost
    await samira.press(questions.pinThis(question))
    await esther.sees(question, esther.item)
    await joost.fill(joost.words.notes.mine, daan.alsoHeard)
    await joost.press(joost.words.notes.write)
    await esther.sees(daan.alsoHeard, esther.item)
    await samira.press(round.start)
    for (const seat of [anne, samira]) await seat.press(seat.words.round.spokeButton)
    await hasTurn(six, joost)
    await bram.press(bram.words.hands.want)
    await samira.sees(samira.words.around.seats.hand, samira.table)
    await six.pass(10)
    await look(samira, bram, joost)
    await six.wall?.looksGood()
    await picture(samira, 'meeting-wide', { size: laptop })
    await picture(samira, 'meeting-wide-dark', { size: laptop, dark: true })
    await picture(esther, 'meeting-phone')
    await picture(bram, 'meeting-tablet')
    await picture(joost, 'shared-laptop')
    if (six.wall) await picture(six.wall.seat, 'wall', { size: onPaper })
    await bram.press(bram.words.hands.lower)
    await samira.press(round.stop)
    await samira.press(questions.park)
    await anne.sees(kept.parkedQuestion, anne.region(kept.heading))
    await look(samira)
  })
}
