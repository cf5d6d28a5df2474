import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import { type HeldPlace, holdPlace, placeNow } from './heldPlace.ts'
import { comesFromY } from './keepParts.ts'
import {
  drawStatements,
  markWords,
  type Range,
  type StatementLooks,
  statementAtCursor,
  withoutForeign,
  wordsToMark,
} from './statementText.ts'

type Shown = {
  readonly looks: StatementLooks
  readonly drawn: DecorationSet
  /** The words of which is asked whose they are. */
  readonly asked: HeldPlace | undefined
  /** The cursor came where it is by typing: what could stand beside it would be in the way. */
  readonly typing: boolean
}
type Change = { readonly looks?: StatementLooks; readonly asked?: HeldPlace | null }

const key = new PluginKey<Shown>('statements')
/** As for a link elsewhere: what is put on words that are selected. */
const askKey = 'Mod-k'

/** Shows in the text whose words they are, and which words are asked about. */
export const statements = Extension.create({
  name: 'statements',
  addKeyboardShortcuts() {
    return { [askKey]: () => askWho(this.editor) }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    const draw = (doc: Node, looks: StatementLooks) => drawStatements(doc, looks, !editor.isEditable)
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: (_config, { doc }) => ({
            looks: new Map(),
            drawn: draw(doc, new Map()),
            asked: undefined,
            typing: false,
          }),
          apply(tr, shown, _before, { doc }) {
            const change: Change | undefined = tr.getMeta(key)
            const typing =
              comesFromY(tr) || !(tr.docChanged || tr.selectionSet) ? shown.typing : tr.docChanged
            if (!change && !tr.docChanged) return typing === shown.typing ? shown : { ...shown, typing }
            const { looks = shown.looks, asked = shown.asked } = change ?? {}
            return { looks, drawn: draw(doc, looks), asked: asked ?? undefined, typing }
          },
        },
        props: {
          decorations(state) {
            const shown = key.getState(state)
            const asked = askedWords(state)
            if (!shown || !asked) return shown?.drawn
            return shown.drawn.add(state.doc, [
              Decoration.inline(asked.from, asked.to, { class: 'says-asked' }),
            ])
          },
          transformPasted(slice, { state }) {
            const looks = looksIn(state)
            const clean = (inner: Fragment): Fragment =>
              Fragment.from(
                inner.content.map((node) =>
                  node.isText ? withoutForeign(node, looks) : node.copy(clean(node.content)),
                ),
              )
            return new Slice(clean(slice.content), slice.openStart, slice.openEnd)
          },
        },
      }),
    ]
  },
})

/** Tells the editor what the meeting knows of the statements. */
export function showStatements({ view }: Editor, looks: StatementLooks): void {
  view.dispatch(changed(view.state, { looks }))
}

/** Asks whose the selected words are; false where there is nothing to ask. */
export function askWho({ view, state, isEditable }: Editor): boolean {
  const words = isEditable ? wordsToMark(state, looksIn(state)) : undefined
  if (!words) return false
  view.dispatch(changed(state, { asked: holdPlace(state, words) }))
  return true
}

export function stopAsking({ view, state }: Editor): void {
  view.dispatch(changed(state, { asked: null }))
}

/** Whether something is selected of which can be asked whose it is. */
export function canAskWho(state: EditorState): boolean {
  return wordsToMark(state, looksIn(state)) !== undefined
}

/** The words that are asked about, where they stand now. */
export function askedWords(state: EditorState): Range | undefined {
  const asked = key.getState(state)?.asked
  const now = asked && placeNow(state, asked)
  return now && now.to <= state.doc.content.size ? now : undefined
}

/** Puts the mark of a statement on the words that were asked about. */
export function markAsked({ view, state }: Editor, statement: string): void {
  const words = askedWords(state)
  const tr = (words && markWords(state, words, statement, looksIn(state))) ?? state.tr
  // behind them: what is typed next does not take their place
  if (words) tr.setSelection(TextSelection.create(tr.doc, words.to))
  view.dispatch(tr.setMeta(key, { asked: null } satisfies Change))
}

/** The statement that somebody went to with the cursor, and where its words end. */
export function statementHere(state: EditorState): ReturnType<typeof statementAtCursor> {
  return key.getState(state)?.typing ? undefined : statementAtCursor(state, looksIn(state))
}

function looksIn(state: EditorState): StatementLooks {
  return key.getState(state)?.looks ?? new Map()
}

function changed({ tr }: EditorState, change: Change): Transaction {
  return tr.setMeta(key, change).setMeta('addToHistory', false)
}
