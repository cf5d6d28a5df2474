import type { Circle } from '../../../shared/meeting/circle.ts'
import { turnOf } from '../../../shared/meeting/round.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Face } from '../../ui/Seat.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** A roddel in de kring, as whom it is about sees it, and as the others do. */
export function CircleHere({ circle }: { readonly circle: Circle }) {
  const { people, round } = useTable()
  const { id: me, person } = useMe()
  const { circle: words, roddel } = useWords()
  const act = useAct()
  const subject = people[circle.subject]
  if (!subject || !round) return null
  const heading = words.heading(subject.name)
  // whom it is about stops it in the bar below, which is always in reach
  if (circle.subject === me) {
    return (
      <Card look="tint" title={heading}>
        <p className="max-w-[40ch] text-2xl leading-snug">{words.listening}</p>
        {turnOf(round) === me && <p>{words.last}</p>}
        <p className="text-soft">{roddel.notInMinutes}</p>
      </Card>
    )
  }
  return (
    <Card look="tint" title={heading}>
      <div className="flex items-center gap-4">
        <Face colour={subject.colour} name={subject.name} size="large" />
        <p className="max-w-[50ch] text-xl leading-snug">{words.listens(subject.name)}</p>
      </div>
      <p>{words.listensExample(subject.name)}</p>
      <p className="text-soft">{roddel.notInMinutes}</p>
      {person.hats.procesbewaker && (
        <div>
          <Button onClick={() => void act('roddel.stop', { round: round.id })}>{words.stopForAll}</Button>
        </div>
      )}
    </Card>
  )
}
