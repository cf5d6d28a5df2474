import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Block } from '../../shared/analysis/read.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { serveEditorPage } from '../kit/editorPage.ts'

let site: Awaited<ReturnType<typeof serveEditorPage>>
beforeAll(async () => {
  site = await serveEditorPage()
})
afterAll(() => site.close())

const fixture = (name: string) =>
  readFileSync(new URL(`../client/editor/paste/${name}`, import.meta.url), 'utf8')

/** Blocks as lines to read: `- ` and `1. ` for lists, two spaces a level, `*bold*` and `/italic/`. */
function told(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') {
      const words = block.runs.map(({ text, bold, italic }) => {
        const slanted = italic ? `/${text}/` : text
        return bold ? `*${slanted}*` : slanted
      })
      return [indent + words.join('')]
    }
    const mark = block.type === 'bulletList' ? '- ' : '1. '
    return block.items.flatMap((item) => {
      const [first = '', ...others] = told(item)
      return [indent + mark + first, ...others.map((line) => `${indent}  ${line}`)]
    })
  })
}

describeInBrowser('pasting into the analysis', (browser) => {
  let tab: Page
  /** What the page asked for since it stood there. */
  let requests: string[]

  beforeEach(async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 } })
    tab = await context.newPage()
    await tab.goto(site.address)
    await tab.locator('[data-desk="Karel"] .ProseMirror').waitFor()
    await tab.evaluate(() => document.fonts.ready)
    requests = []
    tab.on('request', (request) => requests.push(request.url()))
    await tab.locator('[data-desk="Anne"] .ProseMirror p:not(.part-hint)').first().click()
    return () => context.close()
  })

  /** Pastes as the browser does: an event with what lies on the clipboard. */
  async function paste(kinds: Readonly<Record<string, string>>) {
    await tab.evaluate((all) => {
      const clipboardData = new DataTransfer()
      for (const [kind, text] of Object.entries(all)) clipboardData.setData(kind, text)
      const { view } = window.editorPage.editorOf('Anne')
      view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, kinds)
  }
  const lines = async () => {
    const [first, ...others] = await tab.evaluate(() => window.editorPage.parts())
    expect(others.every(({ blocks }) => blocks.length === 0)).toBe(true)
    return told(first?.blocks ?? [])
  }

  test('R13.80 a page of Word comes in clean: its made-up lists are lists, headings are bold, a row of a table is a line', async () => {
    await paste({ 'text/html': fixture('word.html'), 'text/plain': 'Verslag' })
    expect(await lines()).toEqual([
      '*Verslag van het gesprek*',
      'Daan (9 jaar) woont bij zijn moeder in Almere.',
      '*Wat goed gaat:* hij /lacht/ weer & slaapt door.',
      '- school gaat goed',
      '  - vooral *rekenen*',
      '- buurman Karel helpt',
      '1. eerst slapen',
      '1. dan school',
      '*Wie* | *Wat*',
      'Esther | belt school',
      '*Lees verder*',
    ])
  })

  test('R13.80 mail comes in as what people read of it, line by line', async () => {
    await paste({ 'text/html': fixture('outlook.html') })
    expect(await lines()).toEqual([
      'Beste Joost,',
      'Maandag was Daan *doodmoe*.',
      'Hij vroeg zes keer naar mama.',
      'Groet,',
      'Bram',
      'www.school.invalid',
      '*Van:* Joost <joost@team.invalid>',
      '*Onderwerp:* Daan',
      'Hoe ging het op school?',
    ])
  })

  test('R13.80 mail with lists in lists, a signature in a table and a quote', async () => {
    await paste({ 'text/html': fixture('gmail.html') })
    expect(await lines()).toEqual([
      'Hoi Samira,',
      'We zijn /trots/ op Daan.',
      '- zwemmen op woensdag',
      '- Karel rijdt',
      '  1. heen',
      '  1. terug',
      '--',
      'Marco',
      'schipper',
      'Op ma 2 mrt schreef Samira:',
      'Hoe gaat het thuis?',
    ])
  })

  test('R13.80 Google Docs, which wraps all in bold that is none', async () => {
    await paste({ 'text/html': fixture('googleDocs.html') })
    expect(await lines()).toEqual([
      'De levenslijn',
      'Geboren in *Zwolle*/ in de winter/',
      '- opa en oma',
      '  - elke zondag',
    ])
  })

  test('R13.81 plain text keeps its lines; what is a list there is one, and only that', async () => {
    await paste({ 'text/plain': fixture('whatsapp.txt') })
    expect(await lines()).toEqual([
      '[02-03-2026 14:02] Esther: Daan sliep goed',
      '[02-03-2026 14:03] Marco: fijn 🙂',
      'Wat we meenemen:',
      '- brood',
      '- melk',
      '- de tekening',
      '1. eerst eten',
      '1. dan bellen',
      '2026. was een goed jaar',
    ])
  })

  test('R13.81 lines that a printed page broke are whole again', async () => {
    await paste({ 'text/plain': fixture('pdf.txt') })
    expect(await lines()).toEqual([
      'Pagina 1 van 3',
      'Daan woont sinds vorig jaar bij zijn moeder en ziet zijn vader in de weekeinden. De school merkt dat hij op maandag vaak moe is en dan minder goed kan leren.',
      'Hij wil graag vaker naar buurman Karel.',
    ])
  })

  test('R13.82 pasting fetches nothing and runs nothing, whatever it holds; a picture alone changes nothing', async () => {
    for (const name of ['word.html', 'outlook.html', 'gmail.html', 'googleDocs.html'])
      await paste({ 'text/html': fixture(name) })
    const before = await lines()
    await tab.keyboard.press('Control+a')
    await paste({
      'text/html': '<img src="http://remote.invalid/alone.png" onerror="document.body.dataset.ran=1">',
    })
    expect(await lines()).toEqual(before)
    // what is asked for after all else: had a picture been asked for, it stood before it
    const last = new URL('/last.png', site.address).href
    await tab.evaluate(
      (address) =>
        new Promise((asked) => {
          const picture = new Image()
          picture.onerror = asked
          picture.src = address
        }),
      last,
    )
    expect(requests).toEqual([last])
    expect(await tab.evaluate(() => document.body.dataset.ran)).toBeUndefined()
    expect(
      await tab
        .locator('[data-desk] :is(img:not(.ProseMirror-separator), style, script, iframe, table, a)')
        .count(),
    ).toBe(0)
  })

  test('R13.83 a very long paste comes in by pieces that each fit a frame, in order and whole; one too long is refused with a word', async () => {
    await tab.keyboard.type('Hierboven')
    const many = Array.from({ length: 3000 }, (_, at) => `regel ${at} ${'é'.repeat(60)}`)
    expect(Buffer.byteLength(many.join('\n'))).toBeGreaterThan(200_000)
    await paste({ 'text/html': many.map((line) => `<p>${line}</p>`).join('') })
    const all = ['Hierboven', ...many]
    const sizes = await tab.evaluate(
      () => window.editorPage.all[0]?.outgoing.map((update) => update.length) ?? [],
    )
    expect(sizes.length).toBeGreaterThan(2)
    for (const size of sizes) expect(size).toBeLessThan(256 * 1024)
    expect(await lines()).toEqual(all)
    expect(await tab.evaluate(() => window.editorPage.told())).toEqual([])

    await paste({ 'text/html': `<p>${'x'.repeat(2_000_000)}</p>` })
    expect(await tab.evaluate(() => window.editorPage.told())).toEqual([
      'Dit is te veel om in één keer te plakken. Plak het in stukken.',
    ])
    expect(await lines()).toEqual(all)
    expect(await tab.evaluate(() => window.editorPage.verdicts)).toEqual({ apply: sizes.length })
  })
})
