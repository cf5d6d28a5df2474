import { isCollecting, shownItem } from '../../shared/meeting/collecting.ts'
import { dotsAreOpen } from '../../shared/meeting/dots.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { useTable } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

/** Where we are on the way to the richtvragen, in one line, and what is to be done now. */
export function QuestionSteps() {
  const table = useTable()
  const { steps: words } = useWords().questions
  const item = shownItem(table) ?? ''
  const chosen = heads(table.questions).some((question) => question.item === item && question.chosen)
  const [step, text] = isCollecting(table)
    ? [0, words.writing]
    : dotsAreOpen(table, item)
      ? [2, words.dotting]
      : chosen
        ? [2, words.chosen]
        : table.dotting[item]?.totals
          ? [2, words.choosing]
          : [1, words.reading]
  return (
    <section aria-label={words.heading}>
      <ol className="flex flex-wrap gap-x-2">
        {[words.write, words.show, words.choose].map((name, index) => (
          <li
            aria-current={index === step ? 'step' : undefined}
            className={index === step ? 'font-bold text-deep' : 'text-soft'}
            key={name}
          >
            {index > 0 && (
              <span aria-hidden="true" className="pr-2 font-normal text-soft">
                ·
              </span>
            )}
            {name}
          </li>
        ))}
      </ol>
      <p>{text}</p>
    </section>
  )
}
