import { inActionOrder } from '../../shared/meeting/actions.ts'
import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { useNow, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { useNameOf } from '../ui/WhoField.tsx'

const justNowMs = 4 * 60_000

/** What was decided or agreed a moment ago, where the column that keeps it is a tap away. */
export function JustAgreed() {
  const { actions, agenda, clock, decisions, gathering } = useTable()
  const { justAgreed: words } = useWords()
  const nameOf = useNameOf()
  const now = useNow(10_000)
  const form = clock.item === undefined ? undefined : agenda[clock.item]?.form
  // there they are in sight already
  if (gathering.endedAt !== undefined || form === 'decisions' || form === 'actions') return null
  const isNew = (at: number | undefined) => at !== undefined && now - at < justNowMs
  const decided = inDecisionOrder(decisions).filter((one) => one.status === 'decided' && isNew(one.decidedAt))
  const agreed = inActionOrder(actions).filter(({ at }) => isNew(at))
  return (
    <>
      {decided.length > 0 && (
        <Just lines={decided.map(({ outcome = '' }) => outcome)} title={words.decided} />
      )}
      {agreed.length > 0 && (
        <Just
          lines={agreed.map(({ who, what }) => (who ? `${nameOf(who)}: ${what}` : what))}
          title={words.agreed}
        />
      )}
    </>
  )
}

function Just({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card look="tint" title={<span className="text-base text-deep">{title}</span>}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  )
}
