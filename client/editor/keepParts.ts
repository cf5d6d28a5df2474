import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { clearInParts, haveSameParts, spansParts, wholePart, withoutParts } from './partsOf.ts'

/**
 * Keeps the eight parts eight. Whatever would change their list is refused; and where a key, a paste or a cut goes
 * over several parts, it does in each part what can be done there. What comes from the others has been vetted by
 * the server.
 */
export const keepParts = Extension.create({
  name: 'keepParts',
  // before the keys that a list or a paragraph knows
  priority: 1100,

  addKeyboardShortcuts() {
    const clear = () => clearSelection(this.editor.view)
    const enter = () => {
      const { view, state } = this.editor
      // Tiptap splits wrongly, or throws, where a selection goes from a paragraph into a list
      if (!state.selection.empty) view.dispatch(clearInParts(state.tr))
      // where no line is, none can be split: what would be split is the part
      return !view.state.selection.$from.parent.isTextblock
    }
    return {
      'Mod-a': () => {
        const { state, view } = this.editor
        const all = wholePart(state.doc, state.selection)
        if (all) view.dispatch(state.tr.setSelection(all))
        return true
      },
      Enter: enter,
      ...Object.fromEntries(deletingKeys.map((key) => [key, clear])),
    }
  },

  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(tr, state) {
        if (!comesFromY(tr)) return !tr.docChanged || haveSameParts(state.doc, tr.doc)
        // where all was selected and nothing is left, Tiptap makes plain lines of it: here on the screen, not in the doc
        tr.setMeta('preventClearDocument', true)
        return true
      },
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!spansParts(view.state.selection)) return false
          view.dispatch(clearInParts(view.state.tr).insertText(text).scrollIntoView())
          return true
        },
        transformPasted: withoutParts,
        handlePaste(view, _event, slice) {
          if (!spansParts(view.state.selection)) return false
          view.dispatch(clearInParts(view.state.tr).replaceSelection(slice).scrollIntoView())
          return true
        },
        handleDOMEvents: {
          // the copying is the browser's own; only the taking away is ours
          cut: (view) => {
            if (spansParts(view.state.selection)) setTimeout(() => clearSelection(view))
            return false
          },
        },
      },
    }),
  ],
})

const deletingKeys = [
  ...['Backspace', 'Mod-Backspace', 'Shift-Backspace', 'Alt-Backspace'],
  ...['Delete', 'Mod-Delete', 'Alt-Delete'],
]

/** Clears a selection over several parts; false where it lies in one, which is the usual keys' business. */
function clearSelection(view: EditorView): boolean {
  if (!spansParts(view.state.selection)) return false
  view.dispatch(clearInParts(view.state.tr).scrollIntoView())
  return true
}

/** Whether a change comes from the others, or from an undo in the doc. */
export function comesFromY(tr: EditorState['tr']): boolean {
  const meta: unknown = tr.getMeta(ySyncPluginKey)
  return typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && meta.isChangeOrigin === true
}
