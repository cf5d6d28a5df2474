import { getSchema } from '@tiptap/core'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { analysisSchema } from '../../../shared/analysis/schema.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { vetted } from '../../kit/vetted.ts'

const words = 'Hoor ik Daan zachtjes de vaatwasser uitruimen'
const statement = '0123456789ab'

/** What the server says to a text that carries this, and the doc with it. */
function offered(format: Record<string, unknown>) {
  const server = new Y.Doc()
  Y.applyUpdate(server, seedAnalysis(1, { lifeLine: [{ type: 'paragraph', runs: [{ text: words }] }] }))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  const before = Y.encodeStateVector(doc)
  const part = doc.getXmlFragment(fragmentName).get(4) as Y.XmlElement
  ;((part.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 4, format)
  return { said: vetted(server, Y.encodeStateAsUpdate(doc, before)), doc }
}

test.each([
  { bold: {} },
  { bold: true, italic: {} },
  { statement: { id: statement } },
  { statement: { id: statement }, bold: {} },
])('R31.9 a text carries the mark of a statement, as it carries a manner: %o', (format) => {
  const { said, doc } = offered(format)
  expect(said).toBe('apply')
  const drawn = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(fragmentName), getSchema(analysisSchema))
  drawn.check()
  expect(drawn.textContent).toContain(words)
})

const unknown: Record<string, unknown>[] = [
  { underline: {} },
  { link: { href: 'https://elders.example' } },
  { statement: true },
  { statement: {} },
  { statement: { id: 'Esther' } },
  { statement: { id: statement, text: 'zomaar' } },
  { 'statement--AAAAAAAA': { id: statement } },
  { bold: { class: 'groot' } },
  { bold: 'ja' },
]
test.each(unknown)(
  'R31.9 what no editor knows is refused, for it would throw the whole line away: %o',
  (format) => {
    expect(offered({ ...format, italic: {} }).said).toBe('malformed-frame')
  },
)
