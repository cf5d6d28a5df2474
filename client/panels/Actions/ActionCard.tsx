import { useState } from 'react'
import type { Action } from '../../../shared/meeting/actions.ts'
import { useNow } from '../../sync/hooks.ts'
import { ActionForm } from '../../ui/ActionForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tick } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'

type ActionCardProps = { readonly action: Action; readonly mayWrite: boolean }

/** One agreement; without an owner it stays marked. */
export function ActionCard({ action, mayWrite }: ActionCardProps) {
  const { actions: words, time, button } = useWords()
  const nameOf = useNameOf()
  const act = useAct()
  const now = useNow(60_000)
  const [changing, setChanging] = useState(false)
  if (changing) {
    return (
      <li className="py-3">
        <ActionForm action={action} onDone={() => setChanging(false)} />
      </li>
    )
  }
  const details = [
    action.day && words.byDay(time.calendarDay(action.day, now)),
    action.helper && words.helps(nameOf(action.helper)),
    action.seenBy,
    action.done && words.isDone,
  ].filter(Boolean)
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="max-w-[68ch]">
        {action.who && <strong>{nameOf(action.who)}: </strong>}
        {action.what}
      </p>
      {!action.who && (
        <p className="self-start rounded-full bg-clay-tint px-3 py-1 font-bold text-clay text-sm">
          {words.noOwner}
        </p>
      )}
      {details.length > 0 && <p className="text-soft text-sm">{details.join(' · ')}</p>}
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Tick
            checked={action.done === true}
            label={
              <>
                {words.done}
                <span className="sr-only">: {action.what}</span>
              </>
            }
            onChange={(done) => act('actions.done', { action: action.id, done })}
          />
          <Button
            aria-label={`${words.change}: ${action.what}`}
            look="plain"
            onClick={() => setChanging(true)}
          >
            {button.change}
          </Button>
          <Button
            aria-label={`${words.remove}: ${action.what}`}
            look="plain"
            onClick={() => void act('actions.remove', { action: action.id })}
          >
            {words.removeShort}
          </Button>
        </div>
      )}
    </li>
  )
}
