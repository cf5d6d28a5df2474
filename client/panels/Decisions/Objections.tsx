import { type FormEvent, useState } from 'react'
import type { Decision } from '../../../shared/meeting/decisions.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom } from '../../ui/WhoField.tsx'

/** What keeps somebody from saying yes, in their own words. */
export function Objections({ decision }: { readonly decision: Decision }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { decisions: words } = useWords()
  const act = useAct()
  const all = Object.entries(decision.objections)
  if (all.length === 0) return null
  return (
    <div className="flex flex-col gap-2 rounded-control bg-paper p-4">
      <p className="font-bold">{words.objections}</p>
      <ul className="flex flex-col gap-2">
        {all.map(([person, objection]) => (
          <li key={person}>
            <span className="font-bold">{people[person]?.name}: </span>
            <q className="[quotes:'‘'_'’']">{objection.text}</q>
            {isAuthor(objection, me) && (
              <span className="-ml-3 block">
                <Button
                  look="plain"
                  onClick={() => void act('decisions.takeBackObjection', { decision: decision.id, person })}
                >
                  {words.takeBackObjection}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type ObjectFormProps = { readonly decision: Decision; readonly onDone: () => void }

export function ObjectForm({ decision, onDone }: ObjectFormProps) {
  const { id: me } = useMe()
  const { decisions: words, button } = useWords()
  const act = useAct()
  const [whose, setWhose] = useState(me)
  const [text, setText] = useState(decision.objections[me]?.text ?? '')

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = whose === me ? {} : { for: whose }
    if (await act('decisions.object', { decision: decision.id, text, ...fields })) onDone()
  }

  return (
    <form
      aria-label={words.objectHeading}
      className="flex flex-col gap-4 rounded-control bg-paper p-4"
      onSubmit={save}
    >
      <Field
        hint={words.objectHint}
        label={words.objectField}
        lines={2}
        most={lengths.text}
        onChange={setText}
        required
        value={text}
      />
      <ForWhom onChange={setWhose} value={whose} />
      <div className="flex flex-wrap gap-3">
        <Button look="main" type="submit">
          {words.objectSave}
        </Button>
        <Button onClick={onDone}>{button.cancel}</Button>
      </div>
    </form>
  )
}
