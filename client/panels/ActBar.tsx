import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { isCollecting } from '../../shared/meeting/collecting.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useAct } from '../ui/useAct.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useTurnHere } from '../ui/useTurnHere.ts'
import { useWords } from '../ui/useWords.ts'
import { HandButton } from './ActBar/HandButton.tsx'
import { ParkDialog } from './ActBar/ParkDialog.tsx'
import { StopListening } from './ActBar/StopListening.tsx'
import { FloorHere, TurnHere } from './ActBar/TurnButtons.tsx'
import { Writing } from './ActBar/Writing.tsx'

/** What I can do now, whatever is in hand. On a phone it is one row. */
export function ActBar() {
  const table = useTable()
  const { clock, agenda, round, floor, circle, gathering, last } = table
  const { id: me, person } = useMe()
  const { act: words, control, round: rounds } = useWords()
  const act = useAct()
  const turn = useTurnHere()
  const [parks, setParks] = useState(false)
  const wide = useMediaQuery('(min-width: 68rem)')
  const roomy = useMediaQuery('(min-height: 32rem)')
  if (gathering.endedAt !== undefined || clock.item === undefined) return null
  const listens = circle?.subject === me
  const form = agenda[clock.item]?.form
  if (form === 'huddle' || (person.hats.toehoorder && !turn)) return null
  const guards = person.hats.procesbewaker === true
  const collects = isCollecting(table)
  const asked = round !== undefined && turnOf(round) !== undefined && round.seats[me]?.state === 'passed'
  return (
    <section
      aria-label={words.heading}
      className="flex flex-wrap gap-x-2.5 gap-y-2 max-sm:*:grow max-sm:[&_button]:px-3 max-wide:not-tall:[&_button]:px-3 max-wide:not-tall:[&_svg]:hidden max-wide:grow max-[23rem]:text-[0.9rem] max-[23rem]:[&_svg]:hidden"
    >
      <StopListening />
      {floor && turn?.id === floor.person ? (
        <FloorHere mine={turn.id === me} person={turn} />
      ) : round && turn ? (
        <TurnHere mine={turn.id === me} person={turn} round={round.id} />
      ) : listens ? null : (
        <>
          {asked && <p className="basis-full text-soft text-sm wide:order-last">{rounds.passed}</p>}
          {!person.hats.toehoorder && (
            <HandButton full={!wide && roomy && !collects} main={!wide && !collects && !guards} />
          )}
          <Writing onPark={() => setParks(true)} />
        </>
      )}
      {last?.by === me && last.may[me] && !listens && !guards && (
        <Button
          icon={<Undo2 aria-hidden="true" size={19} />}
          look="plain"
          onClick={() => void act('undo', { seq: last.seq })}
        >
          {control.undo}
        </Button>
      )}
      {parks && <ParkDialog onClose={() => setParks(false)} />}
    </section>
  )
}
