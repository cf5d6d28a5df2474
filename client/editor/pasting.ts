import { Extension } from '@tiptap/core'
import { Fragment, DOMParser as ModelParser, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { limits } from '../../shared/wire.ts'
import { cleanPasted, htmlOf } from './cleanPasted.ts'
import { clearInParts } from './partsOf.ts'
import { plainLines } from './plainLines.ts'

type PastingOptions = {
  /** Says that what was pasted is too much to take in. */
  readonly tooMuch: () => void
}

/** What is pasted from elsewhere comes in clean, and so that each piece of it fits a frame. */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  // heard before the parts: of what is too much nothing is done
  priority: 1200,
  addOptions: () => ({ tooMuch: () => undefined }),
  addProseMirrorPlugins() {
    const { tooMuch } = this.options
    return [
      new Plugin({
        props: {
          // what was copied here is clean, and tells how it was cut
          transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : cleanPasted(html)),
          clipboardTextParser: sliceOfText,
          handlePaste: (view, _event, slice) => takeIn(view, slice, tooMuch),
        },
      }),
    ]
  },
})

function sliceOfText(text: string, $context: ResolvedPos, _plain: boolean, view: EditorView): Slice {
  const read = new DOMParser().parseFromString(htmlOf(plainLines(text)), 'text/html')
  const parser = ModelParser.fromSchema(view.state.schema)
  const { content } = parser.parseSlice(read.body, { context: $context })
  return Slice.maxOpen(content)
}

/** Half a frame, for how heavy a piece becomes in Yjs is a guess. */
const mostAtOnce = limits.frameBytes / 2
const mostInAll = 8 * mostAtOnce

/** Whether it is done: what is heavier than a piece is put in piece by piece, each a change of its own. */
function takeIn(view: EditorView, slice: Slice, tooMuch: () => void): boolean {
  // an image alone leaves nothing
  if (slice.size === 0) return true
  const weights = slice.content.content.map(weightOf)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole <= mostAtOnce) return false
  if (whole > mostInAll || weights.some((weight) => weight > mostAtOnce)) {
    tooMuch()
    return true
  }
  if (!view.state.selection.empty) view.dispatch(clearInParts(view.state.tr))
  for (const piece of piecesOf(slice.content.content, weights)) putBelow(view, piece)
  return true
}

/** Puts blocks below the block in which the cursor is, or in its place where it is empty, and the cursor behind them. */
function putBelow(view: EditorView, blocks: readonly Node[]): void {
  const { tr, selection } = view.state
  const { $from } = selection
  const below = $from.depth > 1 ? $from.after(2) : $from.pos
  const isEmpty = $from.depth === 2 && $from.parent.content.size === 0
  const from = isEmpty ? $from.before(2) : below
  const content = Fragment.from(blocks)
  tr.replaceWith(from, below, content)
  tr.setSelection(Selection.near(tr.doc.resolve(from + content.size), -1))
  view.dispatch(tr.scrollIntoView())
}

function piecesOf(nodes: readonly Node[], weights: readonly number[]): Node[][] {
  const pieces: Node[][] = [[]]
  let weight = 0
  for (const [at, node] of nodes.entries()) {
    weight += weights[at] ?? 0
    if (weight > mostAtOnce) {
      pieces.push([])
      weight = weights[at] ?? 0
    }
    pieces.at(-1)?.push(node)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** About how many bytes a node takes in an update. */
function weightOf(node: Node): number {
  let weight = 40
  node.descendants((inner) => {
    weight += 40 + 40 * inner.marks.length + 3 * (inner.text?.length ?? 0)
  })
  return weight
}
