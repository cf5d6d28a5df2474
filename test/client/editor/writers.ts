import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { openHeadlessEditor } from '../../kit/headlessEditor.ts'
import { type Desk, openDesks } from './desks.ts'

/** Somebody who writes in the analysis, with the real editor on no page, and a line to the server that can be cut. */
export type Writer = {
  readonly desk: Desk
  readonly editor: Editor
  readonly cut: (isCut: boolean) => void
  readonly isCut: () => boolean
  /** Selects between two places, each from 0, the beginning of the whole text, to 1, its end. */
  readonly select: (from: number, to?: number) => void
  /** Puts the cursor behind these words. */
  readonly cursorBehind: (words: string) => void
  readonly type: (text: string) => void
  readonly press: (key: string, also?: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean }) => void
  readonly paste: (slice: Slice) => void
  /** Drags what is selected to a place from 0 to 1. */
  readonly dragTo: (to: number) => void
}

/** Writers around one server that vets as the real one. */
export function sitDownToWrite(names: readonly string[]) {
  const desks = openDesks(names)
  const writers = desks.all.map(writerAt)

  /** Lets all arrive everywhere, whose line is cut too. */
  function settle(): void {
    for (const writer of writers) writer.cut(false)
    desks.settle()
  }
  return { ...desks, writers, settle }
}

function writerAt(desk: Desk): Writer {
  const { editor, view } = openHeadlessEditor(desk.sheet)
  let cut = false
  const place = (at: number) => Math.round(at * view.state.doc.content.size)
  const select = (from: number, to = from) => {
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(place(from)), doc.resolve(place(to)))))
  }
  const ask = (name: string, ...given: readonly unknown[]) =>
    view.someProp(name, (prop) => typeof prop === 'function' && prop(view, ...given)) === true
  return {
    desk,
    editor,
    cut: (isCut) => {
      cut = isCut
    },
    isCut: () => cut,
    select,
    cursorBehind(words) {
      let found: number | undefined
      view.state.doc.descendants((node, at) => {
        const index = node.text?.indexOf(words) ?? -1
        if (index >= 0) found = at + index + words.length
      })
      if (found === undefined) throw new Error(`nowhere stands ${words}`)
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found)))
    },
    type(text) {
      const { from, to } = view.state.selection
      const usual = () => view.state.tr.insertText(text, from, to)
      if (!ask('handleTextInput', from, to, text, usual)) view.dispatch(usual())
    },
    press(key, { ctrlKey = false, shiftKey = false } = {}) {
      const event = {
        key,
        keyCode: 0,
        ctrlKey,
        shiftKey,
        altKey: false,
        metaKey: false,
        preventDefault: () => {},
      }
      if (ask('handleKeyDown', event)) return
      // what the browser does of itself, as far as one letter goes
      const { state } = view
      if (key === 'Backspace' && !state.selection.empty) view.dispatch(state.tr.deleteSelection())
      else if (key === 'Backspace' && state.selection.$from.parentOffset > 0)
        view.dispatch(state.tr.delete(state.selection.from - 1, state.selection.from))
    },
    paste(copied) {
      let slice = copied
      view.someProp('transformPasted', (transform) => {
        if (typeof transform === 'function') slice = transform(slice, view, false)
      })
      if (!ask('handlePaste', {}, slice)) view.dispatch(view.state.tr.replaceSelection(slice))
    },
    dragTo(to) {
      const { selection, tr } = view.state
      const slice = selection.content()
      if (slice.size === 0) return
      const target = place(to)
      // as prosemirror-view drops
      tr.deleteSelection()
      const at = tr.mapping.map(target)
      tr.replaceRange(at, at, new Slice(slice.content, slice.openStart, slice.openEnd))
      view.dispatch(tr)
    },
  }
}
