import { useState } from 'react'
import type { Action, Closing } from '../../shared/meeting/actions.ts'
import { lengths } from '../../shared/meeting/text.ts'
import { Field } from './Field.tsx'
import { PanelForm } from './PanelForm.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'
import { WhoField } from './WhoField.tsx'

type ActionFormProps = {
  /** The agreement to change; a new one without it. */
  readonly action?: Action
  /** What a new one begins with. */
  readonly start?: { readonly what: string; readonly closes: Closing }
  readonly title?: string
  readonly onDone: () => void
}

/** Writes down who does what, by when, who helps, and how we see it is done. */
export function ActionForm({ action, start, title, onDone }: ActionFormProps) {
  const { actions: words } = useWords()
  const act = useAct()
  const [what, setWhat] = useState(action?.what ?? start?.what ?? '')
  const [who, setWho] = useState(action?.who)
  const [day, setDay] = useState(action?.day ?? '')
  const [helper, setHelper] = useState(action?.helper)
  const [seenBy, setSeenBy] = useState(action?.seenBy ?? '')

  function save() {
    const fields = {
      what,
      who: who ?? null,
      day: day || null,
      helper: helper ?? null,
      seenBy: seenBy.trim() || null,
    }
    return action
      ? act('actions.change', { action: action.id, ...fields })
      : act('actions.add', { ...fields, ...(start && { closes: start.closes }) })
  }

  return (
    <PanelForm
      hideTitle={title === undefined}
      onDone={onDone}
      onSave={save}
      save={words.save}
      title={title ?? (action ? words.changeHeading : words.addHeading)}
    >
      <Field label={words.what} lines={2} most={lengths.line} onChange={setWhat} required value={what} />
      <div className="grid gap-4 sm:grid-cols-2">
        <WhoField label={words.who} onChange={setWho} value={who} />
        <Field label={words.day} onChange={setDay} type="date" value={day} />
        <WhoField label={words.helper} onChange={setHelper} value={helper} />
        <Field label={words.seenBy} most={lengths.text} onChange={setSeenBy} value={seenBy} />
      </div>
    </PanelForm>
  )
}
