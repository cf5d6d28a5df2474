import { useState } from 'react'
import { inActionOrder } from '../../shared/meeting/actions.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { ActionForm } from '../ui/ActionForm.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { ActionCard } from './Actions/ActionCard.tsx'

/** The agreements: who does what by when. */
export function Actions() {
  const { actions, gathering } = useTable()
  const { hats } = useMe().person
  const { actions: words } = useWords()
  const [adding, setAdding] = useState(false)
  const all = inActionOrder(actions)
  const mayWrite = !hats.toehoorder && gathering.endedAt === undefined
  return (
    <Card title={words.heading}>
      {all.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {all.map((action) => (
            <ActionCard action={action} key={action.id} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : (
        <p className="text-soft">{words.empty}</p>
      )}
      {adding && <ActionForm onDone={() => setAdding(false)} />}
      {mayWrite && !adding && (
        <div>
          <Button look="main" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </Card>
  )
}
