import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { appendToPart } from '../../../client/editor/appendToPart.ts'
import { type PartKind, partKinds, partName } from '../../../shared/analysis/parts.ts'
import { analysisSchema } from '../../../shared/analysis/schema.ts'

const schema = getSchema(analysisSchema)

/** An analysis in which `whatWeShare` has these paragraphs, and every other part an empty one. */
function analysis(...shared: string[]): EditorState {
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }))
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: partKinds.map((kind) => ({
      type: partName,
      attrs: { kind },
      content: paragraphs(kind === 'whatWeShare' ? shared : ['']),
    })),
  })
  return EditorState.create({ doc })
}

function linesOf(state: EditorState, wanted: PartKind): string[] {
  const part = state.doc.children.find(({ attrs }) => attrs.kind === wanted)
  return part?.children.map((block) => block.textContent) ?? []
}

test('R29.4 words go to the end of the named part, a paragraph a line, wherever the cursor is', () => {
  const before = analysis('Dit zien we samen.')
  const state = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 2)))
  const change = appendToPart(state, 'whatWeShare', 'Daan hoort wie er is.\n\nElke ochtend.')
  const after = state.apply(change ?? state.tr)
  expect(linesOf(after, 'whatWeShare')).toEqual([
    'Dit zien we samen.',
    'Daan hoort wie er is.',
    'Elke ochtend.',
  ])
  expect(after.doc.childCount).toBe(partKinds.length)
  expect(linesOf(after, 'inTheChildsWords')).toEqual([''])
})

test('R29.4 an empty last paragraph is filled, an empty part takes them too', () => {
  const empty = analysis('')
  expect(
    linesOf(empty.apply(appendToPart(empty, 'whatWeShare', 'Eén zin.') ?? empty.tr), 'whatWeShare'),
  ).toEqual(['Eén zin.'])
  const none = analysis()
  expect(
    linesOf(none.apply(appendToPart(none, 'whatWeShare', 'Eén zin.') ?? none.tr), 'whatWeShare'),
  ).toEqual(['Eén zin.'])
  expect(appendToPart(empty, 'whatWeShare', ' \n ')).toBeUndefined()
})
