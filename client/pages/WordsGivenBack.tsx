import { lazy, Suspense } from 'react'
import { useGivenBack, useHasRefusedText, useMe, useTable } from '../sync/hooks.ts'
import type { GivenBack } from '../sync/outbox.ts'
import { Private } from '../ui/Private.tsx'
import { useWords } from '../ui/useWords.ts'
import { UnsentText } from './UnsentText.tsx'

// with the editor's own parts, that most screens never need
const RefusedAnalysis = lazy(() => import('../editor/RefusedAnalysis.tsx'))
const LeftAnalysis = lazy(() => import('../editor/LeftAnalysis.tsx'))

/** Whether the meeting opens no more on this device: the page around it tells so. */
type Over = { readonly over?: boolean }

/** Words that were refused when their panel was gone already, to copy; on a shared device for who said them. */
export function WordsGivenBack({ over = false }: Over) {
  const { all, putAway } = useGivenBack()
  const { people } = useTable()
  const { id: me } = useMe()
  const { refusal, shared } = useWords()
  const withWords = all.filter(hasWords)
  const ofOthers = new Set(withWords.map(({ by }) => by).filter((by) => by !== me))
  const own = withWords.filter(({ by }) => by === me)
  return (
    <>
      <AnalysisGivenBack over={over} />
      {own.length > 0 && (
        <Private>
          {own.map((one) => (
            <UnsentText
              key={`${one.name} ${wordsOf(one)}`}
              onClose={() => putAway(one)}
              text={wordsOf(one)}
              why={over ? '' : refusal(one.refusal)}
            />
          ))}
        </Private>
      )}
      {[...ofOthers].map((by) => (
        <p className="rounded-card bg-clay-tint p-4" key={by} role="status">
          {shared.givenBackTo(people[by]?.name ?? '')}
        </p>
      ))}
    </>
  )
}

/** Text of the analysis that was refused when its panel was gone already: the family went among themselves, say. */
function AnalysisGivenBack({ over }: Required<Over>) {
  const { agenda, clock, gathering } = useTable()
  const form = clock.item === undefined ? undefined : agenda[clock.item]?.form
  const shownThere = form === 'analysis' && gathering.endedAt === undefined && !over
  if (!useHasRefusedText() || shownThere) return null
  return <Suspense fallback={null}>{over ? <LeftAnalysis /> : <RefusedAnalysis />}</Suspense>
}

/** The longest text in it: what somebody typed, and not an id. */
function wordsOf({ input }: GivenBack): string {
  const texts = Object.values(input).filter((value): value is string => typeof value === 'string')
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function hasWords(one: GivenBack): boolean {
  return /\s/.test(wordsOf(one))
}
