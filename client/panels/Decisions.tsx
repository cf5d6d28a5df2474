import { useState } from 'react'
import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { DecisionCard } from './Decisions/DecisionCard.tsx'
import { ProposalForm } from './Decisions/ProposalForm.tsx'

/** The decisions of this table: each starts as a proposal. */
export function Decisions() {
  const { decisions, gathering } = useTable()
  const { hats } = useMe().person
  const { decisions: words } = useWords()
  const [proposing, setProposing] = useState(false)
  const all = inDecisionOrder(decisions)
  const mayWrite = !hats.toehoorder && gathering.endedAt === undefined
  return (
    <Card title={words.heading}>
      {all.length > 0 ? (
        <ul className="flex flex-col gap-6">
          {all.map((decision) => (
            <DecisionCard decision={decision} key={decision.id} />
          ))}
        </ul>
      ) : (
        <p className="text-soft">{words.empty}</p>
      )}
      {proposing && <ProposalForm onDone={() => setProposing(false)} />}
      {mayWrite && !proposing && (
        <div>
          <Button look={all.length > 0 ? 'quiet' : 'main'} onClick={() => setProposing(true)}>
            {words.propose}
          </Button>
        </div>
      )}
    </Card>
  )
}
