import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { partKinds } from '../../shared/analysis/parts.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { serveEditorPage } from '../kit/editorPage.ts'

/** What ProseMirror says while y-tiptap puts the text in the place of an empty document; it means nothing. */
const atFirstDrawing = 'TextSelection endpoint not pointing into a node with inline content (doc)'

let site: Awaited<ReturnType<typeof serveEditorPage>>
beforeAll(async () => {
  site = await serveEditorPage()
})
afterAll(() => site.close())

describeInBrowser('the editor of the analysis', (browser) => {
  let context: BrowserContext
  let tab: Page
  /** Whatever the page complains of: errors, and what the content security policy stopped. */
  let complaints: string[]

  beforeEach(async () => {
    context = await browser().newContext({ viewport: { width: 1280, height: 900 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    tab = await context.newPage()
    complaints = []
    tab.on('pageerror', (error) => complaints.push(String(error)))
    tab.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      if (isComplaint && !message.text().startsWith(atFirstDrawing)) complaints.push(message.text())
    })
    await tab.goto(site.address)
    await textOf('Karel').waitFor()
  })
  afterEach(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })

  const deskOf = (name: string) => tab.getByRole('region', { name, exact: true })
  const textOf = (name: string) => deskOf(name).locator('.ProseMirror')
  const partOf = (name: string, title: string | RegExp) => deskOf(name).getByRole('group', { name: title })
  const parts = () =>
    tab.evaluate(() =>
      window.editorPage.parts().map(({ kind, blocks }) => ({
        kind,
        text:
          JSON.stringify(blocks)
            .match(/"text":"[^"]*"/g)
            ?.map((run) => run.slice(8, -1)) ?? [],
      })),
    )
  const verdicts = () => tab.evaluate(() => window.editorPage.verdicts)
  /** The eight parts hold, the server had nothing to refuse, and every screen draws the same. */
  async function expectEightParts() {
    expect((await parts()).map(({ kind }) => kind)).toEqual(partKinds)
    const drawn = await tab.evaluate(() => window.editorPage.drawn())
    for (const screen of drawn) expect(screen).toEqual(drawn[0])
    expect(drawn[0]?.map((part) => part.split(':')[0])).toEqual([...partKinds])
    expect(
      Object.keys(await verdicts())
        .toSorted()
        .filter((said) => said !== 'nothing-new'),
    ).toEqual(['apply'])
  }
  /** Clicks until the cursor is there: on this page four desks stand in a column, and one can move another. */
  async function putCursorIn(name: string, title: string) {
    const titles = await deskOf(name).getByRole('heading', { level: 3 }).allTextContents()
    const isThere = ([who, at]: readonly [string, number]) => {
      const { state, view } = window.editorPage.editorOf(who)
      return view.hasFocus() && state.selection.$head.index(0) === at
    }
    await vi.waitFor(async () => {
      await partOf(name, title).locator('p').last().click()
      expect(await tab.evaluate(isThere, [name, titles.indexOf(title)] as const)).toBe(true)
    }, 20_000)
  }
  async function write(name: string, title: string, text: string) {
    await putCursorIn(name, title)
    await tab.keyboard.press('End')
    await tab.keyboard.type(text)
  }
  /** Presses a key and waits until the editor knows where the cursor is: no hand is quicker than that. */
  async function press(key: string, offset: number) {
    await tab.keyboard.press(key)
    await tab.waitForFunction(
      (at) => window.editorPage.editorOf('Anne').state.selection.$head.parentOffset === at,
      offset,
    )
  }
  async function selectFromTo(name: string, from: string, to: string) {
    await partOf(name, from)
      .locator('.part-text')
      .first()
      .evaluate((start, end) => {
        const desk = start.closest('[data-desk]')
        const until = desk?.querySelector(`[aria-label="${end}"] .part-text`)
        if (!until) throw new Error('no such part')
        start.closest<HTMLElement>('.ProseMirror')?.focus()
        getSelection()?.setBaseAndExtent(start, 0, until, until.childNodes.length)
      }, to)
    // the editor hears of a selection after the page has it; no hand types before that
    await tab.waitForFunction((who) => {
      const { $from, $to } = window.editorPage.editorOf(who).state.selection
      return $from.index(0) < $to.index(0)
    }, name)
  }

  const first = 'In de woorden van het kind'
  const second = 'Wat goed gaat, wie helpt, wat ieder wil'
  const third = 'Wat ons zorgen geeft'

  test('R13.7 shows the eight parts with their titles and hints, which are no part of the text', async () => {
    expect(await deskOf('Anne').getByRole('textbox', { name: 'Gedeelde verklarende analyse' }).count()).toBe(
      1,
    )
    const titles = await deskOf('Anne').getByRole('heading', { level: 3 }).allTextContents()
    expect(titles.length).toBe(8)
    expect(titles.slice(0, 3)).toEqual([first, second, third])
    await write('Anne', second, 'Daan lacht weer.')
    expect((await parts())[1]?.text).toEqual(['Daan lacht weer.'])
    expect(await partOf('Samira', second).getByText('Daan lacht weer.').isVisible()).toBe(true)
  })

  test('R13.8 writes bold and in lists, by role and name, and undoes only what I wrote', async () => {
    const press = (name: string) => deskOf('Anne').getByRole('button', { name, exact: true }).click()
    await write('Samira', first, 'Van Samira. ')
    await parts()
    await write('Anne', first, 'Van ')
    await press('Vet')
    await tab.keyboard.type('Anne')
    expect(await deskOf('Anne').getByRole('button', { name: 'Vet' }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    await press('Lijst')
    await parts()
    expect(await partOf('Samira', first).getByRole('listitem').locator('strong').textContent()).toBe('Anne')
    const undo = deskOf('Anne').getByRole('button', { name: 'Ongedaan maken' })
    while ((await undo.getAttribute('aria-disabled')) === 'false') await undo.click()
    expect((await parts())[0]?.text).toEqual(['Van Samira. '])
    await press('Opnieuw doen')
    expect((await parts())[0]?.text.join('')).not.toBe('Van Samira. ')
    await expectEightParts()
  })

  test('R13.9 Ctrl+A and typing replaces the text of the part at hand, and no other', async () => {
    await write('Anne', first, 'een')
    await write('Anne', second, 'twee')
    await tab.keyboard.press('Control+a')
    await tab.keyboard.type('nieuw')
    expect((await parts()).slice(0, 2).map(({ text }) => text)).toEqual([['een'], ['nieuw']])
    for (const key of ['Backspace', 'Delete', 'Enter', 'Control+x', 'Control+v']) {
      await tab.keyboard.press('Control+a')
      await tab.keyboard.press(key)
    }
    expect((await parts())[0]?.text).toEqual(['een'])
    await expectEightParts()
  })

  test('R13.9 a key, a cut and a paste over several parts keep them: each is emptied of what was selected', async () => {
    await write('Anne', first, 'een')
    await write('Anne', second, 'twee')
    await write('Anne', third, 'drie')
    await selectFromTo('Anne', first, third)
    await tab.keyboard.press('Control+c')
    await tab.keyboard.type('x')
    expect((await parts()).slice(0, 3).map(({ text }) => text)).toEqual([['x'], [], []])
    await selectFromTo('Anne', first, second)
    await tab.keyboard.press('Control+v')
    const [pasted, ...others] = await parts()
    expect(pasted?.text.join('|')).toMatch(/een.*twee.*drie/)
    expect(others.every(({ text }) => text.length === 0)).toBe(true)
    await selectFromTo('Anne', first, third)
    await tab.keyboard.press('Control+x')
    await tab.waitForFunction(() => window.editorPage.parts().every(({ blocks }) => blocks.length === 0))
    await expectEightParts()
  })

  test('R13.9 Backspace and Delete at the edge of a part stay in it', async () => {
    await write('Anne', first, 'een')
    await write('Anne', second, 'twee')
    await press('Home', 0)
    for (const key of ['Backspace', 'Backspace']) await press(key, 0)
    await partOf('Anne', first).getByText('een').click()
    await press('End', 3)
    for (const key of ['Delete', 'Delete']) await press(key, 3)
    expect((await parts()).slice(0, 2).map(({ text }) => text)).toEqual([['een'], ['twee']])
    await expectEightParts()
  })

  test('R13.9 text that is dragged from over several parts changes no part', async () => {
    await write('Anne', first, 'een')
    await write('Anne', second, 'twee')
    await selectFromTo('Anne', first, second)
    await partOf('Anne', first).getByText('een').dragTo(partOf('Anne', third).locator('.part-text'))
    await expectEightParts()
  })

  test('R13.19 a part that two emptied at once can be written in again', async () => {
    await write('Anne', first, 'een')
    await tab.keyboard.press('Enter')
    await tab.keyboard.type('twee')
    await parts()
    // each takes away the line that the other leaves
    await tab.evaluate(() => {
      const { editorOf } = window.editorPage
      for (const [name, at] of [
        ['Anne', 0],
        ['Samira', 1],
      ] as const) {
        const { state, view } = editorOf(name)
        const part = state.doc.child(0)
        const from = at === 0 ? 1 : 1 + part.child(0).nodeSize
        view.dispatch(state.tr.delete(from, from + part.child(at).nodeSize))
      }
    })
    await parts()
    expect(await partOf('Esther', first).locator('p:not(.part-hint)').count()).toBe(0)
    await partOf('Esther', first).getByRole('button', { name: 'Schrijf hier' }).click()
    await tab.keyboard.type('opnieuw')
    expect((await parts())[0]?.text).toEqual(['opnieuw'])
    expect(await partOf('Anne', first).getByRole('button').count()).toBe(0)
    await expectEightParts()
  })

  test("R13.22 others' carets carry the name that the server gave, and my own shows on no screen of mine", async () => {
    await write('Anne', first, 'een')
    await parts()
    await partOf('Samira', first).getByRole('img', { name: 'Anne schrijft hier' }).waitFor()
    expect(await partOf('Karel', first).getByRole('img', { name: 'Anne schrijft hier' }).count()).toBe(1)
    expect(await deskOf('Anne').getByRole('img').count()).toBe(0)
  })

  test('R13.23 a reader reads along and sends nothing, whatever the text holds', async () => {
    expect(await deskOf('Karel').getByText('Je leest mee.').isVisible()).toBe(true)
    expect(await deskOf('Karel').getByRole('toolbar').count()).toBe(0)
    await write('Anne', first, 'lees maar')
    await parts()
    expect(await partOf('Karel', first).getByText('lees maar').isVisible()).toBe(true)
    await textOf('Karel').click()
    await tab.keyboard.type('ik ook')
    // what an editor can't draw it deletes: the reader's own copy only
    const sent = await tab.evaluate(() => {
      const [anne, , , karel] = window.editorPage.all
      if (!anne || !karel) throw new Error('not all are there')
      const before = karel.sheet.doc.store.clients.has(karel.sheet.doc.clientID)
      return {
        before,
        outgoing: karel.outgoing.length,
        cursor: karel.sheet.awareness.getLocalState()?.cursor,
      }
    })
    expect(sent).toEqual({ before: false, outgoing: 0, cursor: undefined })
    await expectEightParts()
  })

  test('R13.24 text that the server would not take is shown to copy', async () => {
    await write('Anne', first, 'dit staat er')
    await parts()
    await write('Samira', first, ' en dit mocht niet')
    await tab.evaluate(() => window.editorPage.all[1]?.refuse('no-pen'))
    const refused = deskOf('Samira').getByRole('alert')
    expect(await refused.getByText('en dit mocht niet').isVisible()).toBe(true)
    await refused.getByRole('button', { name: 'Kopiëren' }).click()
    await refused.getByRole('button', { name: 'Gekopieerd' }).waitFor()
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toContain('en dit mocht niet')
    await refused.getByRole('button', { name: 'Weghalen' }).click()
    expect(await deskOf('Samira').getByRole('alert').count()).toBe(0)
  })

  for (const seed of [1, 3, 108, 219, 258])
    test(`R13.25 three who edit at random, over whatever parts, keep eight parts and end equal (seed ${seed})`, async () => {
      const done = await tab.evaluate((from) => window.editorPage.editAtRandom(from, 400), seed)
      const texts = await tab.evaluate(() => window.editorPage.texts())
      for (const text of texts) expect(text).toBe(texts[0])
      await expectEightParts()
      // something really happened
      for (const times of Object.values(done)) expect(times).toBeGreaterThan(10)
      expect((await verdicts()).apply).toBeGreaterThan(100)
    })
})
