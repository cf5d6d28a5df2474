import { expect, test } from 'vitest'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import type { Seat } from '../seat.ts'
import type { Six } from '../six.ts'

const items = templatesFor('nl').titles
const kinds = { Esther: 'howEachSeesIt', Joost: 'whatGoesWell' } as const

/** The verklarende analyse, in which several write at once. */
export function understanding(atTable: () => Six): void {
  test('R20.160 an answer that was laid on the table goes into a named part of the analysis, once', async () => {
    const six = atTable()
    const { samira, esther } = six
    await six.goOn(items.analysis, 3)
    await six.all((seat) => textOf(seat).waitFor())
    await look(samira)
    const { laid } = esther.words.questions
    const shared = esther.words.analysis.partTitles(daan.child).whatWeShare
    await esther.choose(laid.part, shared)
    await look(esther)
    await esther.press(laid.placeThis(daan.answer))
    await six.all((seat) => seat.sees(laid.placedIn(shared)))
    await six.all((seat) => seat.sees(daan.answer, textOf(seat)))
    // marked by itself as what the table found, whoever wrote it down
    const mark = textOf(samira).getByTitle(samira.words.statements.tableSays, { exact: true })
    expect(await mark.first().textContent()).toBe(daan.answer)
  })

  test('R20.34 two write in the analysis at once, each seeing the other’s caret, and its eight parts stay', async () => {
    const six = atTable()
    const { joost, esther } = six
    const writers = [esther, joost]
    for (const seat of writers) {
      await partOf(seat, kinds[seat.name as keyof typeof kinds])
        .getByRole('paragraph')
        .last()
        .click()
    }
    await Promise.all(
      writers.map((seat) => seat.page.keyboard.type(daan.analysis[seat.name as keyof typeof kinds])),
    )
    for (const [name, words] of Object.entries(daan.analysis)) {
      await six.all((seat) => seat.sees(words, partOf(seat, kinds[name as keyof typeof kinds])))
    }
    for (const [seat, other] of [
      [joost, esther],
      [esther, joost],
    ] as const) {
      await textOf(seat)
        .getByRole('img', { name: seat.words.analysis.writing(other.name), exact: true })
        .waitFor()
    }
    await six.all(async (seat) => expect(await textOf(seat).getByRole('group').count()).toBe(8))
    await Promise.all(
      writers.map((seat) =>
        seat.page.getByText(seat.words.status.saved).first().waitFor({ state: 'attached' }),
      ),
    )
    await look(joost, esther)
    await six.pass(1)
    await picture(joost, 'analysis-wide')
    await picture(esther, 'analysis-phone', { here: true })
  })
}

function textOf(seat: Seat) {
  return seat.page.getByRole('textbox', { name: seat.words.analysis.heading, exact: true })
}

function partOf(seat: Seat, kind: 'howEachSeesIt' | 'whatGoesWell') {
  const name = seat.words.analysis.partTitles(daan.child)[kind]
  return textOf(seat).getByRole('group', { name, exact: true })
}
