import type { EditorState, Transaction } from '@tiptap/pm/state'
import { statementMark } from '../../shared/analysis/marks.ts'
import type { PartKind } from '../../shared/analysis/parts.ts'

/**
 * Puts text at the end of a named part, a paragraph a line; an empty last paragraph is filled. It looks for the
 * part and not at the selection, which may lie anywhere.
 * @param statement whose words they are
 * @returns the change, or undefined where there is no such part
 */
export function appendToPart(
  { doc, schema, tr }: EditorState,
  kind: PartKind,
  text: string,
  statement?: string,
): Transaction | undefined {
  const { paragraph } = schema.nodes
  let end: number | undefined
  let last = 0
  doc.forEach((part, offset) => {
    if (part.attrs.kind !== kind) return
    end = offset + part.nodeSize - 1
    const block = part.lastChild
    last = block && block.type === paragraph && block.content.size === 0 ? block.nodeSize : 0
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (end === undefined || !paragraph || lines.length === 0) return undefined
  const mark = statement === undefined ? undefined : schema.marks[statementMark]?.create({ id: statement })
  const paragraphs = lines.map((line) => paragraph.create(null, schema.text(line, mark && [mark])))
  return last > 0 ? tr.replaceWith(end - last, end, paragraphs) : tr.insert(end, paragraphs)
}
