import { type Decision, inVoiceOrder } from '../../../shared/meeting/decision.ts'
import { useNow } from '../../sync/hooks.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useVoiceName } from '../../ui/useVoiceName.ts'
import { useWords } from '../../ui/useWords.ts'

/** A card in a glance: proposal or decision, and what is still to be done about it. */
export function KeptDecision({ decision }: { readonly decision: Decision }) {
  const { decisions: words, time } = useWords()
  const now = useNow(60_000)
  const decided = decision.status === 'decided'
  return (
    <article className="flex flex-col gap-2 rounded-card bg-card p-5 shadow-card">
      <StatusMark status={decision.status} />
      <h3 className="line-clamp-6 font-bold leading-snug">
        {decided ? decision.outcome : decision.proposal}
      </h3>
      {decided && decision.lookAgain && (
        <p className="text-soft text-sm">
          {words.lookAgain} {time.calendarDay(decision.lookAgain, now)}
        </p>
      )}
      {!decided && <Heard decision={decision} />}
    </article>
  )
}

/** 'Er is nog niets besloten. Esther is gehoord. Daan en de vader nog niet.' */
function Heard({ decision }: { readonly decision: Decision }) {
  const { decisions: words, names } = useWords()
  const nameOf = useVoiceName()
  const voices = inVoiceOrder(decision)
  const heard = voices.filter((voice) => voice.heard).map(nameOf)
  const notYet = voices.filter((voice) => !voice.heard).map(nameOf)
  return (
    <p className="text-soft text-sm">
      {words.nothingYet} {names.heardLine(heard, notYet)}
    </p>
  )
}
