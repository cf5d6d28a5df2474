import * as Y from 'yjs'
import { fragmentName } from '../../shared/analysis/parts.ts'

/** What stands in a doc and another one never had: the letters that somebody typed and nobody kept, a line each. */
export function unsentText(refused: Y.Doc, kept: Y.Doc): string {
  return textsIn(refused.getXmlFragment(fragmentName))
    .map((text) => unsentIn(text, kept))
    .filter((line) => line !== '')
    .join('\n')
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

function unsentIn(text: Y.XmlText, { store }: Y.Doc): string {
  const pieces: string[] = []
  let goesOn = false
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const known = Math.max(0, Y.getState(store, item.id.client) - item.id.clock)
    const unsent = item.content.str.slice(known)
    if (unsent !== '') pieces.push(goesOn && known === 0 ? `${pieces.pop() ?? ''}${unsent}` : unsent)
    goesOn = unsent !== ''
  }
  return pieces.join(' ')
}
