/** A stretch of pasted text in one manner. */
type Run = { text: string; readonly bold: boolean; readonly italic: boolean }
type Listed = { readonly ordered: boolean; readonly depth: number }
/** A line of what is pasted: a paragraph, or an item of a list so many deep. */
export type Line = { readonly runs: readonly Run[]; readonly list?: Listed | undefined }
type Manner = { readonly bold: boolean; readonly italic: boolean; readonly list?: Listed | undefined }

/** Whatever other programs put on a clipboard, made into paragraphs, lists, bold and italic, and nothing else. */
export function cleanPasted(html: string): string {
  // a document that is parsed and never shown: it loads nothing and runs nothing
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return htmlOf(linesOf(body, { bold: false, italic: false }))
}

/** Lines as plain html. */
export function htmlOf(lines: readonly Line[]): string {
  const open: ('ul' | 'ol')[] = []
  let html = ''
  const closeTo = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop()}>`
  }
  for (const { runs, list } of lines) {
    const words = `<p>${runs.map(runHtml).join('')}</p>`
    if (!list) {
      closeTo(0)
      html += words
      continue
    }
    const tag = list.ordered ? 'ol' : 'ul'
    // a list begins at its first level, whatever its writer skipped
    const depth = Math.min(list.depth, open.length + 1)
    closeTo(depth)
    if (open.length === depth && open.at(-1) !== tag) closeTo(depth - 1)
    if (open.length === depth) html += '</li>'
    else {
      open.push(tag)
      html += `<${tag}>`
    }
    html += `<li>${words}`
  }
  closeTo(0)
  return html
}

function runHtml({ text, bold, italic }: Run): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const slanted = italic ? `<em>${escaped}</em>` : escaped
  return bold ? `<strong>${slanted}</strong>` : slanted
}

/** What is no text, or no text for people. */
const unread =
  'head, title, style, script, noscript, template, xml, img, picture, svg, math, video, audio, canvas, object, embed, iframe, map, input, button, select, textarea, form > legend'
const blocks =
  'address, article, aside, blockquote, body, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, html, li, main, nav, ol, p, pre, section, summary, table, tbody, tfoot, thead, tr, td, th, caption, ul'

function linesOf(root: Element, manner: Manner): Line[] {
  const lines: Line[] = []
  let runs: Run[] = []
  let listed = manner.list

  const endLine = () => {
    const trimmed = trim(runs)
    if (trimmed.length > 0) {
      lines.push({ runs: trimmed, list: listed })
    }
    runs = []
  }
  const write = (text: string, { bold, italic }: Manner) => {
    const last = runs.at(-1)
    if (last && last.bold === bold && last.italic === italic) last.text += text
    else runs.push({ text, bold, italic })
  }
  const readAll = (node: Node, how: Manner) => {
    for (const child of node.childNodes) read(child, how)
  }
  const read = (node: Node, how: Manner) => {
    if (node.nodeType === Node.TEXT_NODE) return write(node.textContent ?? '', how)
    if (!(node instanceof Element) || node.matches(unread) || isHidden(node)) return
    if (node.matches('br')) return endLine()
    const own = mannerOf(node, how)
    if (!node.matches(blocks)) return readAll(node, own)
    endLine()
    if (node.matches('tr')) lines.push(...rowOf(node, own))
    else if (node.matches('pre')) {
      for (const line of (node.textContent ?? '').split('\n')) {
        write(line, own)
        endLine()
      }
    } else {
      const before = listed
      listed = own.list
      readAll(node, own)
      endLine()
      listed = before
    }
  }
  readAll(root, manner)
  endLine()
  return lines
}

/** A row of a table is a line; a row that only holds a page together is what stands in it. */
function rowOf(row: Element, manner: Manner): Line[] {
  const cells = [...row.children].map((cell) => linesOf(cell, mannerOf(cell, manner)))
  if (cells.some((lines) => lines.length > 1 || lines.some(({ list }) => list))) return cells.flat()
  const filled = cells.flatMap(([line]) => (line ? [line.runs] : []))
  if (filled.length === 0) return []
  const between: Run = { text: ' | ', bold: false, italic: false }
  return [{ runs: filled.flatMap((runs, at) => (at === 0 ? runs : [between, ...runs])), list: manner.list }]
}

function mannerOf(element: Element, { bold, italic, list }: Manner): Manner {
  const style = element.getAttribute('style') ?? ''
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1]
  const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1]
  const isHeavy = element.matches('b, strong, h1, h2, h3, h4, h5, h6, th')
  const isSlanted = element.matches('i, em')
  return {
    // Google Docs wraps all it copies in a `b` of normal weight
    bold: weight === undefined ? bold || isHeavy : /^(bold|bolder|[6-9]00)$/i.test(weight),
    italic: slant === undefined ? italic || isSlanted : slant.toLowerCase() !== 'normal',
    list: listOf(element, style, list),
  }
}

function listOf(element: Element, style: string, list: Listed | undefined): Listed | undefined {
  if (element.matches('ul, ol')) return { ordered: element.matches('ol'), depth: (list?.depth ?? 0) + 1 }
  // Word writes its lists as paragraphs, with the mark in front as text
  const level = element.matches('p, h1, h2, h3, h4, h5, h6') && /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1]
  if (!level) return list
  const mark = [...element.querySelectorAll('[style]')].find(isListMark)?.textContent ?? ''
  return { ordered: /^\s*\(?(\d+|[a-z]|[ivxl]+)[.)]/i.test(mark), depth: Number(level) }
}

function isListMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    isListMark(element) || element.hasAttribute('hidden') || /display:\s*none|mso-hide:\s*all/i.test(style)
  )
}

/** Spaces as a page shows them: none at the ends, one between words. */
function trim(runs: readonly Run[]): Run[] {
  let spaced = true
  const trimmed: Run[] = []
  for (const run of runs) {
    let text = run.text.replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '').replaceAll(/[\s\u00a0]+/g, ' ')
    if (spaced) text = text.trimStart()
    if (text === '') continue
    spaced = text.endsWith(' ')
    trimmed.push({ ...run, text })
  }
  const last = trimmed.at(-1)
  if (last) last.text = last.text.trimEnd()
  return last?.text === '' ? trimmed.slice(0, -1) : trimmed
}
