import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { templatesFor } from '../../shared/text/templates.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { makePassingTime } from '../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat } from './journey/seat.ts'
import { sitDown, startMeeting } from './journey/sitDown.ts'

const items = templatesFor('nl').titles
const time = makePassingTime()
let server: ServerProcess
beforeAll(async () => {
  server = await startServer(time.settings)
})
afterAll(() => server.clear())

vi.setConfig({ testTimeout: 90_000 })

describeInBrowser('the agenda and its clock', (browser) => {
  let open: Seat[] = []
  afterEach(async () => {
    await Promise.all(open.map(({ page }) => page.context().close()))
    open = []
  })

  /** Samira guards at a wide screen, Esther of the family is there on a phone. */
  async function begin(template: string): Promise<{ samira: Seat; esther: Seat }> {
    const started = await startMeeting(browser(), server, 'Samira', wide, { template })
    const samira = started.host
    open.push(samira)
    const esther = await sitDown(browser(), server, started, 'Esther', phone, 'family')
    open.push(esther)
    const { people, names, button } = samira.words
    await samira.press(people.edit('Esther'))
    await samira.choose(people.side('Esther'), names.sideNames.family)
    await samira.press(button.close)
    return { samira, esther }
  }
  const pass = (minutes: number) =>
    time.pass(
      minutes,
      open.map((seat) => seat.page),
    )

  test('R4.40 at its limit an item gets an answer, and everyone sees what borrowing does to the end', async () => {
    const { samira, esther } = await begin('casusoverleg')
    const { limit, control, table, time: times } = samira.words
    await samira.press(control.start)
    await samira.sees(items.welcome, samira.table)
    await pass(5)
    await samira.sees(limit.heading)
    await esther.sees(esther.words.table.overtime)
    await esther.seesNo(esther.words.limit.heading)
    const atLimit = samira.region(limit.heading)
    await samira.press(limit.finish, atLimit)
    await esther.sees(esther.words.limit.finishing)
    await samira.seesNo(limit.heading)

    await samira.press(limit.borrow)
    const dialog = samira.page.getByRole('dialog', { name: limit.borrowHeading })
    const lend = samira.button(limit.borrow, dialog)
    await samira.choose(limit.from, limit.lender(items.decisions, 9, true), dialog)
    expect(await lend.isDisabled()).toBe(true)
    await samira.choose(limit.from, limit.lender(items.analysis, 8, false), dialog)
    await lend.click()
    await esther.sees(limit.borrowed(times.minutesLong(3), items.analysis))
    await esther.sees(limit.keeps(5))
    await samira.sees(limit.gained(3, items.analysis))
    await samira.sees(limit.lent(3, items.welcome))
    await samira.seesNo(table.overtime, samira.table)

    await pass(4)
    await samira.press(limit.parkRest, atLimit)
    await esther.sees(items.checkIn, esther.table)
    await samira.sees(`${limit.restOf}: ${items.welcome}`)
    await samira.press(control.undo)
    await esther.sees(items.welcome, esther.table)
  })

  test('R4.41 R26.7 who hides the clock hides it on their own screen alone, also after a reload', async () => {
    const { samira, esther } = await begin('kort')
    const { control, clockChoice, time: times } = samira.words
    await samira.press(control.start)
    const left = times.left(4 * 60_000)
    await samira.sees(left, samira.table)
    await samira.press(samira.words.menu)
    await samira.press(clockChoice.hide)
    await samira.seesNo(left, samira.table)
    await samira.page.reload()
    await samira.sees(items.welcomeAndCheckIn, samira.table)
    await samira.press(samira.words.menu)
    await samira.sees(clockChoice.show)
    await samira.seesNo(left, samira.table)
    await esther.sees(left, esther.table)
    await samira.press(clockChoice.show)
    await samira.sees(left, samira.table)
  })

  test('R4.44 R4.47 who of the team wants a soft sound hears it once when the time is up; family is not offered any', async () => {
    const { samira, esther } = await begin('kort')
    const { screens, control, table, menu } = samira.words
    await samira.page.evaluate(() => {
      const { start } = OscillatorNode.prototype
      OscillatorNode.prototype.start = function (when) {
        const { dataset } = document.documentElement
        dataset.tones = String(Number(dataset.tones ?? 0) + 1)
        start.call(this, when)
      }
    })
    const tones = () => samira.page.evaluate(() => Number(document.documentElement.dataset.tones ?? 0))
    await samira.press(menu)
    const choice = samira.page.getByLabel(screens.softSound)
    expect(await choice.isChecked()).toBe(false)
    await choice.check()
    // what it is like
    await expect.poll(tones).toBe(1)
    await samira.page.keyboard.press('Escape')
    await samira.press(control.start)
    await samira.sees(items.welcomeAndCheckIn, samira.table)
    await pass(3.9)
    await expect.poll(tones, { timeout: 15_000 }).toBe(2)
    await samira.sees(table.overtime)
    await esther.press(esther.words.menu)
    await esther.sees(esther.words.clockChoice.hide)
    expect(await esther.page.getByLabel(esther.words.screens.softSound).count()).toBe(0)
  })

  test('R3.34 an item is moved by keyboard, and the focus goes with it', async () => {
    const { samira, esther } = await begin('kort')
    const { agenda, agendaEditor } = samira.words
    await samira.press(agenda.edit)
    const order = () => samira.region(agenda.heading).getByRole('listitem').allInnerTexts()
    const placeOf = async () => (await order()).findIndex((text) => text.includes(items.roddel))
    expect(await placeOf()).toBe(1)
    await samira.button(agendaEditor.down(items.roddel)).focus()
    for (const place of [2, 3]) {
      await samira.page.keyboard.press('Enter')
      await expect.poll(placeOf).toBe(place)
    }
    expect(await samira.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      agendaEditor.down(items.roddel),
    )
    await samira.sees(agendaEditor.before(items.roddel, items.discuss))
    expect(await esther.button(agenda.edit).count()).toBe(0)
  })

  const handleOf = (seat: Seat, title: string) => seat.button(seat.words.agendaEditor.drag(title))
  const itemOf = (seat: Seat, title: string) =>
    seat.region(seat.words.agenda.heading).getByRole('listitem').filter({ hasText: title })
  /** The items as a screen shows them, by their titles. */
  const orderOf = (seat: Seat) =>
    seat
      .region(seat.words.agenda.heading)
      .getByRole('listitem')
      .evaluateAll((all) => all.map((one) => one.querySelector('p')?.firstChild?.textContent))
  async function placeOn(what: Locator) {
    const box = await what.boundingBox()
    if (!box) throw new Error('it is not on the screen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  test('R3.35 R3.36 R3.37 R3.39 an item is dragged by its handle, lands where the line is, and Escape leaves it', async () => {
    const { samira, esther } = await begin('kort')
    const { page, words } = samira
    expect(await handleOf(samira, items.roddel).count()).toBe(0)
    await samira.press(words.agenda.edit)
    const before = await orderOf(samira)
    const { x, y } = await placeOn(handleOf(samira, items.roddel))
    const target = await placeOn(itemOf(samira, items.discuss))
    const drag = async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, target.y - 8, { steps: 8 })
    }
    await drag()
    const line = itemOf(samira, items.discuss).locator('.bg-deep.absolute').first()
    await line.waitFor()
    await page.keyboard.press('Escape')
    await line.waitFor({ state: 'detached' })
    await page.mouse.up()
    expect(await orderOf(samira)).toEqual(before)

    await drag()
    await page.mouse.up()
    const others = before.filter((title) => title !== items.roddel)
    const after = others.toSpliced(others.indexOf(items.discuss), 0, items.roddel)
    await expect.poll(() => orderOf(samira)).toEqual(after)
    await samira.sees(words.agendaEditor.before(items.roddel, items.discuss))
    await esther.press(esther.words.menu)
    await expect.poll(() => orderOf(esther)).toEqual(after)
    expect(await handleOf(esther, items.roddel).count()).toBe(0)

    await samira.press(words.control.start)
    await handleOf(samira, items.welcomeAndCheckIn).waitFor({ state: 'detached' })
    expect(await handleOf(samira, items.roddel).count()).toBe(1)
  })

  test('R3.35 R3.38 with a finger in the menu of a phone, which scrolls where the finger holds at its edge', async () => {
    const { host: samira } = await startMeeting(browser(), server, 'Samira', phone, { template: 'kort' })
    open.push(samira)
    const { page, words } = samira
    const touch = await page.context().newCDPSession(page)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await samira.press(words.menu)
    await samira.press(words.agenda.edit)
    const before = await orderOf(samira)
    const { x, y } = await placeOn(handleOf(samira, items.roddel))
    await finger('touchStart', [{ x, y }])
    await finger('touchMove', [{ x, y: y + 200 }])
    await page.keyboard.press('Escape')
    await finger('touchEnd', [])
    expect(await orderOf(samira)).toEqual(before)

    await finger('touchStart', [{ x, y }])
    for (const down of [20, 60, 120]) await finger('touchMove', [{ x, y: y + down }])
    await finger('touchMove', [{ x, y: phone.height - 12 }])
    // held there until the last item has come up
    const last = itemOf(samira, items.close)
    await expect
      .poll(async () => ((await last.boundingBox())?.y ?? phone.height) < phone.height - 200)
      .toBe(true)
    await finger('touchEnd', [])
    await expect
      .poll(() => orderOf(samira))
      .toEqual([...before.filter((title) => title !== items.roddel), items.roddel])
    await samira.sees(words.agendaEditor.last(items.roddel))
  })

  test('R22.8 among themselves there is no clock and nothing to write, until the family calls back', async () => {
    const { samira, esther } = await begin('netwerkberaad')
    const { control, agenda, huddle, act } = samira.words
    await samira.press(control.start)
    await samira.press(agenda.edit)
    await samira.press(agenda.change(items.amongThemselves))
    await samira.press(agenda.jump)
    await esther.sees(esther.words.huddle.inside)
    await samira.sees(huddle.outside)
    await pass(40)
    for (const seat of [samira, esther]) {
      await seat.seesNo('uitloop')
      expect(await seat.table.locator('path[stroke-dasharray]').count()).toBe(0)
      expect(await seat.button(act.park).count()).toBe(0)
      expect(await seat.page.getByRole('textbox').count()).toBe(0)
    }
    expect(await samira.button(huddle.callBack).count()).toBe(0)
    await esther.press(huddle.callBack)
    await samira.sees(items.plan, samira.table)
    await samira.button(act.park).waitFor()
  })
})
