import { useState } from 'react'
import type * as Y from 'yjs'
import type { RefusedText as Refused } from '../sync/writtenSheet.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'
import { keptIn, unsentText } from './unsentText.ts'

type RefusedTextProps = {
  readonly refused: Refused
  /** The text as the server has it. Without it, all is shown that is not known to be stored, and the page tells why. */
  readonly kept?: Y.Doc
  readonly onPutAway: () => void
}

/** What I typed and the server would not take: why, and the words to copy. */
export function RefusedText({ refused, kept, onPutAway }: RefusedTextProps) {
  const { analysis: words, refusal } = useWords()
  const [text] = useState(() => unsentText(refused.doc, kept ? keptIn(kept) : knownToBeStored(refused)))
  const [copied, setCopied] = useState(false)
  if (!kept && text === '') return null
  return (
    <div className="flex flex-col gap-3 rounded-card bg-clay-tint p-5" role="alert">
      <p className="text-clay">
        {kept && refusal(refused.refusal)} {text !== '' && <strong>{words.refusedHeading}</strong>}
      </p>
      {text !== '' && <p className="select-all whitespace-pre-wrap rounded-control bg-card p-4">{text}</p>}
      <div className="flex flex-wrap gap-3">
        {text !== '' && (
          <Button
            look="main"
            onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
          >
            {copied ? words.copied : words.copy}
          </Button>
        )}
        <Button onClick={onPutAway}>{words.putAway}</Button>
      </div>
    </div>
  )
}

/** What others typed came from the server. */
function knownToBeStored({ doc, stored }: Refused): (client: number) => number {
  return (client) => (client === doc.clientID ? stored : Number.POSITIVE_INFINITY)
}
