import * as Y from 'yjs'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { openStock, type Seat } from '../../kit/stockClient.ts'
import { until } from '../../outside/until.ts'

/** Somebody else who writes in the analysis, with a caret that all see. */
export type Writer = {
  /** Writes so many words at once, in paragraphs over all parts. */
  readonly fill: (words: number) => Promise<void>
  /** Types a letter in a paragraph of their own. */
  readonly type: () => void
  readonly close: () => void
}

const wordsInParagraph = 60
const vocabulary = 'samen thuis rust school moeder vader praten luisteren steun morgen afspraak zorgen'.split(
  ' ',
)

export async function openWriter(seat: Seat, nr: number): Promise<Writer> {
  const { doc, provider, allStored, close } = openStock(seat, 'analysis', { counting: true })
  await until('the analysis is there', () => provider.synced)
  const parts = doc
    .getXmlFragment(fragmentName)
    .toArray()
    .filter((part) => part instanceof Y.XmlElement)
  const addParagraph = (part: number, words: string): Y.XmlText => {
    const text = new Y.XmlText(words)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    const into = parts[part % parts.length]
    into?.insert(into.length, [paragraph])
    return text
  }
  let own: Y.XmlText | undefined

  return {
    async fill(words) {
      const paragraphs = Math.ceil(words / wordsInParagraph)
      for (let at = 0; at < paragraphs; at += 1) {
        const length = Math.min(wordsInParagraph, words - at * wordsInParagraph)
        const said = Array.from({ length }, (_, word) => vocabulary[(nr + at + word) % vocabulary.length])
        addParagraph(nr + at, said.join(' '))
      }
      await until('it is stored', allStored)
    },
    type() {
      own ??= addParagraph(nr, 'Wij ')
      const word = vocabulary[own.length % vocabulary.length] ?? ''
      own.insert(own.length, own.length % 7 === 0 ? ' ' : (word[own.length % word.length] ?? 'a'))
      const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(own, own.length))
      provider.awareness.setLocalStateField('cursor', { anchor: place, head: place })
    },
    close,
  }
}
