import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { serveEditorPage } from '../kit/editorPage.ts'

let site: Awaited<ReturnType<typeof serveEditorPage>>
beforeAll(async () => {
  site = await serveEditorPage()
})
afterAll(() => site.close())

const ofEsther = '0123456789ab'
const ofBram = 'ba9876543210'

describeInBrowser('marks of two who write at once', (browser) => {
  let context: BrowserContext
  let tab: Page

  beforeEach(async () => {
    context = await browser().newContext({ viewport: { width: 1280, height: 900 } })
    tab = await context.newPage()
    await tab.goto(site.address)
    await tab.locator('[data-desk="Karel"] .ProseMirror').waitFor()
    await tab.evaluate(() => {
      const { view } = window.editorPage.editorOf('Anne')
      view.dispatch(view.state.tr.insertText('Hoor ik Daan zachtjes', 2))
      window.editorPage.settle()
    })
  })
  afterEach(() => context.close())

  /** Marks letters of the first line, at one desk. */
  const mark = (name: string, from: number, to: number, id: string) =>
    tab.evaluate(
      ([who, start, end, statement]) => {
        const { view, schema } = window.editorPage.editorOf(who)
        const made = schema.marks.statement?.create({ id: statement })
        if (!made) throw new Error('no such mark')
        view.dispatch(view.state.tr.addMark(start + 2, end + 2, made))
      },
      [name, from, to, id] as const,
    )
  /** The first line as every side has it: its runs, with whose they are. */
  const line = () =>
    tab.evaluate(() => {
      const [part] = window.editorPage.parts()
      const [first] = part?.blocks ?? []
      const runs = first?.type === 'paragraph' ? first.runs : []
      return {
        runs: runs.map(({ text, statement }) => [text, statement ?? '']),
        sides: new Set(window.editorPage.texts()).size,
        verdicts: Object.keys(window.editorPage.verdicts),
      }
    })

  test('R31.29 two who mark overlapping words at once end with the same text, in which no letter is of two', async () => {
    await mark('Anne', 0, 12, ofEsther)
    await mark('Samira', 8, 21, ofBram)
    const { runs, sides, verdicts } = await line()
    expect(sides).toBe(1)
    expect(verdicts).toEqual(['apply'])
    expect(runs.map(([text]) => text).join('')).toBe('Hoor ik Daan zachtjes')
    // the words that only one of them meant first; of what both meant one holds, and the rest can be marked again
    expect(runs[0]).toEqual([expect.stringMatching(/^Hoor ik/), ofEsther])
    for (const [, id] of runs) expect([ofEsther, ofBram, '']).toContain(id)
  })

  test('R31.29 undo takes away the mark that I made, and not another’s', async () => {
    await mark('Anne', 0, 7, ofEsther)
    await mark('Samira', 8, 12, ofBram)
    expect((await line()).runs).toEqual([
      ['Hoor ik', ofEsther],
      [' ', ''],
      ['Daan', ofBram],
      [' zachtjes', ''],
    ])
    await tab.evaluate(() => window.editorPage.editorOf('Samira').commands.undo())
    expect((await line()).runs).toEqual([
      ['Hoor ik', ofEsther],
      [' Daan zachtjes', ''],
    ])
    expect((await line()).sides).toBe(1)
  })

  test('R31.29 what is typed inside marked words is theirs, what is typed at their edge nobody’s', async () => {
    await mark('Anne', 8, 12, ofEsther)
    for (const [at, text] of [
      [12, ' toch'],
      [10, 'xx'],
      [8, 'mijn '],
    ] as const)
      await tab.evaluate(
        ([place, typed]) => {
          const { view } = window.editorPage.editorOf('Samira')
          window.editorPage.settle()
          view.dispatch(view.state.tr.insertText(typed, place + 2))
        },
        [at, text] as const,
      )
    expect((await line()).runs).toEqual([
      ['Hoor ik mijn ', ''],
      ['Daxxan', ofEsther],
      [' toch zachtjes', ''],
    ])
  })
})
