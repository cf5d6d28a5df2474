import { inActionOrder } from '../../shared/meeting/actions.ts'
import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { inParkedOrder } from '../../shared/meeting/parking.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { isAuthor } from '../../shared/meeting/words.ts'
import { useMe, useNow, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { useNameOf } from '../ui/WhoField.tsx'

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
      <Answers />
      <Parking />
    </section>
  )
}

type Kept = ReturnType<typeof inDecisionOrder>[number]

function KeptDecision({ decision }: { readonly decision: Kept }) {
  const { decisions: words, time } = useWords()
  const now = useNow(60_000)
  const decided = decision.status === 'decided'
  return (
    <article className="flex flex-col gap-2 rounded-card bg-card p-5 shadow-card">
      <p
        className={`self-start rounded-full px-3 py-1 font-bold text-sm ${decided ? 'bg-deep-tint text-deep' : 'bg-clay-tint text-clay'}`}
      >
        {words.status[decision.status]}
      </p>
      <h3 className="font-bold leading-snug">{decided ? decision.outcome : decision.proposal}</h3>
      {decided && decision.lookAgain && (
        <p className="text-soft text-sm">
          {words.lookAgain} {time.calendarDay(decision.lookAgain, now)}
        </p>
      )}
      {!decided && <p className="text-soft text-sm">{words.nothingDecided}</p>}
    </article>
  )
}

function KeptActions() {
  const { actions } = useTable()
  const { actions: words, kept, time } = useWords()
  const nameOf = useNameOf()
  const now = useNow(60_000)
  const all = inActionOrder(actions)
  if (all.length === 0) return null
  return (
    <Card level={3} title={kept.actions}>
      <ul className="flex flex-col gap-3">
        {all.map((action) => (
          <li className={action.done ? 'text-soft' : ''} key={action.id}>
            {action.who ? (
              <strong>{nameOf(action.who)}: </strong>
            ) : (
              <strong className="text-clay">{words.noOwner} </strong>
            )}
            {action.what}
            {action.day && (
              <span className="text-soft"> {words.byDay(time.calendarDay(action.day, now))}</span>
            )}
            {action.done && <span className="text-soft"> ({words.isDone})</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Answers() {
  const { questions } = useTable()
  const { kept: words, questions: content } = useWords()
  const answered = heads(questions).filter(
    (question) => question.state === 'answered' || question.state === 'carried',
  )
  if (answered.length === 0) return null
  return (
    <Card level={3} look="tint" title={words.answers}>
      <ul className="flex flex-col gap-3">
        {answered.map((question) => (
          <li key={question.id}>
            <p className="font-bold text-deep">{question.text ?? content.takenBack}</p>
            <p>{question.answer?.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Parking() {
  const { parking, questions } = useTable()
  const { id: me, person } = useMe()
  const { kept: words, button, questions: content, limit } = useWords()
  const act = useAct()
  const parked = inParkedOrder(parking).filter((one) => !one.settled)
  const later = heads(questions).filter(({ state }) => state === 'parked' || state === 'nextTime')
  if (parked.length === 0 && later.length === 0) return null
  return (
    <Card level={3} title={words.parking}>
      <ul className="flex flex-col gap-2">
        {later.map((question) => (
          <li key={question.id}>
            <span className="text-soft">{words.parkedQuestion}: </span>
            {question.text ?? content.takenBack}
          </li>
        ))}
        {parked.map((one) => (
          <li key={one.id}>
            <p>
              {one.restOf && <span className="text-soft">{limit.restOf}: </span>}
              {one.text}
            </p>
            <span className="-ml-3 flex flex-wrap">
              {person.hats.procesbewaker && (
                <Button
                  aria-label={words.settled(one.text)}
                  look="plain"
                  onClick={() => void act('parking.settle', { parked: one.id })}
                >
                  {words.settle}
                </Button>
              )}
              {isAuthor(one, me) && (
                <Button
                  aria-label={words.erase(one.text)}
                  look="plain"
                  onClick={() => void act('parking.remove', { parked: one.id })}
                >
                  {button.erase}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
