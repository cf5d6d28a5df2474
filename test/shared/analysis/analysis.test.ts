import { getSchema } from '@tiptap/core'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockNames, fragmentName, partKinds, partName } from '../../../shared/analysis/parts.ts'
import { readAnalysis, statementsIn } from '../../../shared/analysis/read.ts'
import { analysisSchema } from '../../../shared/analysis/schema.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'

const schema = getSchema(analysisSchema)

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedAnalysis(1))
  return doc
}

const partAt = (doc: Y.Doc, at: number) => doc.getXmlFragment(fragmentName).get(at) as Y.XmlElement

function paragraph(...runs: [words: string, marks?: object][]): Y.XmlElement {
  const text = new Y.XmlText()
  text.applyDelta(runs.map(([insert, attributes = {}]) => ({ insert, attributes })))
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [text])
  return made
}

function list(name: string, ...items: Y.XmlElement[][]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(
    0,
    items.map((blocks) => {
      const item = new Y.XmlElement('listItem')
      item.insert(0, blocks)
      return item
    }),
  )
  return made
}

describe('the verklarende analyse', () => {
  it('R13.3 begins with eight parts, an empty paragraph in each, just as the editor wants them', () => {
    const doc = seeded()
    const drawn = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(fragmentName), schema)
    drawn.check()
    expect(drawn.children.map(({ attrs }) => attrs.kind)).toEqual(partKinds)
    expect(new Set(partKinds).size).toBe(8)
    expect(
      drawn.children.every((part) => part.childCount === 1 && part.child(0).type.name === 'paragraph'),
    ).toBe(true)
  })

  it('R13.3 is seeded the same by the same client ID, so that a second seeding adds nothing', () => {
    const doc = seeded()
    Y.applyUpdate(doc, seedAnalysis(1))
    expect(doc.getXmlFragment(fragmentName).length).toBe(8)
    expect(seedAnalysis(1)).toEqual(seedAnalysis(1))
  })

  it('R13.4 a part may hold any number of blocks, even none, and the server knows these blocks', () => {
    const part = schema.nodes[partName]
    expect(part?.contentMatch.validEnd).toBe(true)
    const blocks = Object.values(schema.nodes).filter((type) => part?.contentMatch.matchType(type))
    expect(blocks.map(({ name }) => name).toSorted()).toEqual([...blockNames].toSorted())
  })

  it('R13.5 a list item whose first line is deleted keeps what stands below it', () => {
    const item = schema.nodes.listItem
    expect(item?.contentMatch.matchType(schema.nodes.bulletList as never)?.validEnd).toBe(true)
  })

  it('R13.6 is read as plain data: parts with paragraphs, manners and lists, without empty lines', () => {
    const doc = seeded()
    partAt(doc, 0).insert(0, [
      paragraph(['Hoor ik '], ['Daan', { bold: {} }], [' zachtjes', { bold: {}, italic: {} }]),
      list(
        'bulletList',
        [paragraph(['trots']), list('orderedList', [paragraph(['en schaamte'])])],
        [paragraph()],
      ),
    ])
    const [first, second, ...others] = readAnalysis(doc)
    expect(first).toEqual({
      kind: 'inTheChildsWords',
      blocks: [
        {
          type: 'paragraph',
          runs: [
            { text: 'Hoor ik ' },
            { text: 'Daan', bold: true },
            { text: ' zachtjes', bold: true, italic: true },
          ],
        },
        {
          type: 'bulletList',
          items: [
            [
              { type: 'paragraph', runs: [{ text: 'trots' }] },
              { type: 'orderedList', items: [[{ type: 'paragraph', runs: [{ text: 'en schaamte' }] }]] },
            ],
          ],
        },
      ],
    })
    expect(second).toEqual({ kind: 'whatGoesWell', blocks: [] })
    expect(others.length).toBe(6)
  })

  it('R31.9 words are read with the statement that their mark names, and no other mark', () => {
    const id = '0123456789ab'
    const doc = new Y.Doc()
    const runs = [{ text: 'Ik ben ' }, { text: 'trots', statement: id }]
    Y.applyUpdate(doc, seedAnalysis(1, { howEachSeesIt: [{ type: 'paragraph', runs }] }))
    partAt(doc, 0).insert(0, [paragraph(['los', { statement: { id: 'van elders' } }])])
    const parts = readAnalysis(doc)
    expect(parts[3]?.blocks).toEqual([{ type: 'paragraph', runs }])
    expect(parts[0]?.blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'los' }] }])
    expect([...statementsIn(parts)]).toEqual([id])
    const drawn = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(fragmentName), schema)
    expect(drawn.child(3).firstChild?.lastChild?.marks[0]?.attrs).toEqual({ id })
  })

  it('R13.6 keeps the words of what it does not know, and passes over what is no part', () => {
    const doc = seeded()
    const quote = new Y.XmlElement('quote')
    quote.insert(0, [paragraph(['later bedacht'])])
    partAt(doc, 3).insert(0, [quote])
    doc.getXmlFragment(fragmentName).insert(8, [paragraph(['buiten de delen'])])
    const parts = readAnalysis(doc)
    expect(parts.length).toBe(8)
    expect(parts[3]?.blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'later bedacht' }] }])
  })
})
