import { CircleParking, Hand, NotebookPen, Undo2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isCollecting } from '../../shared/meeting/collecting.ts'
import type { PersonView } from '../../shared/meeting/people.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { lengths } from '../../shared/meeting/text.ts'
import { useMe, useOwnDesk, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useAct, useDraft } from '../ui/useAct.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useNotesHere } from '../ui/useNotesHere.ts'
import { useTurnHere } from '../ui/useTurnHere.ts'
import { useWords } from '../ui/useWords.ts'
import { StopListening } from './ActBar/StopListening.tsx'

/** What I can do now, whatever is in hand. */
export function ActBar() {
  const table = useTable()
  const { clock, agenda, round, floor, circle, gathering, last } = table
  const { id: me, person } = useMe()
  const { act: words, control, round: rounds } = useWords()
  const act = useAct()
  const turn = useTurnHere()
  const desk = useOwnDesk()
  const [parks, setParks] = useState(false)
  const notes = useNotesHere()
  const wide = useMediaQuery('(min-width: 68rem)')
  if (gathering.endedAt !== undefined || clock.item === undefined) return null
  const listens = circle?.subject === me
  const form = agenda[clock.item]?.form
  if (form === 'huddle' || (person.hats.toehoorder && !turn)) return null
  const collects = isCollecting(table)
  const asked = round !== undefined && turnOf(round) !== undefined && round.seats[me]?.state === 'passed'
  return (
    <section aria-label={words.heading} className="flex flex-wrap gap-2.5">
      <StopListening />
      {floor && turn?.id === floor.person ? (
        <FloorHere mine={turn.id === me} person={turn} />
      ) : round && turn ? (
        <TurnHere mine={turn.id === me} person={turn} round={round.id} />
      ) : listens ? null : (
        <>
          {collects && (
            <Button look="main" onClick={() => (desk.state === 'open' ? goTo('question-form') : desk.open())}>
              {words.question}
            </Button>
          )}
          {!person.hats.toehoorder && <HandButton main={!wide && !collects} />}
          {asked && <p className="basis-full text-soft text-sm wide:order-last">{rounds.passed}</p>}
          <Button
            icon={<CircleParking aria-hidden="true" className="wide:max-[86rem]:hidden" size={19} />}
            onClick={() => setParks(true)}
            shortcut="park"
          >
            {words.park}
          </Button>
          {notes && (
            <Button
              icon={<NotebookPen aria-hidden="true" className="wide:max-[86rem]:hidden" size={19} />}
              onClick={() => goTo('note-form')}
              shortcut="note"
            >
              {words.note}
            </Button>
          )}
        </>
      )}
      {last?.by === me && last.may[me] && !listens && !person.hats.procesbewaker && (
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

/** Takes who wants to write to the place where it is written. */
function goTo(form: string): void {
  const field = document.getElementById(form)?.querySelector('textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

/** My hand: up, or down again. On a phone it is the main act. */
function HandButton({ main }: { readonly main: boolean }) {
  const { hands } = useTable()
  const { id: person } = useMe()
  const { hands: words } = useWords()
  const act = useAct()
  const up = hands[person] !== undefined
  const icon = <Hand aria-hidden="true" size={19} />
  return up ? (
    <Button icon={icon} onClick={() => void act('hands.lower', { person })} shortcut="hand">
      {words.lower}
    </Button>
  ) : (
    <Button
      icon={icon}
      look={main ? 'main' : 'quiet'}
      onClick={() => void act('hands.raise')}
      shortcut="hand"
    >
      {main ? words.want : words.raise}
    </Button>
  )
}

type FloorHereProps = { readonly person: PersonView; readonly mine: boolean }

/** The turn that somebody at this device was given. */
function FloorHere({ person: { id: person, name }, mine }: FloorHereProps) {
  const { round: words } = useWords()
  const act = useAct(person)
  return (
    <div className="flex grow flex-col gap-1.5 wide:grow-0">
      <p className="font-bold">{mine ? words.mine : words.turnOf(name)}</p>
      <div className="flex *:grow">
        <Button look="main" onClick={() => void act('floor.end', { person })}>
          {mine ? words.spokeButton : words.spokeFor(name)}
        </Button>
      </div>
    </div>
  )
}

type TurnHereProps = { readonly round: string; readonly person: PersonView; readonly mine: boolean }

/** The turn of somebody at this device, whoever acts on it. */
function TurnHere({ round, person: { id: person, name }, mine }: TurnHereProps) {
  const { round: words } = useWords()
  const act = useAct(person)
  return (
    <div className="flex grow flex-col gap-1.5 wide:grow-0">
      <p className="font-bold">{mine ? words.mine : words.turnOf(name)}</p>
      <div className="flex gap-2 *:grow *:px-2.5">
        <Button look="main" onClick={() => void act('round.spoke', { round, person })}>
          {mine ? words.spokeButton : words.spokeFor(name)}
        </Button>
        <Button onClick={() => void act('round.pass', { round, person })}>
          {mine ? words.passButton : words.passFor(name)}
        </Button>
        <Button onClick={() => void act('round.later', { round, person })}>
          {mine ? words.laterButton : words.laterFor(name)}
        </Button>
      </div>
    </div>
  )
}

function ParkDialog({ onClose }: { readonly onClose: () => void }) {
  const { act: words } = useWords()
  const act = useAct()
  const draft = useDraft()
  async function park(event: FormEvent) {
    event.preventDefault()
    if (await draft.sendWith((text) => act('parking.park', { text }))) onClose()
  }
  return (
    <Dialog onClose={onClose} title={words.parkHeading}>
      <form className="flex flex-col gap-4" onSubmit={park}>
        <Field
          hint={words.parkHint}
          input={{ autoFocus: true }}
          label={words.parkField}
          most={lengths.line}
          onChange={draft.setText}
          required
          value={draft.text}
        />
        <div>
          <Button disabled={draft.busy} look="main" type="submit">
            {words.park}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
