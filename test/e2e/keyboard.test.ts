import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { look } from './journey/look.ts'
import { openSeat, Seat } from './journey/seat.ts'
import { WithoutMouse } from './keyboard/withoutMouse.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

vi.setConfig({ testTimeout: 120_000 })

const words = catalogueFor({ language: 'nl', address: 'je' })
const { control, start } = words
const items = templatesFor('nl').titles

describeInBrowser('the keyboard alone', (browser) => {
  test('R20.50 a meeting is started, guarded and undone without a mouse, with the focus in sight', async () => {
    const anne = await openSeat(browser(), 'Anne', { viewport: wide, hoursWrong: 0 })
    anne.side = 'team'
    const keys = await begin(anne)
    const isAt = (title: string) => anne.sees(title, anne.table)
    await keys.press(control.start)
    await isAt(items.welcome)
    await keys.press(control.next)
    await isAt(items.checkIn)
    await keys.press(control.undo)
    await isAt(items.welcome)
    await keys.press(control.quiet)
    await keys.press(control.resume)
    await anne.button(control.pause).waitFor()
    await anne.page.context().close()
  })

  test('R20.170 a whole short meeting is held without a mouse, from the home page to the verslag', async () => {
    const anne = await openSeat(browser(), 'Anne', { viewport: wide, hoursWrong: 0 })
    anne.side = 'team'
    const keys = await begin(anne, 'kort')
    await checkIn(anne, keys)
    await collect(anne, keys)
    await discuss(anne, keys)
    await decide(anne, keys)
    await end(anne, keys)
    await anne.page.context().close()
  })

  test('R20.171 the keys are told on a page of their own, and hold the clock', async () => {
    const anne = await openSeat(browser(), 'Anne', { viewport: wide, hoursWrong: 0 })
    anne.side = 'team'
    const keys = await begin(anne)
    await keys.press(control.start)
    await anne.button(control.pause).waitFor()
    await keys.press(words.menu)
    const menu = anne.page.getByRole('dialog', { name: words.menu, exact: true })
    await menu.waitFor()
    await keys.press(words.screens.shortcuts)
    const page = anne.page.getByRole('dialog', { name: words.screens.shortcuts, exact: true })
    for (const act of [words.screens.acts.next, words.screens.acts.pause, words.screens.acts.hand])
      await page.getByRole('row', { name: act }).waitFor()
    await page.getByRole('row', { name: `Ctrl K ${words.statements.ask}` }).waitFor()
    await look(anne)
    await anne.page.keyboard.press('Escape')
    await page.waitFor({ state: 'detached' })
    await anne.page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    await anne.page.keyboard.press('v')
    await anne.sees(items.checkIn, anne.table)
    await anne.page.keyboard.press('s')
    await anne.sees(words.table.quiet)
    await anne.page.context().close()
  })

  test('R20.172 on a phone no bar lies over where the focus is', async () => {
    const anne = await openSeat(browser(), 'Anne', { viewport: phone, hoursWrong: 0 })
    anne.side = 'team'
    const keys = await begin(anne)
    await keys.press(control.start)
    await anne.sees(items.welcome, anne.table)
    await keys.write(words.notes.mine, 'Daan weet dat we over thuis praten.')
    await keys.press(words.notes.write)
    await anne.sees('Daan weet dat we over thuis praten.', anne.item)
    await keys.press(control.next)
    await anne.sees(items.checkIn, anne.table)
    await keys.press(words.round.start)
    await keys.press(words.round.passButton)
    await anne.sees(words.round.done)
    await anne.page.context().close()
  })

  /** From the home page to the table, with the form that was chosen by the arrows. */
  async function begin(anne: Seat, form: 'casusoverleg' | 'kort' = 'casusoverleg'): Promise<WithoutMouse> {
    const { page } = anne
    await page.goto(server.url)
    const keys = new WithoutMouse(page)
    if (form === 'kort') {
      const short = page.getByRole('radio', { name: templatesFor('nl').names.kort.name })
      await keys.tabOnTo(page.getByRole('group', { name: start.template }).getByRole('radio').first(), 'form')
      await page.keyboard.press('ArrowDown')
      expect(await short.isChecked()).toBe(true)
    }
    for (const [label, text] of [
      [start.title, 'Gesprek over Daan'],
      [start.goal, 'Daan blijft thuis.'],
      [start.name, anne.name],
    ] as const)
      await keys.write(label, text)
    await keys.press(start.begin)
    await page.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
    return keys
  }
})

const questions = ['Wat maakt het thuis zwaar?', 'Wie was er vroeger bij?'] as const

async function checkIn(anne: Seat, keys: WithoutMouse): Promise<void> {
  await keys.press(control.start)
  await anne.sees(items.welcomeAndCheckIn, anne.table)
  await keys.press(words.round.start)
  await keys.press(words.round.passButton)
  await anne.sees(words.round.done)
  for (const title of [items.roddel, items.situation, items.collectTwo]) {
    await keys.press(control.next)
    await anne.sees(title, anne.table)
  }
}

async function collect(anne: Seat, keys: WithoutMouse): Promise<void> {
  const { questions: say } = words
  for (const question of questions) {
    await keys.write(say.field, question)
    await keys.press(say.write)
    await anne.sees(question, anne.item.getByRole('listitem'))
  }
  await keys.opensDialog(say.show)
  await keys.press(say.showYes)
  await anne.sees(say.onTable)
  await look(anne)
  await keys.opensDialog(say.dots.give)
  await keys.press(say.dots.give)
  await keys.press(say.dots.dotOn(questions[1]))
  await anne.sees(say.dots.left(2))
  await keys.opensDialog(say.dots.close)
  await keys.press(say.dots.closeYes)
  await keys.press(say.choosing.open)
  await keys.press(say.choosing.save)
  await anne.sees(say.others)
}

async function discuss(anne: Seat, keys: WithoutMouse): Promise<void> {
  const { questions: say, round, kept } = words
  await keys.press(control.next)
  await anne.sees(items.discuss, anne.table)
  await keys.press(say.pinThis(questions[1]))
  await anne.sees(questions[1], anne.table)
  await keys.press(round.start)
  await keys.press(round.spokeButton)
  await anne.sees(round.done)
  await keys.write(say.answerField, 'Buurman Karel. Daan kent hem goed.')
  await keys.press(say.answerSave)
  await anne.sees('Buurman Karel. Daan kent hem goed.', anne.region(kept.heading))
}

async function decide(anne: Seat, keys: WithoutMouse): Promise<void> {
  const { decisions, actions, button } = words
  await keys.press(control.next)
  await anne.sees(items.decisions, anne.table)
  await keys.press(decisions.propose)
  await keys.write(decisions.proposal, 'Donderdags slaapt Daan bij Karel.')
  await look(anne)
  await keys.press(button.save)
  await anne.sees('Donderdags slaapt Daan bij Karel.', anne.item)
  await keys.press(decisions.stands.sayConsent)
  await anne.sees(decisions.stands.consent, anne.item)
  await keys.press(decisions.decide)
  await keys.choose(decisions.owner, anne.name)
  await keys.press(decisions.decide)
  await anne.sees(decisions.status.decided, anne.item)
  await keys.press(actions.add)
  await keys.write(actions.what, 'Belt Karel vanavond.')
  await keys.choose(actions.who, anne.name)
  await keys.press(actions.save)
  await anne.sees('Belt Karel vanavond.', anne.item)
}

async function end(anne: Seat, keys: WithoutMouse): Promise<void> {
  const { end: say } = words
  await keys.press(control.next)
  await anne.sees(items.close, anne.table)
  await keys.opensDialog(say.end)
  await keys.press(say.confirmYes)
  await anne.sees(say.over, anne.item)
  await keys.write(say.correction, 'Karel wil ook op woensdag.')
  await keys.press(say.addCorrection)
  await anne.sees('Karel wil ook op woensdag.', anne.item.getByRole('listitem'))
  await look(anne)
  const [verslag] = await Promise.all([anne.page.waitForEvent('popup'), keys.press(say.minutes, 'link')])
  const minutes = new Seat('verslag', verslag)
  for (const text of [
    'Belt Karel vanavond.',
    'Donderdags slaapt Daan bij Karel.',
    'Karel wil ook op woensdag.',
  ])
    await minutes.sees(text)
  await look(minutes)
}
