import { inActionOrder } from '../../../shared/meeting/actions.ts'
import { useNow, useTable } from '../../sync/hooks.ts'
import { Card } from '../../ui/Card.tsx'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'

/** The agreements, each with its name; without one it stays marked. */
export function KeptActions() {
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
