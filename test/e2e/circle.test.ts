import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { templatesFor } from '../../shared/text/templates.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { look, picture } from './journey/look.ts'
import { placeAs } from './journey/places.ts'
import type { Seat } from './journey/seat.ts'
import { sitDown, startMeeting } from './journey/sitDown.ts'
import { openWall, type Wall } from './journey/wall.ts'

const items = templatesFor('nl').titles
const good = 'Je gaat eerst zitten. Dan pas vraag je wat er moet gebeuren.'
const parked = 'De nieuwe telefoonlijst.'

vi.setConfig({ testTimeout: 90_000 })

/** A team among themselves: Samira guards, Joost is asked to sit in de kring, Anne praises him. */
describeInBrowser('a roddel in de kring', (browser) => {
  let server: ServerProcess
  let samira: Seat
  let anne: Seat
  let joost: Seat
  let wall: Wall
  let broken = false

  beforeAll(async () => {
    server = await startServer()
    const started = await startMeeting(browser(), server, 'Samira', wide, { title: 'Teamoverleg' })
    samira = started.host
    anne = await sitDown(browser(), server, started, 'Anne', wide)
    joost = await sitDown(browser(), server, started, 'Joost', phone)
    await placeAs(samira, anne, 'team', 'voorzitter')
    await placeAs(samira, joost, 'team')
    wall = await openWall(anne.page)
  })
  afterAll(async () => {
    await Promise.all([samira, anne, joost].map(({ page }) => page.context().close()))
    await server.clear()
  })
  beforeEach(({ skip }) => {
    if (broken) skip('what came before failed')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })

  /** None of this stands on the screens of these people, nor on the wall. */
  async function nobodySees(seats: readonly Seat[], ...words: readonly string[]): Promise<void> {
    for (const { name, page } of [...seats, wall.seat]) {
      const content = await page.content()
      for (const text of words) expect(content, `${name} sees ${text}`).not.toContain(text)
    }
  }

  test('R20.173 somebody is asked in private beforehand, and answers in private', async () => {
    const { circle } = samira.words
    await samira.page.getByText(circle.askHeading, { exact: true }).click()
    await samira.choose(circle.askWho, joost.name)
    await look(samira)
    await samira.press(circle.ask)
    await joost.sees(circle.asked(samira.name))
    await samira.sees(circle.waiting(joost.name))
    await look(joost, samira)
    await nobodySees([anne], circle.asked(samira.name), circle.waiting(joost.name))
    await joost.press(circle.yes)
    await samira.sees(circle.agreed(joost.name))
    await joost.sees(circle.saidYes)
    await nobodySees([anne], circle.agreed(joost.name), circle.saidYes)
  })

  test('R20.174 who sits in de kring listens, and what they would write is refused', async () => {
    const { circle, control, act } = joost.words
    await samira.press(control.start)
    for (const title of [items.checkIn, items.roddel]) {
      await samira.press(control.next)
      await joost.sees(title, joost.table)
    }
    await joost.press(act.park)
    const parking = joost.page.getByRole('dialog', { name: act.parkHeading, exact: true })
    await joost.fill(act.parkField, parked, parking)
    await samira.press(circle.begin(joost.name))
    for (const seat of [samira, anne]) await seat.sees(circle.listens(joost.name))
    await wall.showsTurnOf(samira.name)
    await joost.press(act.park, parking)
    await joost.sees(joost.words.refusal({ code: 'you-listen', params: {} }))
    expect(await joost.page.getByLabel(act.parkField, { exact: true }).inputValue()).toBe(parked)
    await joost.page.keyboard.press('Escape')
    await joost.sees(circle.listening)
    expect(await joost.page.getByRole('textbox').count()).toBe(0)
    await nobodySees([samira, anne], parked)
    await look(joost, anne, samira)
    await wall.looksGood()
    await picture(joost, 'circle-phone')
    await picture(anne, 'circle-wide')
  })

  test('R20.175 words that were said go to whom they are about alone; stopping is one act, for all', async () => {
    const { circle, roddel, gifts, round } = anne.words
    await samira.press(round.spokeButton)
    await anne.press(roddel.writeButton)
    await anne.fill(roddel.fieldAbout(joost.name), good)
    await anne.press(roddel.ready)
    await anne.sees(good)
    await nobodySees([samira, joost], good)
    await anne.press(roddel.give(joost.name))
    await look(anne)
    await anne.press(roddel.giveYes)
    await anne.seesNo(good)
    await anne.press(round.spokeButton)
    await joost.sees(circle.last)
    await joost.press(circle.stop)
    for (const seat of [samira, anne, joost]) await seat.sees(circle.stopped)
    await joost.sees(good)
    await look(joost)
    await joost.press(gifts.keepFrom(anne.name))
    await joost.sees(gifts.kept)
    await nobodySees([samira, anne], good)
  })

  test('R20.176 kept words are there after the end, and in no verslag', async () => {
    const { end, control, gifts } = anne.words
    await anne.press(control.end)
    await anne.press(end.confirmYes)
    await joost.sees(end.over)
    await joost.sees(gifts.heading)
    await joost.sees(good)
    await nobodySees([samira, anne], good)
    const [verslag] = await Promise.all([
      joost.page.waitForEvent('popup'),
      joost.page.getByRole('link', { name: end.minutes, exact: true }).click(),
    ])
    await verslag.getByRole('heading', { name: 'Teamoverleg', level: 1 }).waitFor()
    expect(await verslag.content()).not.toContain(good)
    expect(await verslag.content()).not.toContain('kring')
  })
})
