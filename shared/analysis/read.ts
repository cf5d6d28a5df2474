import * as Y from 'yjs'
import { statementIn, statementMark } from './marks.ts'
import { fragmentName, isPartKind, type PartKind, partName } from './parts.ts'

/** A stretch of text in one manner; `statement` tells whose words it is. */
export type Run = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly statement?: string
}

export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'bulletList' | 'orderedList'; readonly items: readonly (readonly Block[])[] }

export type AnalysisPart = { readonly kind: PartKind; readonly blocks: readonly Block[] }

/** The analysis as it stands, as plain data: the parts in their order, without empty paragraphs. */
export function readAnalysis(doc: Y.Doc): AnalysisPart[] {
  return elementsIn(doc.getXmlFragment(fragmentName)).flatMap((part) => {
    const kind = part.getAttribute('kind')
    return part.nodeName === partName && isPartKind(kind) ? [{ kind, blocks: blocksIn(part) }] : []
  })
}

function blocksIn(parent: Y.XmlElement): Block[] {
  return elementsIn(parent).flatMap((element): Block[] => {
    switch (element.nodeName) {
      case 'paragraph': {
        const runs = runsIn(element)
        return runs.length > 0 ? [{ type: 'paragraph', runs }] : []
      }
      case 'bulletList':
      case 'orderedList': {
        const items = elementsIn(element)
          .map(blocksIn)
          .filter((item) => item.length > 0)
        return items.length > 0 ? [{ type: element.nodeName, items }] : []
      }
      default:
        // a node of a later version: its words count more than its shape
        return blocksIn(element)
    }
  })
}

function runsIn(paragraph: Y.XmlElement): Run[] {
  return paragraph.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlText)) return []
    const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = child.toDelta()
    return delta.flatMap(({ insert, attributes = {} }): Run[] => {
      if (typeof insert !== 'string' || insert === '') return []
      const statement = statementIn(attributes[statementMark])
      return [
        {
          text: insert,
          ...(isSet(attributes.bold) && { bold: true as const }),
          ...(isSet(attributes.italic) && { italic: true as const }),
          ...(statement !== undefined && { statement }),
        },
      ]
    })
  })
}

function isSet(mark: unknown): boolean {
  return mark !== undefined && mark !== null && mark !== false
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement)
}

/** The statements whose words stand in an analysis. */
export function statementsIn(analysis: readonly AnalysisPart[]): ReadonlySet<string> {
  return new Set(
    analysis.flatMap(({ blocks }) => blocks.flatMap(runsOf)).flatMap(({ statement }) => statement ?? []),
  )
}

function runsOf(block: Block): readonly Run[] {
  return block.type === 'paragraph' ? block.runs : block.items.flatMap((item) => item.flatMap(runsOf))
}
