import type { ReactNode } from 'react'
import type { PersonView } from '../../../shared/meeting/people.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type FloorHereProps = { readonly person: PersonView; readonly mine: boolean }

/** The turn that somebody at this device was given. */
export function FloorHere({ person: { id: person, name }, mine }: FloorHereProps) {
  const { round: words } = useWords()
  const act = useAct(person)
  return (
    <Turn told={mine ? words.mine : words.turnOf(name)}>
      <Button look="main" onClick={() => void act('floor.end', { person })}>
        {mine ? words.spokeButton : words.spokeFor(name)}
      </Button>
    </Turn>
  )
}

type TurnHereProps = { readonly round: string; readonly person: PersonView; readonly mine: boolean }

/** The turn of somebody at this device, whoever acts on it. */
export function TurnHere({ round, person: { id: person, name }, mine }: TurnHereProps) {
  const { round: words } = useWords()
  const act = useAct(person)
  return (
    <Turn told={mine ? words.mine : words.turnOf(name)}>
      <Button look="main" onClick={() => void act('round.spoke', { round, person })}>
        {mine ? words.spokeButton : words.spokeFor(name)}
      </Button>
      <Button onClick={() => void act('round.pass', { round, person })}>
        {mine ? words.passButton : words.passFor(name)}
      </Button>
      <Button onClick={() => void act('round.later', { round, person })}>
        {mine ? words.laterButton : words.laterFor(name)}
      </Button>
    </Turn>
  )
}

/** On a phone the control bar leaves no room for the line: who guards reads it in the round itself. */
function Turn({ told, children }: { readonly told: string; readonly children: ReactNode }) {
  const guards = useMe().person.hats.procesbewaker === true
  return (
    <div className="flex grow flex-col gap-1.5 wide:grow-0">
      <p className={`font-bold ${guards ? 'max-sm:sr-only not-tall:sr-only' : ''}`}>{told}</p>
      <div className="flex gap-2 *:grow *:px-2.5">{children}</div>
    </div>
  )
}
