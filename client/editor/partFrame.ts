import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView, type NodeView } from '@tiptap/pm/view'
import { isPartKind, type PartKind, partName } from '../../shared/analysis/parts.ts'

/** What is written around the parts. */
export type PartWords = {
  readonly titles: Readonly<Record<PartKind, string>>
  readonly hints: Readonly<Record<PartKind, string>>
  /** On the button in a part of which two people deleted the last lines at once. */
  readonly writeHere: string
}

/** Draws the parts with their titles and hints: these stand on the screen and not in the text. */
export const PartFrame = Extension.create<PartWords>({
  name: 'partFrame',
  addProseMirrorPlugins() {
    const words = this.options
    return [
      new Plugin({
        props: {
          decorations: partInHand,
          nodeViews: { [partName]: (node, view, getPos) => drawPart(node, view, getPos, words) },
        },
      }),
    ]
  },
})

/** Marks the part in which the cursor is: its frame shows where the focus of the whole text is. */
function partInHand({ doc, selection: { $head } }: EditorState): DecorationSet {
  if ($head.depth === 0) return DecorationSet.empty
  return DecorationSet.create(doc, [
    Decoration.node($head.before(1), $head.after(1), { class: 'part-in-hand' }),
  ])
}

function drawPart(
  node: Node,
  view: EditorView,
  getPos: () => number | undefined,
  words: PartWords,
): NodeView {
  const kind: unknown = node.attrs.kind
  const title = element('h3', 'part-title')
  const hint = element('p', 'part-hint')
  if (isPartKind(kind)) {
    title.textContent = words.titles[kind]
    hint.textContent = words.hints[kind]
  }
  const head = element('div', 'part-head')
  head.contentEditable = 'false'
  head.append(title, hint)

  const start = element('button', 'part-start')
  start.type = 'button'
  start.textContent = words.writeHere
  start.contentEditable = 'false'
  start.addEventListener('click', () => beginAt(view, getPos()))

  const contentDOM = element('div', 'part-text')
  const dom = element('section', 'part')
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', title.textContent ?? '')
  dom.append(head, contentDOM, start)

  const draw = ({ childCount }: Node) => {
    start.hidden = childCount > 0 || !view.editable
  }
  draw(node)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type || next.attrs.kind !== kind) return false
      draw(next)
      return true
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: ({ target }) => target === start,
  }
}

/** Puts an empty paragraph into an empty part, and the cursor into that. */
function beginAt(view: EditorView, at: number | undefined): void {
  const paragraph = view.state.schema.nodes.paragraph?.create()
  if (at === undefined || !paragraph) return
  const tr = view.state.tr.insert(at + 1, paragraph)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)))
  view.focus()
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  return made
}
