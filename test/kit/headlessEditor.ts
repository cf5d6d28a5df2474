import { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type TextOfSheet, writingExtensions } from '../../client/editor/writingExtensions.ts'
import { partName } from '../../shared/analysis/parts.ts'

/** What a plugin asks of a view, without a page: the state, and that it is told of each change. */
type HeadlessView = {
  state: EditorState
  readonly dispatch: (tr: Transaction) => void
  readonly someProp: (name: string, ask: (prop: unknown) => unknown) => unknown
}

/** The editor of the analysis with all it really has but a page: schema, keys, parts and Yjs. */
export function openHeadlessEditor(sheet: TextOfSheet): {
  readonly editor: Editor
  readonly view: HeadlessView
} {
  const editor = new Editor({
    element: null,
    extensions: writingExtensions(sheet),
    injectCSS: false,
    // these listen to a window
    enablePasteRules: false,
    // what stands there until Yjs brings the text
    content: { type: 'doc', content: [{ type: partName }] },
  })
  let shown: { update?: (view: never, before: EditorState) => void }[] = []
  const view = {
    state: editor.state,
    editable: true,
    composing: false,
    isDestroyed: false,
    hasFocus: () => false,
    focus: () => undefined,
    endOfTextblock: () => false,
    dispatch: (tr: Transaction) => view.updateState(view.state.apply(tr)),
    updateState(state: EditorState) {
      const before = view.state
      view.state = state
      for (const one of shown) one.update?.(view as never, before)
    },
    someProp(name: string, ask: (prop: unknown) => unknown) {
      for (const { props } of view.state.plugins) {
        const prop: unknown = props[name as keyof typeof props]
        const said = prop === undefined ? undefined : ask(prop)
        if (said) return said
      }
      return undefined
    },
  }
  Reflect.set(editor, 'editorView', view)
  view.state = view.state.reconfigure({ plugins: editor.extensionManager.plugins })
  shown = view.state.plugins.flatMap(({ spec }) => spec.view?.(view as never) ?? [])
  return { editor, view }
}
