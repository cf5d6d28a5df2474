import type * as Y from 'yjs'
import { type Block, readAnalysis } from '../../shared/analysis/read.ts'

/** The lines of a doc that another one has not: what somebody typed and nobody kept. */
export function unsentText(refused: Y.Doc, kept: Y.Doc): string {
  const there = new Set(linesIn(kept))
  return linesIn(refused)
    .filter((line) => !there.has(line))
    .join('\n')
}

function linesIn(doc: Y.Doc): string[] {
  return readAnalysis(doc).flatMap(({ blocks }) => blocks.flatMap(linesOf))
}

function linesOf(block: Block): string[] {
  if (block.type !== 'paragraph') return block.items.flatMap((item) => item.flatMap(linesOf))
  return [block.runs.map(({ text }) => text).join('')]
}
