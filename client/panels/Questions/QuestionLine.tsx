import { useState } from 'react'
import { alikeTo, type Question } from '../../../shared/meeting/questions.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { DotRow } from '../../ui/DotRow.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { SortDialog } from './SortDialog.tsx'

type QuestionLineProps = {
  readonly question: Question
  /** How many dots it got, once they are closed. */
  readonly total: number | undefined
  /** Not chosen, while others are. */
  readonly aside?: boolean
}

/** A question on the table, the originals under it, and what can be done with it. */
export function QuestionLine({ question, total, aside = false }: QuestionLineProps) {
  const { pin, questions, agenda, clock } = useTable()
  const { hats } = useMe().person
  const { questions: words } = useWords()
  const act = useAct()
  const [sorts, setSorts] = useState(false)
  const { id, state, answer } = question
  const text = question.text ?? words.takenBack
  const inHand = pin?.question === id
  const alike = alikeTo(questions, id)
  // first they are read and chosen; then one is taken in hand
  const sorting = agenda[clock.item ?? '']?.form === 'richtvragen' && !question.chosen

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-52 flex-1">
        <p className={question.text === undefined || aside ? 'text-soft' : 'font-bold'}>{text}</p>
        {total !== undefined && total > 0 && (
          <p className="flex flex-wrap items-center gap-2 text-soft text-sm">
            <DotRow count={total} />
            {words.dots.total(total)}
          </p>
        )}
        <Origin
          fate={inHand ? words.inHand : state === 'open' ? undefined : words.states[state]}
          question={question}
        />
        {answer && state !== 'open' && <p className="pt-1">{answer.text}</p>}
        {alike.length > 0 && <Originals alike={alike} />}
      </div>
      <span className="flex flex-wrap items-center gap-x-1">
        {hats.procesbewaker && state === 'open' && !inHand && !sorting && (
          <Button
            aria-label={words.pinThis(text)}
            look={aside ? 'plain' : 'quiet'}
            onClick={() => void act('questions.pin', { question: id })}
          >
            {words.pin}
          </Button>
        )}
        {hats.procesbewaker && (state === 'parked' || state === 'nextTime') && (
          <Button
            aria-label={`${words.bringBack}: ${text}`}
            onClick={() => void act('questions.bringBack', { question: id })}
          >
            {words.bringBack}
          </Button>
        )}
        <TakeBack question={question} />
        {(hats.procesbewaker || hats.voorzitter) && !inHand && (
          <Button aria-label={words.sorting.moreOf(text)} look="plain" onClick={() => setSorts(true)}>
            {words.sorting.more}
          </Button>
        )}
      </span>
      {sorts && <SortDialog onClose={() => setSorts(false)} question={question} />}
    </li>
  )
}

type OriginProps = { readonly question: Question; readonly fate: string | undefined }

/** Whose question it is, where names were shown, and what became of it. */
function Origin({ question: { author }, fate }: OriginProps) {
  const { people } = useTable()
  const { questions: words } = useWords()
  const told = [author && words.from(people[author.for]?.name ?? ''), fate].filter(Boolean)
  return told.length > 0 && <p className="text-soft text-sm">{told.join(', ')}</p>
}

/** What lies under a question, in its own words, to open. */
function Originals({ alike }: { readonly alike: readonly Question[] }) {
  const { people } = useTable()
  const { hats } = useMe().person
  const { questions: words } = useWords()
  const act = useAct()
  return (
    <details>
      <summary className="inline-flex min-h-12 items-center text-soft">
        {words.sorting.alike(alike.length)}
      </summary>
      <ul className="flex flex-col gap-1 border-line border-l-2 pl-4">
        {alike.map((question) => (
          <li className="flex flex-wrap items-center gap-x-3" key={question.id}>
            <span className="min-w-40 flex-1">
              {question.text ?? words.takenBack}
              {question.author && (
                <span className="text-soft text-sm">
                  {' '}
                  {words.from(people[question.author.for]?.name ?? '')}
                </span>
              )}
            </span>
            {(hats.procesbewaker || hats.voorzitter) && (
              <Button
                aria-label={words.sorting.splitThis(question.text ?? words.takenBack)}
                look="plain"
                onClick={() => void act('questions.split', { question: question.id })}
              >
                {words.sorting.split}
              </Button>
            )}
            <TakeBack question={question} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Who wrote it can take its words back. */
function TakeBack({ question: { id, author, text } }: { readonly question: Question }) {
  const { id: me } = useMe()
  const { questions: words, button } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  if (!author || !isAuthor(author, me) || text === undefined) return null
  return (
    <>
      <Button look="plain" onClick={() => setAsks(true)}>
        {words.takeBack}
      </Button>
      {asks && (
        <Confirm
          grave
          no={button.cancel}
          onClose={() => setAsks(false)}
          onYes={() => void act('questions.takeBack', { question: id })}
          title={words.takeBackConfirm}
          yes={words.takeBack}
        />
      )}
    </>
  )
}
