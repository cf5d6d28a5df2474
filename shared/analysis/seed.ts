import * as Y from 'yjs'
import { fragmentName, partKinds, partName } from './parts.ts'

/**
 * The update with which an analysis begins: its eight parts, an empty paragraph in each. Made once, on the
 * server, when the meeting is made; done twice it would give sixteen parts.
 * @param clientId of the server as writer; any other than that of a person
 */
export function seedAnalysis(clientId?: number): Uint8Array {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  doc.transact(() => doc.getXmlFragment(fragmentName).insert(0, partKinds.map(emptyPart)))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function emptyPart(kind: string): Y.XmlElement {
  const part = new Y.XmlElement(partName)
  part.setAttribute('kind', kind)
  part.insert(0, [new Y.XmlElement('paragraph')])
  return part
}
