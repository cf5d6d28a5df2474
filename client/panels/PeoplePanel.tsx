import { Clock, DoorOpen, Smartphone, UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { PersonView } from '../../shared/meeting/people.ts'
import { bySeat, hats, wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { dialogLater } from '../ui/later.tsx'
import { Face } from '../ui/Seat.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { KeptSeats } from './PeoplePanel/KeptSeats.tsx'

const OneMoreHere = dialogLater(async () => (await import('../ui/OneMoreHere.tsx')).OneMoreHere)
const OtherDevice = dialogLater(async () => (await import('./PeoplePanel/OtherDevice.tsx')).OtherDevice)
const NameDialog = dialogLater(async () => (await import('./PeoplePanel/NameDialog.tsx')).NameDialog)
const PersonDialog = dialogLater(async () => (await import('./PeoplePanel/PersonDialog.tsx')).PersonDialog)

/** Who is there, with which hats, and one's own name to set right; for the host: names, hats and sides to give. */
export function PeoplePanel() {
  const { people, gathering } = useTable()
  const me = useMe()
  const { people: words } = useWords()
  const [open, setOpen] = useState<string>()
  const opened = open === undefined ? undefined : people[open]
  const goesOn = gathering.endedAt === undefined
  const mayEdit = goesOn && (me.person.host || me.person.hats.procesbewaker === true)
  const isMine = (id: string) => goesOn && id === me.id
  const Opened = mayEdit ? PersonDialog : NameDialog
  return (
    <Card title={words.heading}>
      <ul className="flex flex-col gap-1">
        {bySeat(people).map((person) => (
          <li className="flex items-center gap-x-2.5" key={person.id}>
            <Face
              colour={person.colour}
              name={person.name}
              present={person.present && !person.away}
              size="small"
            />
            <div className="min-w-0 flex-1 py-1 leading-snug">
              <p>
                {person.name}
                {person.id === me.id && (
                  <>
                    {' '}
                    <span className="whitespace-nowrap text-soft">({words.you})</span>
                  </>
                )}
              </p>
              <Roles person={person} />
            </div>
            {(mayEdit || isMine(person.id)) && (
              <span className="-mr-3">
                <Button
                  aria-label={mayEdit ? words.edit(person.name) : words.changeName}
                  look="plain"
                  onClick={() => setOpen(person.id)}
                >
                  {mayEdit ? words.editShort : words.name}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {goesOn && (
        <>
          <KeptSeats />
          <DeviceActs />
        </>
      )}
      {opened && <Opened onClose={() => setOpen(undefined)} person={opened} />}
    </Card>
  )
}

function Roles({ person }: { readonly person: PersonView }) {
  const { people: words, names, deputy } = useWords()
  const roles = [
    ...hats.filter((hat) => person.hats[hat]).map((hat) => names.hatNames[hat]),
    ...(person.side === 'family' ? [names.sideNames.family] : []),
    ...(person.inRoom ? [words.inRoom] : []),
    ...(person.deputy ? [deputy.role] : []),
    ...(person.present && !person.away ? [] : [words.away]),
  ]
  return roles.length > 0 ? <p className="text-soft text-sm">{roles.join(', ')}</p> : null
}

/** What who acts here does about their own place: step out, one more device, one more person at this one. */
function DeviceActs() {
  const { otherDevice, shared, myPlace, deputy } = useWords()
  const { people } = useTable()
  const { id: me, person } = useMe()
  const act = useAct()
  const guard = wearer(people, 'procesbewaker')
  const [asks, setAsks] = useState<'device' | 'person'>()
  return (
    <div className="flex flex-col gap-1 *:justify-start">
      {!person.away && (
        <Button
          icon={<DoorOpen aria-hidden="true" size={19} />}
          look="plain"
          onClick={() => void act('people.stepOut', { person: me, out: true })}
          wide
        >
          {myPlace.stepOut}
        </Button>
      )}
      {person.deputy && guard && (
        <Button
          icon={<Clock aria-hidden="true" size={19} />}
          look="plain"
          onClick={() => void act('people.standIn', { from: guard.id })}
          wide
        >
          {deputy.takeOver}
        </Button>
      )}
      <Button
        icon={<Smartphone aria-hidden="true" size={19} />}
        look="plain"
        onClick={() => setAsks('device')}
        wide
      >
        {otherDevice.open}
      </Button>
      <Button
        icon={<UserPlus aria-hidden="true" size={19} />}
        look="plain"
        onClick={() => setAsks('person')}
        wide
      >
        {shared.oneMoreHeading}
      </Button>
      {asks === 'device' && <OtherDevice onClose={() => setAsks(undefined)} />}
      {asks === 'person' && <OneMoreHere onClose={() => setAsks(undefined)} />}
    </div>
  )
}
