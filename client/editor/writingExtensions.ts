import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { fragmentName } from '../../shared/analysis/parts.ts'
import { analysisSchema } from '../../shared/analysis/schema.ts'
import type { WrittenSheet } from '../sync/writtenSheet.ts'
import { keepParts } from './keepParts.ts'
import { KeepWords } from './keepWords.ts'
import { steadyCursor } from './steadyCursor.ts'

/** What of a sheet its text is made of. */
export type TextOfSheet = Pick<WrittenSheet, 'doc' | 'arriving'>

/** How the analysis is written: its schema, its eight parts, and that it is written together. */
export function writingExtensions({ doc, arriving }: TextOfSheet): Extensions {
  return [
    ...analysisSchema,
    keepParts,
    steadyCursor,
    KeepWords.configure({ arriving }),
    Collaboration.configure({ document: doc, field: fragmentName }),
  ]
}
