import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { partName } from '../../shared/analysis/parts.ts'

/** Whether two states of the document have the same parts in the same order, whatever stands in them. */
export function haveSameParts(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false
  return before.children.every((part, at) => {
    const now = after.child(at)
    return now.type.name === partName && now.attrs.kind === part.attrs.kind
  })
}

/** Whether a selection goes over the edge of a part. */
export function spansParts({ $from, $to }: Selection): boolean {
  return $from.depth === 0 || $to.depth === 0 || $from.index(0) !== $to.index(0)
}

/** All text of the part in which a selection begins; undefined where there is none. */
export function wholePart(doc: Node, { $from }: Selection): TextSelection | undefined {
  return $from.depth === 0 ? undefined : textIn(doc, $from.start(1), $from.end(1))
}

/**
 * Deletes what is selected, in every part for itself, and puts the cursor where the selection began. A selection
 * over several parts would else make them one.
 */
export function clearInParts(tr: Transaction): Transaction {
  const { from, to } = tr.selection
  const ranges: TextSelection[] = []
  tr.doc.forEach((part, offset) => {
    const start = offset + 1
    const end = start + part.content.size
    if (end < from || start > to) return
    const range = textIn(tr.doc, Math.max(start, from), Math.min(end, to))
    if (range) ranges.push(range)
  })
  for (const range of ranges.toReversed()) tr.delete(range.from, range.to)
  const [first] = ranges
  if (first) tr.setSelection(TextSelection.near(tr.doc.resolve(first.from)))
  return tr
}

/** What a slice holds, taken out of its parts: text that is pasted brings no part along. */
export function withoutParts(slice: Slice): Slice {
  if (!slice.content.content.some((node) => node.type.name === partName)) return slice
  const inner = slice.content.content.flatMap((node) =>
    node.type.name === partName ? node.children : [node],
  )
  return new Slice(Fragment.from(inner), Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1))
}

function textIn(doc: Node, from: number, to: number): TextSelection | undefined {
  const start = Selection.findFrom(doc.resolve(from), 1, true)
  const end = Selection.findFrom(doc.resolve(to), -1, true)
  return start && end && start.from <= end.to ? TextSelection.create(doc, start.from, end.to) : undefined
}
