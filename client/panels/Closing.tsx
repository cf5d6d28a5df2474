import { Check } from 'lucide-react'
import { useState } from 'react'
import { type Action, type Closing as Asked, closingOf } from '../../shared/meeting/actions.ts'
import { inOrder } from '../../shared/meeting/agenda.ts'
import { useMe, useNow, useTable } from '../sync/hooks.ts'
import { ActionForm } from '../ui/ActionForm.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { useNameOf } from '../ui/WhoField.tsx'

/** What no meeting should end without: who tells the child, and who puts the verslag where. Each is one agreement. */
export function Closing() {
  const { actions, agenda, clock, filed, gathering } = useTable()
  const { side } = useMe().person
  const { closing: words, names } = useWords()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  const ended = gathering.endedAt !== undefined
  const isClose = item?.form === 'reflection' || inOrder(agenda).at(-1)?.id === item?.id
  const child = names.voiceNames(gathering.child).child
  const all = [
    { closes: 'tell', question: words.tell(child), what: words.tellWhat(child) },
    { closes: 'file', question: words.file, what: words.fileWhat },
  ] as const
  // whoever is of the family need not see to the file
  const asked = all
    .filter(({ closes }) => closes !== 'file' || side === 'team' || closingOf(actions, closes))
    .filter(({ closes }) => !ended || !(closingOf(actions, closes)?.who || (closes === 'file' && filed)))
  if (!(isClose || ended) || asked.length === 0) return null
  return (
    <Card title={ended ? words.openHeading : words.heading}>
      <ul className="flex flex-col gap-4">
        {asked.map(({ closes, question, what }) => (
          <li className="flex flex-col gap-2" key={closes}>
            <p className="font-bold">{question}</p>
            <Settling action={closingOf(actions, closes)} closes={closes} question={question} what={what} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type SettlingProps = {
  readonly action: Action | undefined
  readonly closes: Asked
  readonly question: string
  readonly what: string
}

/** The agreement that answers it, or the press that makes it. */
function Settling({ action, closes, question, what }: SettlingProps) {
  const { gathering } = useTable()
  const { hats } = useMe().person
  const { closing: words, actions: actionWords, button, time } = useWords()
  const nameOf = useNameOf()
  const now = useNow(60_000)
  const [open, setOpen] = useState(false)
  const mayWrite = !hats.toehoorder && gathering.endedAt === undefined
  if (open) {
    return (
      <ActionForm
        onDone={() => setOpen(false)}
        title={question}
        {...(action ? { action } : { start: { what, closes } })}
      />
    )
  }
  const press = action ? button.change : words.agree
  return (
    <>
      {action?.who ? (
        <p className="flex items-start gap-2">
          <Check aria-hidden="true" className="mt-1 shrink-0 text-deep" size={20} />
          <span>
            <strong>{nameOf(action.who)}</strong>
            {action.day && `, ${actionWords.byDay(time.calendarDay(action.day, now))}`}
          </span>
        </p>
      ) : (
        <p className="self-start rounded-full bg-clay-tint px-3 py-1 font-bold text-clay text-sm">
          {action ? words.unowned : words.notAgreed}
        </p>
      )}
      {mayWrite && (
        <div className={action?.who ? '-ml-3' : ''}>
          <Button
            aria-label={`${press}: ${question}`}
            look={action?.who ? 'plain' : 'quiet'}
            onClick={() => setOpen(true)}
          >
            {press}
          </Button>
        </div>
      )}
    </>
  )
}
