import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import type { Doc, RelativePosition, XmlFragment } from 'yjs'
import type { Range } from './statementText.ts'

/** What y-tiptap knows of where a text stands in the doc. */
type Sync = {
  readonly doc: Doc
  readonly type: XmlFragment
  readonly binding: { readonly mapping: Map<unknown, unknown> } | null
}

/** A stretch of text that stays the same words, whatever others write before it. */
export type HeldPlace = { readonly from: RelativePosition; readonly to: RelativePosition }

/** Lays by where these words stand. */
export function holdPlace(state: EditorState, { from, to }: Range): HeldPlace {
  const { type, mapping } = syncOf(state)
  return {
    // behind the first letter: what is written before it stays outside
    from: absolutePositionToRelativePosition(from + 1, type, mapping),
    to: absolutePositionToRelativePosition(to, type, mapping),
  }
}

/** Where these words stand now; undefined when they are gone. */
export function placeNow(state: EditorState, { from, to }: HeldPlace): Range | undefined {
  const { doc, type, mapping } = syncOf(state)
  const start = relativePositionToAbsolutePosition(doc, type, from, mapping)
  const end = relativePositionToAbsolutePosition(doc, type, to, mapping)
  return start !== null && end !== null && start <= end ? { from: start - 1, to: end } : undefined
}

function syncOf(state: EditorState) {
  const { doc, type, binding }: Sync = ySyncPluginKey.getState(state)
  return { doc, type, mapping: binding?.mapping ?? new Map() }
}
