import { expect, test } from 'vitest'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import type { Six } from '../six.ts'

const items = templatesFor('nl').titles

/** A proposal and agreements that come up while the table talks. */
export function proposing(atTable: () => Six): void {
  test('R20.159 what comes up while we talk is written where it belongs, and the talk goes on where it was', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    await six.jump(items.decisions)
    await look(samira)
    const { decisions, button } = joost.words
    await joost.press(decisions.propose)
    const proposal = joost.form(decisions.propose)
    await joost.fill(decisions.proposal, daan.proposal, proposal)
    await joost.fill(decisions.grounds, daan.grounds, proposal)
    await look(joost)
    await joost.press(button.save, proposal)
    await six.all((seat) => seat.sees(daan.proposal, seat.item))
    await esther.sees(esther.words.decisions.nothingDecided)
    await six.wall?.sees(daan.proposal)
    await joost.press(`${decisions.voices.tell}: de moeder`)
    const telling = joost.form(decisions.voices.state('de moeder'))
    await joost.choose(decisions.voices.state('de moeder'), decisions.voices.yes, telling)
    await joost.fill(decisions.voices.said('de moeder'), daan.heardOfEsther, telling)
    await joost.choose(decisions.voices.who, 'Esther', telling)
    await look(joost)
    await joost.press(button.save, telling)
    await six.all((seat) => seat.sees(daan.heardOfEsther, seat.item))
    await anne.sees(
      anne.words.names.heardLine(['Esther'], [daan.child, 'de vader']),
      anne.region(anne.words.kept.heading),
    )
    await six.pass(2)
    await six.jump(items.discuss)
  })

  test('R20.36 an agreement has a name, or is marked until it has one', async () => {
    const six = atTable()
    const { samira, esther } = six
    await six.jump(items.decisions)
    await agree(six, daan.owned, 'Esther')
    await agree(six, daan.unowned)
    await six.all((seat) => seat.sees(seat.words.actions.noOwner, seat.item))
    await look(samira, esther)
    await six.pass(2)
    await six.jump(items.discuss)
  })
}

/** The proposal becomes a decision, with what holds somebody back beside it. */
export function deciding(atTable: () => Six): void {
  test('R20.35 a proposal carries the objection in its own words, and becomes a decision', async () => {
    const six = atTable()
    const { anne, samira, joost, fatma, esther, bram } = six
    await six.goOn(items.decisions, 4)
    const { decisions } = joost.words
    const { stands } = decisions
    // each for oneself, the two at the laptop too; who has not answered is told by name, and nobody is counted
    for (const seat of [samira, anne, fatma, bram]) {
      if (seat === fatma) await six.turnTo(fatma)
      await seat.press(seat.words.decisions.stands.sayConsent)
    }
    await six.turnTo(joost)
    await six.all((seat) => seat.sees('Anne, Samira, Fatma, Bram', seat.item))
    await six.all((seat) => seat.sees(stands.pending('Joost, Esther'), seat.item))
    await joost.press(stands.sayConsent)
    await esther.press(decisions.object)
    const objecting = esther.form(decisions.objectHeading)
    await esther.fill(esther.words.decisions.objectField, daan.objection, objecting)
    await look(esther)
    await esther.press(decisions.objectSave, objecting)
    await six.all((seat) => seat.sees(daan.objection, seat.item))
    await anne.press(decisions.decide)
    const form = anne.form(decisions.decideHeading)
    await anne.choose(decisions.owner, 'Joost', form)
    await anne.fill(decisions.lookAgain, lookAgain, form)
    await look(anne)
    await anne.press(decisions.decide, form)
    await six.all((seat) => seat.sees(decisions.status.decided, seat.item))
    await six.all((seat) => seat.sees(daan.objection, seat.item))
    await six.wall?.sees(decisions.status.decided)
    await look(samira, fatma, bram)
    await six.wall?.looksGood()
    await six.pass(2)
    await picture(samira, 'decisions-wide')
  })

  test('R20.37 a phone has the agenda, what we keep and who is there a tap away', async () => {
    const { esther } = atTable()
    const { menu, agenda, kept, people, button } = esther.words
    await esther.press(menu)
    const dialog = esther.page.getByRole('dialog', { name: menu, exact: true })
    await esther.sees(items.discuss, dialog.getByRole('region', { name: agenda.heading, exact: true }))
    await esther.sees(daan.parked, dialog.getByRole('region', { name: kept.heading, exact: true }))
    await esther.sees('Samira', dialog.getByRole('region', { name: people.heading, exact: true }))
    await esther.isSaved()
    await look(esther)
    await picture(esther, 'menu-phone')
    await esther.press(button.close, dialog)
    expect(await dialog.isVisible()).toBe(false)
  })
}

/** Anne writes down what somebody, or nobody yet, is to do. */
async function agree(six: Six, what: string, who?: string): Promise<void> {
  const { anne } = six
  const { actions } = anne.words
  await anne.press(actions.add)
  const form = anne.form(actions.addHeading)
  await anne.fill(actions.what, what, form)
  if (who) await anne.choose(actions.who, who, form)
  await look(anne)
  await anne.press(actions.save, form)
  await six.all((seat) => seat.sees(what, seat.item))
}

/** A day that is to come, as a date field wants it. */
const lookAgain = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10)
