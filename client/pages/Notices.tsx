import { useConnection, useGivenBack } from '../sync/hooks.ts'
import type { GivenBack } from '../sync/outbox.ts'
import { useWords } from '../ui/useWords.ts'
import { UnsentText } from './UnsentText.tsx'

/** What needs to be known whatever is in hand: no connection, and words that were not kept. */
export function Notices() {
  const { state } = useConnection()
  const { all, putAway } = useGivenBack()
  const { status, refusal } = useWords()
  return (
    <>
      <div role="status">
        {state === 'lost' && <p className="rounded-card bg-clay-tint px-5 py-3 text-clay">{status.lost}</p>}
      </div>
      {all.filter(hasWords).map((one) => (
        <UnsentText
          key={`${one.name} ${wordsOf(one)}`}
          onClose={() => putAway(one)}
          text={wordsOf(one)}
          why={refusal(one.refusal)}
        />
      ))}
    </>
  )
}

/** The longest text in it: what somebody typed, and not an id. */
function wordsOf({ input }: GivenBack): string {
  const texts = Object.values(input).filter((value): value is string => typeof value === 'string')
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function hasWords(one: GivenBack): boolean {
  return /\s/.test(wordsOf(one))
}
