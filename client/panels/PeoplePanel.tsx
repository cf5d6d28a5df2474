import { Smartphone, UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { PersonView } from '../../shared/meeting/people.ts'
import { bySeat, hats } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { OneMoreHere } from '../ui/OneMoreHere.tsx'
import { Face } from '../ui/Seat.tsx'
import { useWords } from '../ui/useWords.ts'
import { OtherDevice } from './PeoplePanel/OtherDevice.tsx'
import { PersonDialog } from './PeoplePanel/PersonDialog.tsx'

/** Who is there, with which hats, and for the host: hats and sides to give. */
export function PeoplePanel() {
  const { people, gathering } = useTable()
  const me = useMe()
  const { people: words } = useWords()
  const [open, setOpen] = useState<string>()
  const opened = open === undefined ? undefined : people[open]
  const mayEdit = (me.person.host || me.person.hats.procesbewaker) && gathering.endedAt === undefined
  return (
    <Card title={words.heading}>
      <ul className="flex flex-col gap-1">
        {bySeat(people).map((person) => (
          <li className="flex items-center gap-x-3" key={person.id}>
            <Face colour={person.colour} name={person.name} present={person.present} size="small" />
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
            {mayEdit && (
              <Button aria-label={words.edit(person.name)} look="plain" onClick={() => setOpen(person.id)}>
                {words.editShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {gathering.endedAt === undefined && <DeviceActs />}
      {opened && <PersonDialog onClose={() => setOpen(undefined)} person={opened} />}
    </Card>
  )
}

function Roles({ person }: { readonly person: PersonView }) {
  const { people: words, names } = useWords()
  const roles = [
    ...hats.filter((hat) => person.hats[hat]).map((hat) => names.hatNames[hat]),
    ...(person.side === 'family' ? [names.sideNames.family] : []),
    ...(person.inRoom ? [words.inRoom] : []),
    ...(person.present ? [] : [words.away]),
  ]
  return roles.length > 0 ? <p className="text-soft text-sm">{roles.join(', ')}</p> : null
}

/** One more device for who acts here, and one more person at this device. */
function DeviceActs() {
  const { otherDevice, shared } = useWords()
  const [asks, setAsks] = useState<'device' | 'person'>()
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<Smartphone aria-hidden="true" size={19} />} onClick={() => setAsks('device')}>
        {otherDevice.open}
      </Button>
      <Button icon={<UserPlus aria-hidden="true" size={19} />} onClick={() => setAsks('person')}>
        {shared.oneMoreHeading}
      </Button>
      {asks === 'device' && <OtherDevice onClose={() => setAsks(undefined)} />}
      {asks === 'person' && <OneMoreHere onClose={() => setAsks(undefined)} />}
    </div>
  )
}
