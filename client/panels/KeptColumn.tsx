import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { useTable } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'
import { Answers } from './KeptColumn/Answers.tsx'
import { KeptActions } from './KeptColumn/KeptActions.tsx'
import { KeptDecision } from './KeptColumn/KeptDecision.tsx'
import { Parking } from './KeptColumn/Parking.tsx'

/** What we keep: decisions, agreements, answered questions, and what is parked. */
export function KeptColumn() {
  const { decisions, actions, questions, parking } = useTable()
  const { kept: words } = useWords()
  const decided = inDecisionOrder(decisions).filter((decision) => decision.status !== 'withdrawn')
  const all = heads(questions)
  const empty =
    decided.length === 0 &&
    Object.keys(actions).length === 0 &&
    Object.keys(parking).length === 0 &&
    all.every((question) => question.state === 'open')
  return (
    <section aria-labelledby="kept-heading" className="flex flex-col gap-4">
      <h2 className="font-bold text-soft text-sm" id="kept-heading">
        {words.heading}
      </h2>
      {empty && <p className="text-soft">{words.empty}</p>}
      {decided.map((decision) => (
        <KeptDecision decision={decision} key={decision.id} />
      ))}
      <KeptActions />
      <Parking />
      <Answers />
    </section>
  )
}
