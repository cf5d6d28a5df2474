import { useState } from 'react'
import { type Decision, inVoiceOrder } from '../../../shared/meeting/decision.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import type { Who } from '../../../shared/meeting/who.ts'
import { useTable } from '../../sync/hooks.ts'
import { Field } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'
import { OtherWay } from './OtherWay.tsx'

type DecideFormProps = { readonly decision: Decision; readonly onDone: () => void }

/** Lays down what was decided: outcome, owner, by when, and when to look again. */
export function DecideForm({ decision, onDone }: DecideFormProps) {
  const { people } = useTable()
  const { decisions: words } = useWords()
  const act = useAct()
  const [outcome, setOutcome] = useState(decision.outcome ?? decision.proposal)
  const [owner, setOwner] = useState(decision.owner)
  const [day, setDay] = useState(decision.day ?? '')
  const [lookAgain, setLookAgain] = useState(decision.lookAgain ?? '')
  const voices = inVoiceOrder(decision)
  const concerned = [...voices.map(({ who }) => who), owner].flatMap((who) => personOf(who) ?? [])
  const away = [...new Set(concerned)].flatMap((id) => (people[id]?.away ? [people[id].name] : []))
  const [otherWay, setOtherWay] = useState(decision.otherWay ?? '')
  const [dangerNow, setDangerNow] = useState(decision.dangerNow ?? false)

  function save() {
    const fields = { outcome, owner: owner ?? null, day: day || null, lookAgain: lookAgain || null }
    const home = { otherWay: otherWay.trim() || null, dangerNow: dangerNow || null }
    return act('decisions.decide', { decision: decision.id, ...fields, ...(decision.aboutHome && home) })
  }

  return (
    <PanelForm onDone={onDone} onSave={save} save={words.decide} title={words.decideHeading}>
      {away.length > 0 && <Careful>{words.away(away)}</Careful>}
      {voices.some(({ heard, text }) => heard === undefined || (!heard && !text)) && (
        <Careful>{words.notHeard}</Careful>
      )}
      <Field
        label={words.outcome}
        lines={2}
        most={lengths.text}
        onChange={setOutcome}
        required
        value={outcome}
      />
      {decision.aboutHome && (
        <OtherWay
          dangerNow={dangerNow}
          onDangerNow={setDangerNow}
          onOtherWay={setOtherWay}
          otherWay={otherWay}
          required={!dangerNow}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <WhoField label={words.owner} onChange={setOwner} value={owner} />
        <Field label={words.day} onChange={setDay} type="date" value={day} />
        <Field
          hint={decision.aboutHome && words.lookAgainNeeded}
          label={words.lookAgain}
          onChange={setLookAgain}
          required={decision.aboutHome === true}
          type="date"
          value={lookAgain}
        />
      </div>
    </PanelForm>
  )
}

function Careful({ children }: { readonly children: string }) {
  return <p className="rounded-control bg-clay-tint px-4 py-3 text-clay">{children}</p>
}

function personOf(who: Who | undefined): string | undefined {
  return who && 'person' in who ? who.person : undefined
}
