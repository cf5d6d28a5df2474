import { useMe, useTable } from '../sync/hooks.ts'
import { AskForCircle } from '../ui/AskForCircle.tsx'
import { CircleAsked } from '../ui/CircleAsked.tsx'
import { GivenWords } from '../ui/GivenWords.tsx'
import { Private } from '../ui/Private.tsx'
import { Praise } from './RoddelDesk/Praise.tsx'

/** What of a roddel is one person's alone; who sits in de kring has nothing to do but to listen. */
export function RoddelDesk() {
  const { clock, circle } = useTable()
  const { id: me, person } = useMe()
  const item = clock.item
  if (item === undefined || circle?.subject === me) return null
  return (
    <Private>
      <CircleAsked item={item} />
      <GivenWords />
      {!person.hats.toehoorder && <Praise about={circle?.subject} item={item} />}
      {!circle && <AskForCircle item={item} />}
    </Private>
  )
}
