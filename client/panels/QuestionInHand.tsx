import { isHeard, type Question } from '../../shared/meeting/questions.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { AnswerForm } from './QuestionInHand/AnswerForm.tsx'

/** The answer to the richtvraag in hand, that grows while all talk, and what becomes of the question. */
export function QuestionInHand() {
  const { pin, questions } = useTable()
  const question = pin && questions[pin.question]
  return question && <InHand key={question.id} question={question} />
}

function InHand({ question }: { readonly question: Question }) {
  const { round } = useTable()
  const { hats } = useMe().person
  const { questions: words } = useWords()
  const act = useAct()
  const heard = isHeard(question, round)
  const writes = hats.procesbewaker || hats.voorzitter || hats.notulist

  return (
    <Card title={words.answerHeading}>
      {writes ? (
        <AnswerForm heard={heard} question={question} />
      ) : (
        <p className={question.answer ? 'whitespace-pre-line text-lg' : 'text-soft'}>
          {question.answer?.text ?? words.answerNone}
        </p>
      )}
      {!heard && <p className="text-soft">{words.answerAfterRound}</p>}
      {hats.procesbewaker && (
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => void act('questions.park', { question: question.id })}>{words.park}</Button>
          <Button onClick={() => void act('questions.keepForNextTime', { question: question.id })}>
            {words.nextTime}
          </Button>
          <Button look="plain" onClick={() => void act('questions.unpin', { question: question.id })}>
            {words.unpin}
          </Button>
        </div>
      )}
    </Card>
  )
}
