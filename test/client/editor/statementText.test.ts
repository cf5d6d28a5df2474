import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { appendToPart } from '../../../client/editor/appendToPart.ts'
import {
  drawStatements,
  markWords,
  type StatementLooks,
  statementAtCursor,
  wordsToMark,
} from '../../../client/editor/statementText.ts'
import { partKinds, partName } from '../../../shared/analysis/parts.ts'
import { analysisSchema } from '../../../shared/analysis/schema.ts'

const schema = getSchema(analysisSchema)
const esther = '0123456789ab'
const bram = 'ba9876543210'
const foreign = '000000000000'
const looks: StatementLooks = new Map([
  [esther, { colour: 1, initials: 'ES', title: 'Esther zegt dit' }],
  [bram, { initials: 'BR', title: 'Bram zegt dit' }],
])

type Said = readonly [words: string, statement?: string, bold?: true]

/** An analysis whose first part has this line; text begins at 2. */
function analysis(...line: readonly Said[]): EditorState {
  const runs = line.map(([text, id, bold]) => ({
    type: 'text',
    text,
    marks: [
      ...(id ? [{ type: 'statement', attrs: { id } }] : []),
      ...(bold ? [{ type: 'bold' as const }] : []),
    ],
  }))
  const parts = partKinds.map((kind, at) => ({
    type: partName,
    attrs: { kind },
    content: [{ type: 'paragraph', ...(at === 0 && { content: runs }) }],
  }))
  return EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content: parts }) })
}

function selecting(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

function saidIn(state: EditorState): [string, string | undefined][] {
  const said: [string, string | undefined][] = []
  state.doc.descendants((node) => {
    const id: unknown = node.marks.find(({ type }) => type.name === 'statement')?.attrs.id
    if (node.isText) said.push([node.text ?? '', typeof id === 'string' ? id : undefined])
  })
  return said
}

test('R31.27 what is asked about is the selected words without the spaces around them, and nothing over two parts', () => {
  const state = analysis(['Ik ben trots op hem'])
  expect(wordsToMark(selecting(state, 4, 9), looks)).toEqual({ from: 5, to: 8 })
  expect(wordsToMark(selecting(state, 4, 5), looks)).toBeUndefined()
  expect(wordsToMark(selecting(state, 4), looks)).toBeUndefined()
  expect(wordsToMark(selecting(state, 2, state.doc.child(0).nodeSize + 2), looks)).toBeUndefined()
})

test('R31.27 words that are somebody’s stay theirs: marking over them marks the rest alone', () => {
  const state = analysis(['Ik ben '], ['trots', esther], [' op hem'])
  const over = wordsToMark(selecting(state, 2, 21), looks)
  const after = state.apply(markWords(state, over ?? { from: 0, to: 0 }, bram, looks) ?? state.tr)
  expect(saidIn(after)).toEqual([
    ['Ik ben ', bram],
    ['trots', esther],
    [' op hem', bram],
  ])
  expect(wordsToMark(selecting(state, 9, 14), looks)).toBeUndefined()
  // a mark that the meeting does not know is nobody's
  const stray = analysis(['van elders', foreign])
  expect(wordsToMark(selecting(stray, 2, 12), looks)).toEqual({ from: 2, to: 12 })
})

test('R31.28 marked words show in the colour of who says them and with their initials behind them; a stray mark shows as nothing', () => {
  const { doc } = analysis(['Ik ben ', esther], ['trots', esther, true], [' echt', bram], [' waar', foreign])
  const drawn = drawStatements(doc, looks, false).find()
  const attributes = drawn.map((one) => (one as unknown as { type: { attrs: object } }).type.attrs)
  expect(drawn.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Ik ben ', 'trots', ' echt'])
  expect(attributes).toEqual([
    { class: 'says says-1', title: 'Esther zegt dit' },
    { class: 'says says-1', title: 'Esther zegt dit', 'data-initials': 'ES' },
    { class: 'says', title: 'Bram zegt dit', 'data-initials': 'BR' },
  ])
})

test('R31.28 the statement at the cursor is the one it stands in, or at the edge of', () => {
  const state = analysis(['Ik ben '], ['trots', esther], [' en ', esther, true], ['moe'])
  const at = (place: number) => statementAtCursor(selecting(state, place), looks)
  expect(at(4)).toBeUndefined()
  for (const place of [9, 11, 16, 18]) expect(at(place)).toEqual({ id: esther, end: 18 })
  expect(at(19)).toBeUndefined()
})

test('R31.26 an answer that is put into a part carries the mark of its statement, in every line', () => {
  const state = analysis(['Dit zien we samen.'])
  const change = appendToPart(state, 'inTheChildsWords', 'Karel komt.\nElke ochtend.', esther)
  expect(saidIn(state.apply(change ?? state.tr))).toEqual([
    ['Dit zien we samen.', undefined],
    ['Karel komt.', esther],
    ['Elke ochtend.', esther],
  ])
})
