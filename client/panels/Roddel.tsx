import { familyPresent } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { AskForCircle } from '../ui/AskForCircle.tsx'
import { Card } from '../ui/Card.tsx'
import { CircleAsked } from '../ui/CircleAsked.tsx'
import { GivenWords } from '../ui/GivenWords.tsx'
import { Private } from '../ui/Private.tsx'
import { useWords } from '../ui/useWords.ts'
import { CircleHere } from './Roddel/CircleHere.tsx'
import { Praise } from './Roddel/Praise.tsx'

/** The round of appreciation: said aloud by turn, or in de kring; what is written ends with whom it is about. */
export function Roddel() {
  const table = useTable()
  const { id: me, person } = useMe()
  const { roddel: words, spoken, circle: circleWords } = useWords()
  const item = table.clock.item === undefined ? undefined : table.agenda[table.clock.item]
  if (!item) return null
  const family = familyPresent(table)
  const circle = table.circle?.item === item.id ? table.circle : undefined
  const listens = circle?.subject === me
  return (
    <>
      {circle ? (
        <CircleHere circle={circle} />
      ) : (
        <Card title={item.title}>
          {table.stoppedCircles[item.id] && (
            <p className="rounded-control bg-deep-tint px-4 py-3 font-bold text-deep" role="status">
              {circleWords.stopped}
            </p>
          )}
          <p className="max-w-[60ch] text-xl leading-snug">
            {family ? spoken.roddelFamily : spoken.roddelTeam}
          </p>
          <p className="max-w-[64ch] text-soft">{words.notInMinutes}</p>
          {!family && <p className="max-w-[64ch] text-soft">{words.absentFamily}</p>}
          {person.hats.procesbewaker && (
            <p className="max-w-[64ch] text-soft text-sm">
              {family && `${words.guardFamily} `}
              {words.guard}
            </p>
          )}
        </Card>
      )}
      <Private>
        {!listens && <CircleAsked item={item.id} />}
        {!listens && !person.hats.toehoorder && <Praise about={circle?.subject} item={item.id} />}
        {!circle && <AskForCircle item={item.id} />}
        <GivenWords />
      </Private>
    </>
  )
}
