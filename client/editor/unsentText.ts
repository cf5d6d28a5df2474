import * as Y from 'yjs'
import { fragmentName } from '../../shared/analysis/parts.ts'

/**
 * The letters that somebody typed and nobody kept, a line each.
 * @param refused the doc that holds them
 * @param kept up to which Yjs clock what a client typed was kept
 */
export function unsentText(refused: Y.Doc, kept: (client: number) => number): string {
  return textsIn(refused.getXmlFragment(fragmentName))
    .map((text) => unsentIn(text, kept))
    .filter((line) => line !== '')
    .join('\n')
}

/** What a doc holds, as `unsentText` asks for it. */
export function keptIn({ store }: Y.Doc): (client: number) => number {
  return (client) => Y.getState(store, client)
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

function unsentIn(text: Y.XmlText, kept: (client: number) => number): string {
  const pieces: string[] = []
  let goesOn = false
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const known = Math.max(0, kept(item.id.client) - item.id.clock)
    const unsent = item.content.str.slice(known)
    if (unsent !== '') pieces.push(goesOn && known === 0 ? `${pieces.pop() ?? ''}${unsent}` : unsent)
    goesOn = unsent !== ''
  }
  return pieces.join(' ')
}
