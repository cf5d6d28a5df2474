import type { Decision } from '../../shared/meeting/decision.ts'
import { useWords } from './useWords.ts'

/** Whether a card is a proposal or a decision, seen at once. */
export function StatusMark({ status }: Pick<Decision, 'status'>) {
  const { decisions: words } = useWords()
  const look = status === 'decided' ? 'bg-deep-tint text-deep' : 'bg-clay-tint text-clay'
  return (
    <p className={`self-start rounded-full px-3 py-1 font-bold text-sm ${look}`}>{words.status[status]}</p>
  )
}
