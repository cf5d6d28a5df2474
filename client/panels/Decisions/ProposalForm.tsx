import { useState } from 'react'
import { type Decision, type DecisionKind, decisionKinds } from '../../../shared/meeting/decision.ts'
import { familyPresent } from '../../../shared/meeting/person.ts'
import { heads } from '../../../shared/meeting/questions.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useTable } from '../../sync/hooks.ts'
import { Choice, Field, Tick } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'
import { OtherWay } from './OtherWay.tsx'

type ProposalFormProps = {
  /** The proposal to change; a new one without it. */
  readonly decision?: Decision
  readonly onDone: () => void
}

/** What is typed in it. */
function draftOf(decision: Decision | undefined) {
  return {
    proposal: decision?.proposal ?? '',
    grounds: decision?.grounds ?? '',
    ours: decision?.ours ?? '',
    options: decision?.options ?? '',
    otherWay: decision?.otherWay ?? '',
    restsOn: decision?.restsOn ?? '',
    aboutHome: decision?.aboutHome ?? false,
    dangerNow: decision?.dangerNow ?? false,
  }
}

/** Writes a proposal down: the proposal itself first, the rest folded until it is wanted. */
export function ProposalForm({ decision, onDone }: ProposalFormProps) {
  const table = useTable()
  const { decisions: words, names, button } = useWords()
  const act = useAct()
  const [draft, setDraft] = useState(() => draftOf(decision))
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const [kind, setKind] = useState<DecisionKind>(decision?.kind ?? 'consent')
  const [decider, setDecider] = useState(decision?.decider)
  const kinds = decisionKinds.filter((value) => value !== 'vote' || !familyPresent(table))
  const answered = heads(table.questions).filter(
    ({ id, state, text }) =>
      (state === 'answered' || state === 'carried' || id === decision?.restsOn) && text !== undefined,
  )

  function save() {
    const { proposal, aboutHome, dangerNow, ...texts } = draft
    const told = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() || null]))
    const fields = {
      ...told,
      proposal,
      kind,
      decider: (kind === 'person' && decider) || null,
      aboutHome: aboutHome || null,
      dangerNow: (aboutHome && dangerNow) || null,
    }
    return decision
      ? act('decisions.change', { decision: decision.id, ...fields })
      : act('decisions.propose', fields)
  }

  return (
    <PanelForm
      hideTitle
      onDone={onDone}
      onSave={save}
      save={button.save}
      title={decision ? words.change : words.propose}
    >
      <Field
        hint={words.proposalHint}
        label={words.proposal}
        lines={2}
        most={lengths.text}
        onChange={(proposal) => change({ proposal })}
        required
        value={draft.proposal}
      />
      <Field
        hint={words.groundsHint}
        label={words.grounds}
        lines={2}
        most={lengths.text}
        onChange={(grounds) => change({ grounds })}
        value={draft.grounds}
      />
      {answered.length > 0 && (
        <Choice
          label={words.restsOn}
          onChange={(restsOn) => change({ restsOn })}
          options={[
            { value: '', label: words.restsOnNone },
            ...answered.map(({ id, text = '' }) => ({ value: id, label: text })),
          ]}
          value={draft.restsOn}
        />
      )}
      <div>
        <Tick
          checked={draft.aboutHome}
          label={words.aboutHome}
          onChange={(aboutHome) => change({ aboutHome })}
        />
        {draft.aboutHome && (
          <OtherWay
            dangerNow={draft.dangerNow}
            onDangerNow={(dangerNow) => change({ dangerNow })}
            onOtherWay={(otherWay) => change({ otherWay })}
            otherWay={draft.otherWay}
          />
        )}
      </div>
      <details className="flex flex-col gap-4">
        <summary className="flex min-h-12 items-center font-bold text-deep">{words.more}</summary>
        <div className="flex flex-col gap-4 pt-2">
          <Field
            label={words.options}
            lines={2}
            most={lengths.text}
            onChange={(options) => change({ options })}
            value={draft.options}
          />
          <Field
            label={words.ours}
            lines={2}
            most={lengths.text}
            onChange={(ours) => change({ ours })}
            value={draft.ours}
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
    </PanelForm>
  )
}
