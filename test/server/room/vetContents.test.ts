import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { vetted } from '../../kit/vetted.ts'

/** What the server says to a change in a paragraph that it knows, or that another took away meanwhile. */
function offered(there: 'there' | 'gone', change: (paragraph: Y.XmlElement, text: Y.XmlText) => void) {
  const server = new Y.Doc()
  Y.applyUpdate(server, seedAnalysis(1, { lifeLine: [{ type: 'paragraph', runs: [{ text: 'Woorden' }] }] }))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  const lineOf = (of: Y.Doc) => of.getXmlFragment(fragmentName).get(4) as Y.XmlElement
  if (there === 'gone') lineOf(server).delete(0, 1)

  const before = Y.encodeStateVector(doc)
  const paragraph = lineOf(doc).get(0) as Y.XmlElement
  change(paragraph, paragraph.get(0) as Y.XmlText)
  return vetted(server, deepened(Y.encodeStateAsUpdate(doc, before)))
}

/** Stands for what is deeper than any stack: V8 reads it, and can't write it. */
const deep = 'x'.repeat(39_998)

/** Puts in what `deep` stands for; it takes as many bytes. */
function deepened(update: Uint8Array): Uint8Array {
  const bytes = Buffer.from(update)
  const at = bytes.indexOf(JSON.stringify(deep))
  if (at >= 0) bytes.write('['.repeat(20_000) + ']'.repeat(20_000), at)
  return bytes
}

test.each(['there', 'gone'] as const)(
  'R18.107 what an editor makes may stand in a line that is %s',
  (there) => {
    expect(offered(there, (_, text) => text.insert(0, 'Nieuwe '))).toBe('apply')
    expect(offered(there, (_, text) => text.format(0, 3, { bold: {} }))).toBe('apply')
    expect(offered(there, (paragraph) => paragraph.insert(0, [new Y.XmlText('meer')]))).toBe('apply')
    expect(offered(there, (paragraph) => paragraph.setAttribute('start', '3'))).toBe('apply')
  },
)

const unknown: [what: string, change: (paragraph: Y.XmlElement, text: Y.XmlText) => void][] = [
  ['an embed', (_, text) => text.insertEmbed(0, { image: 'x' })],
  ['an embed deeper than any stack', (_, text) => text.insertEmbed(0, { deep })],
  ['a format that nobody knows', (_, text) => text.format(0, 3, { link: 'x' })],
  ['a format deeper than any stack', (_, text) => text.format(0, 3, { bold: deep })],
  ['an attribute that is an object', (paragraph) => paragraph.setAttribute('kind', { a: 1 } as never)],
  ['bytes', (paragraph) => paragraph.setAttribute('kind', new Uint8Array(9) as never)],
  ['a map', (paragraph) => paragraph.insert(0, [new Y.Map() as never])],
  ['a document', (paragraph) => paragraph.setAttribute('kind', new Y.Doc() as never)],
]
for (const [what, change] of unknown)
  test.each(['there', 'gone'] as const)(`R18.107 ${what} is refused in a line that is %s`, (there) => {
    expect(offered(there, change)).toBe('malformed-frame')
  })
