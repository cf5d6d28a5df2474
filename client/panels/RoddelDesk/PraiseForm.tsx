import { useState } from 'react'
import { bySeat } from '../../../shared/meeting/person.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Choice, Field } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom, useSendWords } from '../../ui/WhoField.tsx'

type PraiseFormProps = {
  readonly item: string
  readonly about: string | undefined
  readonly onDone: () => void
}

/** About whom, and what: sealed until it is said and given. */
export function PraiseForm({ item, about, onDone }: PraiseFormProps) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { roddel: words } = useWords()
  const act = useAct()
  const [chosen, setChosen] = useState('')
  const [whose, setWhose] = useState(me)
  const send = useSendWords(whose, words.ready)
  const [text, setText] = useState('')
  const others = bySeat(people).filter((one) => one.arrivedAt !== undefined && one.id !== whose)
  const subject = about ?? (others.some((one) => one.id === chosen) ? chosen : '')
  const name = people[subject]?.name

  async function save() {
    if (!subject || !text.trim()) return false
    const fields = whose === me ? {} : { for: whose }
    return act('roddel.write', { item, about: subject, text, ...fields })
  }

  return (
    <PanelForm hideTitle onDone={onDone} onSave={save} save={send} title={words.writeHeading}>
      {about === undefined && (
        <Choice
          label={words.about}
          onChange={setChosen}
          options={[
            { value: '', label: words.choose },
            ...others.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={subject}
        />
      )}
      <Field
        hint={words.hint}
        label={name ? words.fieldAbout(name) : words.field}
        lines={2}
        most={lengths.line}
        onChange={setText}
        required
        value={text}
      />
      {text.trim() && <ForWhom onChange={setWhose} value={whose} />}
    </PanelForm>
  )
}
