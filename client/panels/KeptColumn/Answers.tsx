import { heads, type Question } from '../../../shared/meeting/questions.ts'
import { useTable } from '../../sync/hooks.ts'
import { Card } from '../../ui/Card.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The last answered question; those before it a press away. */
export function Answers() {
  const { questions } = useTable()
  const { kept: words } = useWords()
  const [last, ...earlier] = heads(questions)
    .filter(({ state }) => state === 'answered' || state === 'carried')
    .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0))
  if (!last) return null
  return (
    <Card level={3} look="tint" title={words.answers}>
      <Answered question={last} />
      {earlier.length > 0 && (
        <details>
          <summary className="flex min-h-12 items-center text-deep">{words.earlierAnswers}</summary>
          <ul className="flex flex-col gap-3">
            {earlier.map((question) => (
              <li key={question.id}>
                <Answered question={question} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Answered({ question }: { readonly question: Question }) {
  const { questions: words } = useWords()
  return (
    <div>
      <p className="font-bold text-deep">{question.text ?? words.takenBack}</p>
      <p>{question.answer?.text}</p>
    </div>
  )
}
