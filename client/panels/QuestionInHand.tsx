import type { FormEvent } from 'react'
import { isHeard, type Question } from '../../shared/meeting/questions.ts'
import { lengths } from '../../shared/meeting/text.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useAct, useDraft } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** What becomes of the pinned richtvraag: after a round past everyone it is answered, or it is parked. */
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
  const draft = useDraft('', `answer ${question.id}`)
  const heard = isHeard(question, round)
  const answers = hats.procesbewaker || hats.voorzitter || hats.notulist
  function answer(event: FormEvent) {
    event.preventDefault()
    void draft.sendWith((text) => act('questions.answer', { question: question.id, text }))
  }

  if (!answers) return null
  return (
    <Card title={words.answerHeading}>
      {heard ? (
        <form className="flex flex-col gap-3" onSubmit={answer}>
          <Field
            hint={words.answerHint}
            label={words.answerField}
            lines={2}
            most={lengths.text}
            onChange={draft.setText}
            value={draft.text}
          />
          <div>
            <Button disabled={draft.empty || draft.busy} look="main" type="submit">
              {words.answerSave}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-soft">{words.answerAfterRound}</p>
      )}
      {hats.procesbewaker && (
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => void act('questions.park', { question: question.id })}>{words.park}</Button>
          <Button look="plain" onClick={() => void act('questions.unpin', { question: question.id })}>
            {words.unpin}
          </Button>
        </div>
      )}
    </Card>
  )
}
