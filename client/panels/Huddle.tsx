import { inOrder } from '../../shared/meeting/agenda.ts'
import { mayCallBack } from '../../shared/meeting/huddle.ts'
import { wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** The family among themselves: nothing to write, no clock, and one act that calls the others back. */
export function Huddle() {
  const table = useTable()
  const { id: me, person } = useMe()
  const { huddle: words } = useWords()
  const act = useAct()
  const { agenda, clock, people } = table
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  if (!item) return null
  const inside = person.side === 'family'
  const goesOn = inOrder(agenda).at(-1)?.id !== item.id
  const guard = wearer(people, 'procesbewaker')
  return (
    <Card title={item.title}>
      <p className="max-w-[60ch] text-xl leading-snug">{inside ? words.inside : words.outside}</p>
      {!inside && <p className="text-soft">{words.nothingWritten}</p>}
      {goesOn && mayCallBack(table, me) && (
        <>
          <p>{inside ? words.yours : words.noDevice}</p>
          <div>
            <Button look="main" onClick={() => void act('huddle.callBack', { from: item.id })}>
              {words.callBack}
            </Button>
          </div>
        </>
      )}
      {!goesOn && inside && guard && <p>{words.tell(guard.name)}</p>}
    </Card>
  )
}
