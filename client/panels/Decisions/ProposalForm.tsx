import { type FormEvent, useState } from 'react'
import {
  type Decision,
  type DecisionKind,
  decisionKinds,
  type Voice,
  voices,
} from '../../../shared/meeting/decisions.ts'
import { familyPresent } from '../../../shared/meeting/person.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice, Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'

type ProposalFormProps = {
  /** The proposal to change; a new one without it. */
  readonly decision?: Decision
  readonly onDone: () => void
}

/** Writes a proposal down: the proposal itself first, the rest folded until it is wanted. */
export function ProposalForm({ decision, onDone }: ProposalFormProps) {
  const table = useTable()
  const { decisions: words, names, button } = useWords()
  const act = useAct()
  const [proposal, setProposal] = useState(decision?.proposal ?? '')
  const [kind, setKind] = useState<DecisionKind>(decision?.kind ?? 'consent')
  const [decider, setDecider] = useState(decision?.decider)
  const [texts, setTexts] = useState({
    grounds: decision?.grounds ?? '',
    ours: decision?.ours ?? '',
    options: decision?.options ?? '',
  })
  const [heard, setHeard] = useState<Partial<Record<Voice, string>>>(decision?.voices ?? {})
  const kinds = decisionKinds.filter((value) => value !== 'vote' || !familyPresent(table))
  const voiceNames = names.voiceNames(table.gathering.child)

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = {
      proposal,
      kind,
      decider: (kind === 'person' && decider) || null,
      grounds: texts.grounds.trim() || null,
      ours: texts.ours.trim() || null,
      options: texts.options.trim() || null,
      voices: Object.fromEntries(voices.map((voice) => [voice, heard[voice]?.trim() || null])),
    }
    const done = decision
      ? act('decisions.change', { decision: decision.id, ...fields })
      : act('decisions.propose', fields)
    if (await done) onDone()
  }

  return (
    <form
      aria-label={decision ? words.change : words.propose}
      className="flex flex-col gap-4 rounded-control bg-paper p-4"
      onSubmit={save}
    >
      <Field
        hint={words.proposalHint}
        label={words.proposal}
        lines={2}
        most={lengths.text}
        onChange={setProposal}
        required
        value={proposal}
      />
      <Field
        hint={words.groundsHint}
        label={words.grounds}
        lines={2}
        most={lengths.text}
        onChange={(grounds) => setTexts({ ...texts, grounds })}
        value={texts.grounds}
      />
      <details className="flex flex-col gap-4">
        <summary className="flex min-h-12 items-center font-bold text-deep">{words.more}</summary>
        <div className="flex flex-col gap-4 pt-2">
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 font-bold">{words.voices}</legend>
            {voices.map((voice) => (
              <Field
                key={voice}
                label={
                  voice === 'parents' || voice === 'fosterParents'
                    ? words.voiceFieldMany(voiceNames[voice])
                    : words.voiceField(voiceNames[voice])
                }
                most={lengths.line}
                onChange={(text) => setHeard({ ...heard, [voice]: text })}
                value={heard[voice] ?? ''}
              />
            ))}
          </fieldset>
          <Field
            label={words.options}
            lines={2}
            most={lengths.text}
            onChange={(options) => setTexts({ ...texts, options })}
            value={texts.options}
          />
          <Field
            label={words.ours}
            lines={2}
            most={lengths.text}
            onChange={(ours) => setTexts({ ...texts, ours })}
            value={texts.ours}
          />
          <Choice
            label={words.kind}
            onChange={(value) => setKind(decisionKinds.find((known) => known === value) ?? 'consent')}
            options={kinds.map((value) => ({ value, label: names.decisionKindNames[value] }))}
            value={kind}
          />
          {kind === 'person' && <WhoField label={words.decider} onChange={setDecider} value={decider} />}
        </div>
      </details>
      <div className="flex flex-wrap gap-3">
        <Button look="main" type="submit">
          {button.save}
        </Button>
        <Button onClick={onDone}>{button.cancel}</Button>
      </div>
    </form>
  )
}
