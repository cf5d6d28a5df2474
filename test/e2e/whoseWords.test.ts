import type { Editor } from '@tiptap/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { openOurs } from '../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat } from '../kit/stockClient.ts'
import { join, startMeeting } from '../outside/seats.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const title = 'Gesprek over Daan'
const words = 'Dan ben ik trots. En ik schaam me.'

describeInBrowser('whose words stand in the analysis', (browser) => {
  /** Joost writes at a laptop, Esther reads along and writes on a phone. */
  let joost: Page
  let esther: Page
  let meeting: Awaited<ReturnType<typeof startMeeting>>
  let estherSeat: Seat

  async function open(seat: Seat, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser().newContext({ viewport, reducedMotion: 'reduce' })
    const [name = '', value = ''] = seat.cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/m/${seat.meeting}`)
    await textOf(page).waitFor()
    return page
  }

  beforeEach(async () => {
    meeting = await startMeeting(server.url, { title, goal: 'Daan blijft thuis.', name: 'Joost' })
    const table = openOurs(meeting.host)
    await table.give('clock.start')
    estherSeat = await join(meeting, 'Esther')
    const items = Object.values(table.entries()) as { id?: string; form?: string }[]
    const { item } = table.entries().clock as { item: string }
    await table.give('clock.jump', { from: item, to: items.find(({ form }) => form === 'analysis')?.id })
    await table.give('people.place', { person: estherSeat.person, side: 'family' })
    await table.give('people.place', { person: meeting.host.person, side: 'team' })
    await table.give('seats.keep', { name: 'Daan' })
    table.close()
    joost = await open(meeting.host, wide)
    esther = await open(estherSeat, phone)
  })
  afterEach(async () => {
    await Promise.all([joost, esther].map((page) => page.context().close()))
  })

  const textOf = (page: Page) => page.getByRole('textbox', { name: 'Gedeelde verklarende analyse' })
  const partOf = (page: Page) => textOf(page).getByRole('group', { name: 'Hoe ieder het ziet' })
  const press = (within: Page | Locator, name: string) =>
    within.getByRole('button', { name, exact: true }).click()
  const ask = (page: Page) => page.getByRole('form', { name: 'Wie zegt dit?' })
  const note = (page: Page) => page.getByRole('region', { name: 'Wie zegt dit?' })
  const marked = (page: Page) => partOf(page).locator('.says')

  async function write(page: Page, text: string) {
    await partOf(page).getByRole('paragraph').last().click()
    await page.keyboard.type(text)
  }
  /** Selects from the end of the line backwards. */
  async function select(page: Page, letters: number) {
    await page.keyboard.press('End')
    for (let at = 0; at < letters; at += 1) await page.keyboard.press('Shift+ArrowLeft')
    // the editor hears of a selection after the page has it; no hand is quicker than that
    const selected = () =>
      textOf(page).evaluate((dom) => {
        const { from, to } = (dom as unknown as { editor: Editor }).editor.state.selection
        return to - from
      })
    await expect.poll(selected).toBe(letters)
  }
  /** Asks whose the selected words are, and tells it; then who writes is in the text again. */
  async function tell(page: Page, name: string, kind?: string) {
    await page.keyboard.press('Control+k')
    await ask(page).getByLabel('Wie zegt dit?').selectOption({ label: name })
    if (kind) await ask(page).getByLabel('Wat is het?').selectOption({ label: kind })
    await press(ask(page), 'Zet erbij')
    await isWriting(page)
  }
  const isWriting = (page: Page) =>
    expect.poll(() => textOf(page).evaluate((dom) => dom === document.activeElement)).toBe(true)
  /** Puts the cursor into the marked words. */
  const touch = (page: Page) => marked(page).first().click()

  test('R31.20 who wrote down what somebody said asks whose it is; what it is that person chooses', async () => {
    await write(joost, `Intussen: ${words}`)
    await select(joost, words.length)
    await press(joost, 'Wie zegt dit?')
    await ask(joost).getByLabel('Wie zegt dit?').selectOption({ label: 'Esther' })
    await ask(joost).getByText('Esther kiest zelf wat het is.').waitFor()
    expect(await violationsOn(joost)).toEqual([])
    await press(ask(joost), 'Zet erbij')
    await expect.poll(() => marked(esther).allTextContents()).toEqual([words])
    expect(await marked(esther).getAttribute('data-initials')).toBe('ES')

    await touch(esther)
    await note(esther).getByText('Esther zegt dit · opgeschreven door Joost').waitFor()
    await press(note(esther), 'Meer')
    await press(note(esther), 'Zo bedoelde ik het')
    await note(esther).getByLabel('Wat is het?').selectOption({ label: 'beleving: zo is het voor mij' })
    await note(esther).getByText('Esther zegt dit · beleving · opgeschreven door Joost').waitFor()
    expect(await violationsOn(esther)).toEqual([])
    await touch(joost)
    await press(note(joost), 'Meer')
    await note(joost).getByText('Esther: zo bedoelde ik het').waitFor()
    expect(await note(joost).getByLabel('Wat is het?').count()).toBe(0)
  })

  test('R31.21 another sees it differently, and their own view stands beside it', async () => {
    await write(esther, words)
    await select(esther, words.length)
    await tell(esther, 'Esther', 'beleving: zo is het voor mij')
    await marked(joost).waitFor()
    await touch(joost)
    await press(note(joost), 'Meer')
    await press(note(joost), 'Ik zie het anders')
    await note(joost).getByLabel('Mijn kijk').fill('Ik zie een jongen die graag helpt.')
    await press(note(joost), 'Mijn kijk erbij zetten')
    await touch(esther)
    await press(note(esther), 'Meer')
    await note(esther).getByText('Joost ziet het anders').waitFor()
    await note(esther).getByText('Ik zie een jongen die graag helpt.').waitFor()
    // her own words need no nod of hers
    expect(await note(esther).getByRole('button', { name: 'Zo bedoelde ik het' }).count()).toBe(0)
    expect(await violationsOn(joost)).toEqual([])
  })

  test('R31.22 all of it by key: select, ask, choose, and back in the text; what is typed behind it is nobody’s', async () => {
    await write(joost, words)
    await select(joost, 'schaam me.'.length)
    await joost.keyboard.press('Control+k')
    await ask(joost).waitFor()
    await joost.keyboard.press('Escape')
    await ask(joost).waitFor({ state: 'detached' })
    await joost.keyboard.press('Control+k')
    await joost.keyboard.type('Daan')
    await joost.keyboard.press('Tab')
    await joost.keyboard.press('Tab')
    await joost.keyboard.press('Enter')
    await expect.poll(() => marked(joost).allTextContents()).toEqual(['schaam me.'])
    await isWriting(joost)
    await joost.keyboard.type(' En dan?')
    await partOf(esther).getByText('En dan?').waitFor()
    expect(await marked(esther).allTextContents()).toEqual(['schaam me.'])
    await touch(joost)
    await note(joost).getByText('Daan zegt dit · opgeschreven door Joost').waitFor()
  })

  test('R31.23 while it is asked whose they are, others write on: the words stay the same words', async () => {
    await write(joost, words)
    await select(joost, 'schaam me.'.length)
    await joost.keyboard.press('Control+k')
    await ask(joost).getByLabel('Wie zegt dit?').selectOption({ label: 'Joost' })
    await expect.poll(() => partOf(esther).textContent()).toContain(words.slice(-9))
    await partOf(esther).getByRole('paragraph').last().click()
    await esther.keyboard.press('Home')
    await esther.keyboard.type('Daan ruimt op. ')
    await partOf(joost).getByText('Daan ruimt op.').waitFor()
    await press(ask(joost), 'Zet erbij')
    await expect.poll(() => marked(esther).allTextContents()).toEqual(['schaam me.'])
  })

  test('R31.24 words that are pasted from elsewhere are nobody’s, and ours keep whose they are', async () => {
    await write(joost, words)
    await select(joost, 'schaam me.'.length)
    await tell(joost, 'Joost')
    const id = await partOf(joost).locator('[data-statement]').getAttribute('data-statement')
    await joost.keyboard.press('End')
    await joost.keyboard.press('Enter')
    const paste = (html: string) =>
      textOf(joost).evaluate((dom, pasted) => {
        const data = new DataTransfer()
        data.setData('text/html', pasted)
        dom.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, html)
    await paste('<p data-pm-slice="1 1 []"><span data-statement="0123456789ab">van elders</span></p>')
    await paste(`<p data-pm-slice="1 1 []"><span data-statement="${id}">nog eens</span></p>`)
    await partOf(esther).getByText('nog eens').waitFor()
    expect(await partOf(esther).locator('[data-statement]').allTextContents()).toEqual([
      'schaam me.',
      'nog eens',
    ])
  })

  test('R31.31 who reads along without the pen still tells how they see it', async () => {
    await write(joost, words)
    await select(joost, words.length)
    await tell(joost, 'Esther')
    const table = openOurs(meeting.host)
    await table.give('pen.limit', { people: [meeting.host.person] })
    table.close()
    await esther.getByRole('document').getByRole('button', { name: words }).click()
    await press(note(esther), 'Meer')
    await press(note(esther), 'Zo bedoelde ik het')
    await note(esther).getByText('Esther: zo bedoelde ik het').waitFor()
  })

  test('R31.25 a reader taps marked words, or goes to them by key, and can change nothing', async () => {
    await write(joost, words)
    await select(joost, words.length)
    await tell(joost, 'Esther')
    await marked(esther).waitFor()
    const table = openOurs(meeting.host)
    await table.give('people.giveHat', { person: estherSeat.person, hat: 'toehoorder' })
    table.close()
    const said = esther.getByRole('document').getByRole('button', { name: words })
    await said.focus()
    await esther.keyboard.press('Enter')
    await note(esther).getByText('Esther zegt dit · opgeschreven door Joost').waitFor()
    await press(note(esther), 'Meer')
    expect(await note(esther).getByRole('button').allTextContents()).toEqual(['Dicht'])
    expect(await violationsOn(esther)).toEqual([])
    await press(note(esther), 'Dicht')
    await note(esther).waitFor({ state: 'detached' })
  })
})
