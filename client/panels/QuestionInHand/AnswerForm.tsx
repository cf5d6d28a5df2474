import { type FormEvent, useState } from 'react'
import type { Question } from '../../../shared/meeting/questions.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useGrowingText } from '../../ui/useGrowingText.ts'
import { useWords } from '../../ui/useWords.ts'

type AnswerFormProps = {
  readonly question: Question
  /** A round on it went past everyone: it may end. */
  readonly heard: boolean
}

/** Where its keepers write the answer, seen by all as it grows; after a round it ends with it. */
export function AnswerForm({ question: { id, answer }, heard }: AnswerFormProps) {
  const { questions: words } = useWords()
  const act = useAct()
  const [ending, setEnding] = useState(false)
  const growing = useGrowingText(answer?.text ?? '', (text, from) =>
    act('questions.writeAnswer', { question: id, text: text || null, from: from || null }),
  )
  const text = growing.text.trim()

  async function end(name: 'questions.answer' | 'questions.carry') {
    setEnding(true)
    await act(name, { question: id, text })
    setEnding(false)
  }
  function answerIt(event: FormEvent) {
    event.preventDefault()
    void end('questions.answer')
  }

  return (
    <form className="flex flex-col gap-3" onBlur={growing.flush} onSubmit={answerIt}>
      <Field
        hint={`${words.answerHint} ${words.answerGrows}`}
        label={words.answerField}
        lines={2}
        most={lengths.text}
        onChange={growing.setText}
        value={growing.text}
      />
      {growing.meanwhile !== undefined && (
        <p className="text-soft" role="status">
          {words.answerNow(growing.meanwhile || words.answerNone)}
        </p>
      )}
      {heard && (
        <div className="flex flex-wrap gap-3">
          <Button disabled={text === '' || ending} look="main" type="submit">
            {words.answerSave}
          </Button>
          <Button disabled={text === '' || ending} onClick={() => void end('questions.carry')}>
            {words.carry}
          </Button>
        </div>
      )}
    </form>
  )
}
