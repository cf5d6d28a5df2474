import { useGivenBack } from '../sync/hooks.ts'
import type { GivenBack } from '../sync/outbox.ts'
import { useWords } from '../ui/useWords.ts'
import { UnsentText } from './UnsentText.tsx'

/** Words that were refused when their panel was gone already, to copy. */
export function WordsGivenBack() {
  const { all, putAway } = useGivenBack()
  const { refusal } = useWords()
  return all
    .filter(hasWords)
    .map((one) => (
      <UnsentText
        key={`${one.name} ${wordsOf(one)}`}
        onClose={() => putAway(one)}
        text={wordsOf(one)}
        why={refusal(one.refusal)}
      />
    ))
}

/** The longest text in it: what somebody typed, and not an id. */
function wordsOf({ input }: GivenBack): string {
  const texts = Object.values(input).filter((value): value is string => typeof value === 'string')
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function hasWords(one: GivenBack): boolean {
  return /\s/.test(wordsOf(one))
}
