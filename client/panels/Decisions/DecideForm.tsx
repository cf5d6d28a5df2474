import { type FormEvent, useState } from 'react'
import type { Decision } from '../../../shared/meeting/decisions.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'

type DecideFormProps = { readonly decision: Decision; readonly onDone: () => void }

/** Lays down what was decided: outcome, owner, by when, and when to look again. */
export function DecideForm({ decision, onDone }: DecideFormProps) {
  const { decisions: words, button } = useWords()
  const act = useAct()
  const [outcome, setOutcome] = useState(decision.outcome ?? decision.proposal)
  const [owner, setOwner] = useState(decision.owner)
  const [day, setDay] = useState(decision.day ?? '')
  const [lookAgain, setLookAgain] = useState(decision.lookAgain ?? '')

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = { outcome, owner: owner ?? null, day: day || null, lookAgain: lookAgain || null }
    if (await act('decisions.decide', { decision: decision.id, ...fields })) onDone()
  }

  return (
    <form
      aria-label={words.decideHeading}
      className="flex flex-col gap-4 rounded-control bg-paper p-4"
      onSubmit={save}
    >
      <p className="font-bold">{words.decideHeading}</p>
      <Field
        label={words.outcome}
        lines={2}
        most={lengths.text}
        onChange={setOutcome}
        required
        value={outcome}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <WhoField label={words.owner} onChange={setOwner} value={owner} />
        <Field label={words.day} onChange={setDay} type="date" value={day} />
        <Field label={words.lookAgain} onChange={setLookAgain} type="date" value={lookAgain} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="main" type="submit">
          {words.decide}
        </Button>
        <Button onClick={onDone}>{button.cancel}</Button>
      </div>
    </form>
  )
}
