import { inActionOrder } from '../../../shared/meeting/actions.ts'
import { questionForms } from '../../../shared/meeting/agenda.ts'
import { inDecisionOrder } from '../../../shared/meeting/decision.ts'
import { inTalk } from '../../../shared/meeting/questions.ts'
import { useTable } from '../../sync/hooks.ts'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'

/** While the talk is about questions, the questions; else what was decided and agreed today. */
export function Today() {
  const { agenda, clock, questions } = useTable()
  const form = agenda[clock.item ?? '']?.form
  const asks = form !== undefined && questionForms.includes(form) && Object.keys(questions).length > 0
  return (
    <section className="mask-b-from-[calc(100%-2rem)] flex min-h-0 flex-col gap-4 overflow-hidden pb-8">
      {asks && clock.endedAt === undefined ? <Questions /> : <Kept />}
    </section>
  )
}

function Questions() {
  const { questions, pin, dotting } = useTable()
  const { screens: words, questions: content } = useWords()
  const totals = Object.fromEntries(Object.values(dotting).flatMap((one) => Object.entries(one.totals ?? {})))
  return (
    <>
      <h2 className="font-bold text-soft">{words.questions}</h2>
      <ul className="flex flex-col gap-3">
        {inTalk(questions).map((question) => (
          <li
            className={`rounded-card px-5 py-3 leading-snug ${question.id === pin?.question ? 'bg-deep-tint font-bold text-deep' : question.state === 'open' ? 'bg-card shadow-card' : 'text-soft'}`}
            key={question.id}
          >
            {question.text ?? content.takenBack}
            <Dots count={totals[question.id] ?? 0} />
            {question.state !== 'open' && question.answer && (
              <span className="block text-ink">{question.answer.text}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a question got, once the dots are closed. */
function Dots({ count }: { readonly count: number }) {
  const { questions } = useWords()
  if (count === 0) return null
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their number
        <span aria-hidden="true" className="size-4 rounded-full bg-clay" key={index} />
      ))}
      <span className="sr-only">{questions.dots.total(count)}</span>
    </span>
  )
}

function Kept() {
  const { decisions, actions } = useTable()
  const { screens: words, decisions: content, actions: agreements } = useWords()
  const nameOf = useNameOf()
  const decided = inDecisionOrder(decisions).filter((decision) => decision.status !== 'withdrawn')
  const agreed = inActionOrder(actions)
  return (
    <>
      <h2 className="font-bold text-soft">{words.decisions}</h2>
      {decided.length + agreed.length === 0 && <p className="text-soft">{words.nothingYet}</p>}
      {decided.map((decision) => (
        <article className="rounded-card bg-card px-5 py-4 shadow-card" key={decision.id}>
          <p className={`font-bold text-sm ${decision.status === 'decided' ? 'text-deep' : 'text-clay'}`}>
            {content.status[decision.status]}
          </p>
          <h3 className="font-bold leading-snug">
            {decision.status === 'decided' ? decision.outcome : decision.proposal}
          </h3>
        </article>
      ))}
      {agreed.map((action) => (
        <p className="px-5 leading-snug" key={action.id}>
          {action.who ? (
            <strong>{nameOf(action.who)}: </strong>
          ) : (
            <strong className="text-clay">{agreements.noOwner} </strong>
          )}
          {action.what}
        </p>
      ))}
    </>
  )
}
