import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { statementIn, statementMark } from '../../shared/analysis/marks.ts'
import { spansParts } from './partsOf.ts'

/** How a statement shows in the text. */
export type StatementLook = {
  /** The colour of who says it; somebody who is not at the table, or the table together, has none. */
  readonly colour?: number
  /** Never by colour alone. */
  readonly initials: string
  readonly title: string
}

/** The statements that the meeting knows: a mark with any other id shows as nothing. */
export type StatementLooks = ReadonlyMap<string, StatementLook>

export type Range = { readonly from: number; readonly to: number }

/** Draws the marked words; a reader, who has no caret to put in them, can tap them or go to them by key. */
export function drawStatements(doc: Node, looks: StatementLooks, readOnly: boolean): DecorationSet {
  const drawn: Decoration[] = []
  eachRun(doc, (node, from, next) => {
    const id = knownStatement(node, looks)
    const look = id === undefined ? undefined : looks.get(id)
    if (!look) return
    const isLast = !next || knownStatement(next, looks) !== id
    drawn.push(
      Decoration.inline(from, from + node.nodeSize, {
        class: ['says', ...(look.colour === undefined ? [] : [`says-${look.colour}`])].join(' '),
        title: look.title,
        ...(isLast && { 'data-initials': look.initials }),
        ...(readOnly && { role: 'button', tabindex: '0' }),
      }),
    )
  })
  return DecorationSet.create(doc, drawn)
}

/** The selected words, without the spaces around them, where somebody can still be said to say them. */
export function wordsToMark({ doc, selection }: EditorState, looks: StatementLooks): Range | undefined {
  if (selection.empty || spansParts(selection)) return undefined
  const { from, to } = selection
  const free = freeRuns(doc, { from, to }, looks).flatMap((run) => {
    const text = doc.textBetween(run.from, run.to)
    const words = text.trim()
    if (words === '') return []
    const start = run.from + text.length - text.trimStart().length
    return [{ from: start, to: start + words.length }]
  })
  const [first, last] = [free[0], free.at(-1)]
  return first && last && { from: first.from, to: last.to }
}

/** Marks words as a statement; what is somebody's already stays theirs. */
export function markWords(
  { doc, schema, tr }: EditorState,
  range: Range,
  statement: string,
  looks: StatementLooks,
): Transaction | undefined {
  const mark = schema.marks[statementMark]?.create({ id: statement })
  const free = freeRuns(doc, range, looks)
  if (!mark || free.length === 0) return undefined
  for (const run of free) tr.addMark(run.from, run.to, mark)
  return tr
}

/** The statement at the cursor, in its words or at their edge, and where these words end. */
export function statementAtCursor(
  { selection: { $head } }: EditorState,
  looks: StatementLooks,
): { readonly id: string; readonly end: number } | undefined {
  const { nodeBefore, nodeAfter, parent } = $head
  const node = [nodeBefore, nodeAfter].find((one) => one && knownStatement(one, looks) !== undefined)
  const id = node ? knownStatement(node, looks) : undefined
  if (id === undefined) return undefined
  let end = $head.pos
  let at = $head.start()
  let goesOn = true
  for (const run of parent.children) {
    at += run.nodeSize
    if (at <= $head.pos) continue
    goesOn &&= knownStatement(run, looks) === id
    if (goesOn) end = at
  }
  return { id, end }
}

/** The same piece of text without the marks that this meeting does not know: pasted from elsewhere. */
export function withoutForeign(node: Node, looks: StatementLooks): Node {
  const marks = node.marks.filter(
    ({ type, attrs }) => type.name !== statementMark || looks.has(statementIn(attrs) ?? ''),
  )
  return marks.length === node.marks.length ? node : node.mark(marks)
}

function knownStatement(node: Node, looks: StatementLooks): string | undefined {
  const mark = node.marks.find(({ type }) => type.name === statementMark)
  const id = statementIn(mark?.attrs)
  return id !== undefined && looks.has(id) ? id : undefined
}

/** The stretches of a range whose words are nobody's yet. */
function freeRuns(doc: Node, { from, to }: Range, looks: StatementLooks): Range[] {
  const free: Range[] = []
  eachRun(doc, (node, start) => {
    const run = { from: Math.max(from, start), to: Math.min(to, start + node.nodeSize) }
    if (run.from < run.to && knownStatement(node, looks) === undefined) free.push(run)
  })
  return free
}

/** Goes along all text; `next` is what stands behind it in the same line. */
function eachRun(doc: Node, see: (node: Node, from: number, next: Node | undefined) => void): void {
  doc.descendants((node, from, parent, index) => {
    if (node.isText) see(node, from, parent?.maybeChild(index + 1) ?? undefined)
  })
}
