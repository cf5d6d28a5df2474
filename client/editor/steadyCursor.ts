import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Doc, UndoManager } from 'yjs'

/** What y-tiptap lays by to put the cursor back where it was after a change of others. */
type Sync = {
  readonly doc: Doc
  readonly binding: { beforeTransactionSelection: { absAnchor?: number; absHead?: number } | null }
}

/**
 * y-tiptap puts the cursor back by numbers of an older text in two cases: after an undo, and where one change brings
 * another along, as when it takes away what it can't draw. Where the text has become shorter than that, it threw,
 * and the editor no longer showed what the others write. And where it first draws, it leaves around the first part a
 * cursor that stands in no line.
 */
export const steadyCursor = Extension.create({
  name: 'steadyCursor',
  // heard after y-tiptap itself
  priority: 10,
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(_made, _before, { selection, doc, tr }) {
        const { $anchor, $head } = selection
        if (!(selection instanceof TextSelection) || $anchor.parent !== doc) return null
        return tr.setSelection(TextSelection.between($anchor, $head))
      },
      view({ state }) {
        const { doc, binding }: Sync = ySyncPluginKey.getState(state)
        const { undoManager }: { undoManager: UndoManager } = yUndoPluginKey.getState(state)
        const forgetPlace = () => {
          binding.beforeTransactionSelection = null
        }
        const forgetNumbers = () => {
          const { absAnchor, absHead, ...relative } = binding.beforeTransactionSelection ?? {}
          if (binding.beforeTransactionSelection) binding.beforeTransactionSelection = relative
        }
        undoManager.on('stack-item-popped', forgetPlace)
        doc.on('afterTransaction', forgetNumbers)
        return {
          destroy() {
            undoManager.off('stack-item-popped', forgetPlace)
            doc.off('afterTransaction', forgetNumbers)
          },
        }
      },
    }),
  ],
})
