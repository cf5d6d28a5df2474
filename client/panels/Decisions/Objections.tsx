import { useState } from 'react'
import type { Decision } from '../../../shared/meeting/decision.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom, useSendWords } from '../../ui/WhoField.tsx'

/** What keeps somebody from saying yes, in their own words. */
export function Objections({ decision }: { readonly decision: Decision }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { decisions: words } = useWords()
  const act = useAct()
  const all = Object.entries(decision.objections).sort(([, a], [, b]) => a.at - b.at)
  if (all.length === 0) return null
  return (
    <div className="flex flex-col gap-2 rounded-control bg-paper p-4">
      <p className="font-bold">{words.objections}</p>
      <ul className="flex flex-col gap-2">
        {all.map(([person, objection]) => (
          <li key={person}>
            <span className="font-bold">{people[person]?.name}: </span>
            <q className="[quotes:'‘'_'’']">{objection.text}</q>
            {decision.decidedAt !== undefined && objection.at > decision.decidedAt && (
              <span className="text-soft"> ({words.afterwards})</span>
            )}
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
  const { decisions: words } = useWords()
  const act = useAct()
  const [whose, setWhose] = useState(me)
  const send = useSendWords(whose, words.objectSave)
  const [text, setText] = useState(decision.objections[me]?.text ?? '')

  function save() {
    const fields = whose === me ? {} : { for: whose }
    return act('decisions.object', { decision: decision.id, text, ...fields })
  }

  return (
    <PanelForm hideTitle onDone={onDone} onSave={save} save={send} title={words.objectHeading}>
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
    </PanelForm>
  )
}
