import * as Y from 'yjs'
import { statementMark } from './marks.ts'
import { fragmentName, type PartKind, partKinds, partName } from './parts.ts'
import type { Block, Run } from './read.ts'

/** What an analysis has in its parts from the start; a part that is not named is empty. */
export type AnalysisContent = Partial<Readonly<Record<PartKind, readonly Block[]>>>

/**
 * The update with which an analysis begins: its eight parts, with what is in them, else an empty paragraph. Made
 * once, on the server, when the meeting is made; done twice it would give sixteen parts.
 * @param clientId of the server as writer; any other than that of a person
 */
export function seedAnalysis(clientId?: number, content: AnalysisContent = {}): Uint8Array {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  const parts = partKinds.map((kind) => part(kind, content[kind] ?? []))
  doc.transact(() => doc.getXmlFragment(fragmentName).insert(0, parts))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function part(kind: PartKind, blocks: readonly Block[]): Y.XmlElement {
  const made = element(partName, blocks.length > 0 ? blocks.map(block) : [element('paragraph', [])])
  made.setAttribute('kind', kind)
  return made
}

function block(of: Block): Y.XmlElement {
  return of.type === 'paragraph'
    ? element('paragraph', [text(of.runs)])
    : element(
        of.type,
        of.items.map((item) => element('listItem', item.map(block))),
      )
}

function text(runs: readonly Run[]): Y.XmlText {
  const made = new Y.XmlText()
  made.applyDelta(
    runs.map(({ text: insert, bold, italic, statement }) => ({
      insert,
      attributes: {
        ...(bold && { bold: {} }),
        ...(italic && { italic: {} }),
        ...(statement !== undefined && { [statementMark]: { id: statement } }),
      },
    })),
  )
  return made
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
