import { expect, test } from 'vitest'
import { minutesWordsFor } from '../../../../shared/text/minutes.ts'
import { templatesFor } from '../../../../shared/text/templates.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import { Seat } from '../seat.ts'
import { laptop, type Six } from '../six.ts'

const items = templatesFor('nl').titles
const minutesWords = minutesWordsFor('nl')

/** Looking back, the end, the verslag, and the deletion of it all. */
export function ending(atTable: () => Six): void {
  test('R20.161 planned and real times stand beside each other in the agenda', async () => {
    const six = atTable()
    const { anne, samira, joost, fatma, esther } = six
    await six.goOn(items.close, 3)
    await six.all((seat) => seat.sees(seat.words.spoken.reflection, seat.item))
    await six.pass(4)
    await look(esther, samira)
    const { agenda, plannedEnd } = samira.words
    for (const seat of [anne, samira, fatma]) {
      const ribbon = seat.region(agenda.heading)
      for (const [title, { least, most }] of six.took) {
        const shown = await ribbon
          .getByRole('listitem')
          .filter({ hasText: `${title}, ${agenda.done}` })
          .innerText()
        const minutes = Number(/(\d+) min/.exec(shown)?.[1])
        expect(minutes, `${title}: ${shown}`).toBeGreaterThanOrEqual(Math.round(least / 60_000) - 1)
        expect(minutes, `${title}: ${shown}`).toBeLessThanOrEqual(Math.round(most / 60_000) + 1)
      }
      await seat.sees(agenda.planned(10), ribbon)
    }
    await samira.sees(plannedEnd(''))
    await picture(joost, 'close-wide')
  })

  test('R20.38 the end tells each what was decided and what to do, and takes corrections', async () => {
    const six = atTable()
    const { anne, samira, joost, fatma, esther } = six
    const { end, closing, actions, filing } = anne.words
    const tell = closing.tell(daan.child)
    await anne.press(`${closing.agree}: ${tell}`)
    await anne.choose(actions.who, 'Esther', anne.form(tell))
    await look(anne)
    await anne.press(actions.save, anne.form(tell))
    await samira.button(`${samira.words.button.change}: ${tell}`).waitFor()
    await samira.press(end.end)
    await look(samira)
    await samira.press(end.confirmYes)
    await six.all((seat) => seat.sees(seat.words.end.over, seat.item))
    await esther.sees(daan.owned, esther.region(esther.words.end.yours))
    await samira.sees(daan.owned, samira.region(end.others))
    await esther.sees(closing.tellWhat(daan.child), esther.region(esther.words.end.yours))
    // at the laptop of two it is told of each
    for (const { name } of [joost, fatma]) await joost.region(end.doneBy(name)).waitFor()
    await anne.fill(filing.field, daan.filedIn)
    await anne.press(filing.save)
    await six.all((seat) => seat.sees(filing.filed(daan.filedIn), seat.item))
    await esther.fill(esther.words.end.correction, daan.correction)
    await esther.press(esther.words.end.addCorrection)
    await six.all((seat) => seat.sees(daan.correction, seat.item.getByRole('listitem')))
    await look(anne, esther, joost)
    await six.wall?.looksGood()
    await picture(esther, 'end-phone')
    await picture(samira, 'end-wide')
  })

  test('R20.39 the verslag holds what was done, and nothing that was only said or never shown', async () => {
    const six = atTable()
    const { esther } = six
    const [opened] = await Promise.all([
      esther.page.waitForEvent('popup'),
      esther.page.getByRole('link', { name: esther.words.end.minutes, exact: true }).click(),
    ])
    const verslag = new Seat('verslag', opened)
    const must = [
      daan.title,
      daan.goal,
      daan.heardAtWelcome,
      daan.story,
      daan.writtenOffline,
      ...Object.values(daan.questions),
      daan.answer,
      ...Object.values(daan.analysis),
      daan.proposal,
      daan.grounds,
      daan.heardOfEsther,
      daan.objection,
      daan.filedIn,
      daan.owned,
      daan.unowned,
      daan.parked,
      daan.correction,
      ...six.people.map(({ name }) => name),
    ]
    for (const text of must) await verslag.sees(text)
    await verslag.sees(minutesWords.noOwner)
    await look(verslag)
    await picture(verslag, 'minutes-phone')
    const page = await opened.content()
    const address = opened.url().replace(/html$/, 'json')
    const reply = await esther.page.context().request.get(address)
    expect(reply.status()).toBe(200)
    const json: unknown = await reply.json()
    const told = JSON.stringify(json)
    for (const text of must) expect(told).toContain(text)
    for (const text of [daan.withdrawn, daan.asked, 'sealed', 'ledger', '"round', 'seats', '"hands']) {
      expect(page).not.toContain(text)
      expect(told).not.toContain(text)
    }
    expect(json).toMatchObject({ analysis: { length: 8 } })
    await opened.setViewportSize(laptop)
    await look(verslag)
    await picture(verslag, 'minutes')
    await opened.close()
  })

  test('R20.162 the verslag tells the 75 minutes that were planned, and those it really took', async () => {
    const six = atTable()
    const { anne } = six
    const page = await anne.page.context().newPage()
    await page.goto(anne.page.url().replace('/m/', '/api/meetings/').concat('/minutes.html'))
    const row = async (title: string) =>
      (await page.getByRole('row', { name: title }).getByRole('cell').allInnerTexts()).map((text) =>
        Number.parseInt(text, 10),
      )
    const [planned, real] = await row(minutesWords.total)
    expect(planned).toBe(75)
    const rows = await Promise.all([...six.took.keys()].map(row))
    for (const [index, { least, most }] of [...six.took.values()].entries()) {
      expect(rows[index]?.[1]).toBeGreaterThanOrEqual(Math.round(least / 60_000) - 1)
      expect(rows[index]?.[1]).toBeLessThanOrEqual(Math.round(most / 60_000) + 1)
    }
    expect(real).toBeGreaterThanOrEqual(70)
    expect(await row(items.collect)).toEqual([10, expect.any(Number)])
    await page
      .getByText(minutesWords.borrowed(minutesWords.minutes(3), items.collect, items.analysis))
      .waitFor()
    await page.close()
  })

  test('R20.40 the host deletes the meeting, and all see that it is gone', async () => {
    const six = atTable()
    const { anne, esther } = six
    const { end } = anne.words
    const address = anne.page.url()
    await anne.press(end.delete)
    const asks = anne.page.getByRole('dialog')
    await anne.fill(end.deleteField, end.deleteWord, asks)
    await look(anne)
    await anne.press(end.deleteYes, asks)
    await six.all((seat) => seat.page.getByRole('heading', { name: end.deleted }).waitFor())
    await six.wall?.sees(end.deleted)
    await look(anne, esther)
    await six.wall?.looksGood()
    const knock = await anne.page.context().request.get(`${address.replace('/m/', '/api/meetings/')}/me`)
    expect(knock.status()).toBe(404)
    // the wall asked for the table, and for nothing else in all that time
    expect(new Set(six.wall?.opened.map((path) => path.split('/').at(-1)))).toEqual(new Set(['table']))
    expect(six.complaints).toEqual([])
  })
}
