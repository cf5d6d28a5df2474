import { type FormEvent, useState } from 'react'
import type { Action } from '../../../shared/meeting/actions.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'

type ActionFormProps = {
  /** The agreement to change; a new one without it. */
  readonly action?: Action
  readonly onDone: () => void
}

/** Writes down who does what, by when, who helps, and how we see it is done. */
export function ActionForm({ action, onDone }: ActionFormProps) {
  const { actions: words, button } = useWords()
  const act = useAct()
  const [what, setWhat] = useState(action?.what ?? '')
  const [who, setWho] = useState(action?.who)
  const [day, setDay] = useState(action?.day ?? '')
  const [helper, setHelper] = useState(action?.helper)
  const [seenBy, setSeenBy] = useState(action?.seenBy ?? '')

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = {
      what,
      who: who ?? null,
      day: day || null,
      helper: helper ?? null,
      seenBy: seenBy.trim() || null,
    }
    const done = action ? act('actions.change', { action: action.id, ...fields }) : act('actions.add', fields)
    if (await done) onDone()
  }

  return (
    <form
      aria-label={action ? words.changeHeading : words.addHeading}
      className="flex flex-col gap-4 rounded-control bg-paper p-4"
      onSubmit={save}
    >
      <Field label={words.what} lines={2} most={lengths.line} onChange={setWhat} required value={what} />
      <div className="grid gap-4 sm:grid-cols-2">
        <WhoField label={words.who} onChange={setWho} value={who} />
        <Field label={words.day} onChange={setDay} type="date" value={day} />
        <WhoField label={words.helper} onChange={setHelper} value={helper} />
        <Field label={words.seenBy} most={lengths.text} onChange={setSeenBy} value={seenBy} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="main" type="submit">
          {words.save}
        </Button>
        <Button onClick={onDone}>{button.cancel}</Button>
      </div>
    </form>
  )
}
