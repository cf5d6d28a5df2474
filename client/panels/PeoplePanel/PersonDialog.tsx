import type { PersonView } from '../../../shared/meeting/people.ts'
import { hats, sides } from '../../../shared/meeting/person.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice, Tick } from '../../ui/Field.tsx'
import { HelperChoice } from '../../ui/HelperChoice.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { NameForm } from './NameForm.tsx'

type PersonDialogProps = { readonly person: PersonView; readonly onClose: () => void }

/** One person's name, hats and side, given by the host; and being in the room without a device. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const me = useMe()
  const { people: words, names, deputy, forWhom, myPlace } = useWords()
  const act = useAct()
  return (
    <Dialog onClose={onClose} title={person.name}>
      {(me.person.host || person.id === me.id) && <NameForm person={person} />}
      {me.person.host ? (
        <>
          <div>
            <Choice
              label={words.side(person.name)}
              onChange={(side) => act('people.place', { person: person.id, side })}
              options={sides.map((value) => ({ value, label: names.sideNames[value] }))}
              value={person.side}
            />
            <p className="mt-1 text-soft text-sm">{words.sideHint}</p>
          </div>
          <fieldset>
            <legend className="font-bold">{words.hats(person.name)}</legend>
            <div className="grid gap-x-4 sm:grid-cols-2">
              {hats.map((hat) => (
                <Tick
                  checked={person.hats[hat] === true}
                  disabled={hat === 'procesbewaker' && person.hats.procesbewaker === true}
                  key={hat}
                  label={names.hatNames[hat]}
                  onChange={(on) => act(on ? 'people.giveHat' : 'people.takeHat', { person: person.id, hat })}
                />
              ))}
            </div>
            {person.hats.procesbewaker && <p className="text-soft text-sm">{words.procesbewakerStays}</p>}
          </fieldset>
        </>
      ) : (
        <p className="text-soft">{words.onlyYou}</p>
      )}
      <Tick
        checked={person.inRoom === true}
        label={words.setHere(person.name)}
        onChange={(here) => act('people.inRoom', { person: person.id, here })}
      />
      {person.inRoom && <HelperChoice label={forWhom.helperOf(person.name)} person={person} />}
      <div>
        <Button onClick={() => void act('people.stepOut', { person: person.id, out: person.away !== true })}>
          {person.away ? myPlace.backFor(person.name) : myPlace.stepOutFor(person.name)}
        </Button>
      </div>
      {me.person.hats.procesbewaker && person.id !== me.id && !person.hats.toehoorder && (
        <div>
          <Tick
            checked={person.deputy === true}
            label={deputy.name(person.name)}
            onChange={(on) => act('people.nameDeputy', { person: on ? person.id : null })}
          />
          <p className="text-soft text-sm">{deputy.hint}</p>
        </div>
      )}
      {me.person.hats.procesbewaker && person.id !== me.id && (
        <div>
          <p className="mb-2 font-bold">{words.handOver}</p>
          <Button onClick={() => void act('people.handOver', { to: person.id })}>
            {words.handOverTo(person.name)}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
