import { familyPresent } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { CircleHere } from './Roddel/CircleHere.tsx'

/** The round of appreciation: said aloud by turn, or in de kring. */
export function Roddel() {
  const table = useTable()
  const { person } = useMe()
  const { roddel: words, spoken, circle: circleWords } = useWords()
  const item = table.clock.item === undefined ? undefined : table.agenda[table.clock.item]
  if (!item) return null
  const family = familyPresent(table)
  const circle = table.circle?.item === item.id ? table.circle : undefined
  if (circle) return <CircleHere circle={circle} />
  return (
    <Card title={item.title}>
      {table.stoppedCircles[item.id] && (
        <p className="rounded-control bg-deep-tint px-4 py-3 font-bold text-deep" role="status">
          {circleWords.stopped}
        </p>
      )}
      <p className="max-w-[60ch] text-xl leading-snug">{family ? spoken.roddelFamily : spoken.roddelTeam}</p>
      <p className="max-w-[64ch] text-soft">{words.notInMinutes}</p>
      {!family && <p className="max-w-[64ch] text-soft">{words.absentFamily}</p>}
      {person.hats.procesbewaker && (
        <p className="max-w-[64ch] text-soft text-sm">
          {family && `${words.guardFamily} `}
          {words.guard}
        </p>
      )}
    </Card>
  )
}
