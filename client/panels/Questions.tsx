import { useState } from 'react'
import { wearer } from '../../shared/meeting/person.ts'
import { heads, type Question } from '../../shared/meeting/questions.ts'
import { isAuthor } from '../../shared/meeting/words.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** The richtvragen on the table, to choose the next one from. */
export function Questions() {
  const { questions, pin, people, collecting, clock } = useTable()
  const { person } = useMe()
  const { questions: words } = useWords()
  const pinned = pin && questions[pin.question]
  const all = heads(questions)
  const stillCollecting = collecting[clock.item ?? '']?.shownAt === undefined && clock.item !== undefined
  if (all.length === 0) {
    const isCollecting = stillCollecting && collecting[clock.item ?? '']
    return isCollecting ? null : (
      <Card title={words.onTable}>
        <p className="text-soft">{words.none}</p>
      </Card>
    )
  }
  const leader = wearer(people, 'procesbewaker')
  const allDone = all.every((question) => question.state !== 'open')
  return (
    <Card title={words.onTable}>
      {!pinned && (
        <p className="text-soft">
          {allDone
            ? words.allDone
            : person.hats.procesbewaker || !leader
              ? words.choose
              : words.chooseWait(leader.name)}
        </p>
      )}
      <ol className="flex flex-col divide-y divide-line">
        {all.map((question) => (
          <QuestionLine key={question.id} question={question} />
        ))}
      </ol>
    </Card>
  )
}

function QuestionLine({ question }: { readonly question: Question }) {
  const { people, pin } = useTable()
  const { id: me, person } = useMe()
  const { questions: words } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const { id, state, author } = question
  const takenBack = question.text === undefined
  const inHand = pin?.question === id
  const text = question.text ?? words.takenBack

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-52 flex-1">
        <p className={takenBack ? 'text-soft' : 'font-bold'}>{text}</p>
        <p className="text-soft text-sm">
          {author && `${words.from(people[author.for]?.name ?? '')}, `}
          {inHand ? words.inHand : words.states[state]}
        </p>
      </div>
      {person.hats.procesbewaker && state === 'open' && !inHand && (
        <Button aria-label={words.pinThis(text)} onClick={() => void act('questions.pin', { question: id })}>
          {words.pin}
        </Button>
      )}
      {person.hats.procesbewaker && state === 'parked' && (
        <Button
          aria-label={`${words.bringBack}: ${text}`}
          onClick={() => void act('questions.bringBack', { question: id })}
        >
          {words.bringBack}
        </Button>
      )}
      {author && isAuthor(author, me) && !takenBack && (
        <Button look="plain" onClick={() => setAsks(true)}>
          {words.takeBack}
        </Button>
      )}
      {asks && <TakeBack onClose={() => setAsks(false)} question={id} />}
    </li>
  )
}

function TakeBack({ question, onClose }: { readonly question: string; readonly onClose: () => void }) {
  const { questions: words, button } = useWords()
  const act = useAct()
  return (
    <Confirm
      grave
      no={button.cancel}
      onClose={onClose}
      onYes={() => void act('questions.takeBack', { question })}
      title={words.takeBackConfirm}
      yes={words.takeBack}
    />
  )
}
