import { useState } from 'react'
import type { Decision } from '../../../shared/meeting/decision.ts'
import { wearer } from '../../../shared/meeting/person.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { DecideForm } from './DecideForm.tsx'
import { DecisionText } from './DecisionText.tsx'
import { ObjectForm, Objections } from './Objections.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { Agreement, Votes } from './Stands.tsx'
import { Voices } from './Voices.tsx'

type Open = 'change' | 'decide' | 'object'

/** One decision card, with the forms that fold open below it. */
export function DecisionCard({ decision }: { readonly decision: Decision }) {
  const { people, gathering } = useTable()
  const me = useMe()
  const { decisions: words } = useWords()
  const act = useAct()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { hats } = me.person
  const chair = wearer(people, 'voorzitter') ?? wearer(people, 'procesbewaker')
  const decides = chair?.id === me.id
  const mayEdit = isAuthor(decision, me.id) || hats.voorzitter || hats.notulist || hats.procesbewaker
  const edits = mayEdit === true && gathering.endedAt === undefined
  const byAll = decision.kind === 'consent' || decision.kind === 'consensus'
  const isProposal = decision.status === 'proposal'
  const goesOn = gathering.endedAt === undefined && decision.status !== 'withdrawn'
  const objects = goesOn && open === undefined && !hats.toehoorder && (
    <Button onClick={() => setOpen('object')}>{words.object}</Button>
  )

  return (
    <li className="flex flex-col gap-3 border-line border-t pt-4 first:border-t-0 first:pt-0">
      <DecisionText decision={decision} />
      <Voices decision={decision} edits={edits} />
      <Objections decision={decision} />
      {byAll && <Agreement decision={decision}>{objects}</Agreement>}
      {decision.kind === 'vote' && <Votes decision={decision} />}
      {open === 'change' && <ProposalForm decision={decision} onDone={close} />}
      {open === 'decide' && <DecideForm decision={decision} onDone={close} />}
      {open === 'object' && <ObjectForm decision={decision} onDone={close} />}
      {isProposal && goesOn && chair && !decides && (
        <p className="text-soft text-sm">{words.waitFor(chair.name)}</p>
      )}
      {open === undefined && goesOn && (
        <div className="flex flex-wrap gap-2">
          {isProposal && decides && (
            <Button look="main" onClick={() => setOpen('decide')}>
              {words.decide}
            </Button>
          )}
          {!(byAll && isProposal) && objects}
          {isProposal && edits && (
            <Button look="plain" onClick={() => setOpen('change')}>
              {words.change}
            </Button>
          )}
          {isProposal && (isAuthor(decision, me.id) || hats.voorzitter) && (
            <Button look="plain" onClick={() => void act('decisions.withdraw', { decision: decision.id })}>
              {words.withdraw}
            </Button>
          )}
          {decision.status === 'decided' && decides && (
            <Button look="plain" onClick={() => void act('decisions.reopen', { decision: decision.id })}>
              {words.reopen}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
