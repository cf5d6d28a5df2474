import { type FormEvent, useState } from 'react'
import type { PersonView } from '../../../shared/meeting/people.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type NameFormProps = { readonly person: PersonView; readonly onSaved?: () => void }

/** A name that was mistyped is set right: by the person, or by who started the meeting. */
export function NameForm({ person, onSaved }: NameFormProps) {
  const { people: words, button } = useWords()
  const act = useAct()
  const [name, setName] = useState(person.name)
  const changed = name.trim() !== '' && name.trim() !== person.name

  async function save(event: FormEvent) {
    event.preventDefault()
    if (await act('people.rename', { person: person.id, name })) onSaved?.()
  }

  return (
    <form className="flex flex-wrap items-end gap-x-3 gap-y-2" onSubmit={save}>
      <div className="min-w-48 grow">
        <Field label={words.name} most={lengths.name} onChange={setName} required value={name} />
      </div>
      <Button disabled={!changed} type="submit">
        {button.save}
      </Button>
      <p className="basis-full text-soft text-sm">{words.nameHint}</p>
    </form>
  )
}
