import { cameUnseen, type Decision } from '../../../shared/meeting/decision.ts'
import { useNow, useTable } from '../../sync/hooks.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'

/** What a card says: proposal or outcome, why, how it is decided, who sees to it. */
export function DecisionText({ decision }: { readonly decision: Decision }) {
  const { questions } = useTable()
  const { decisions: words, questions: content, names, time } = useWords()
  const nameOf = useNameOf()
  const now = useNow(60_000)
  const { status, kind, decider, grounds, owner, day, lookAgain, options, ours, otherWay } = decision
  const decided = status === 'decided'
  const ground = decision.restsOn === undefined ? undefined : questions[decision.restsOn]
  const lines = [
    [words.grounds, grounds],
    [
      words.restsOn,
      ground && [ground.text ?? content.takenBack, ground.answer?.text].filter(Boolean).join('\n'),
    ],
    [words.otherWay, decision.aboutHome && otherWay],
    [words.options, options],
    [words.ours, ours],
    [words.kind, kind !== 'consent' && names.decisionKindNames[kind]],
    [words.decider, kind === 'person' && decider && nameOf(decider)],
    [words.owner, owner && nameOf(owner)],
    [words.day, day && time.calendarDay(day, now)],
    [words.lookAgain, lookAgain && time.calendarDay(lookAgain, now)],
  ].filter(([, text]) => text)
  return (
    <>
      <StatusMark status={status} />
      <p className="max-w-[60ch] text-pretty font-bold text-lg leading-snug">
        {decided ? decision.outcome : decision.proposal}
      </p>
      {status === 'proposal' && (
        <p className="text-soft text-sm">
          {words.nothingDecided}
          {cameUnseen(decision) && ` ${words.unannounced}`}
        </p>
      )}
      {decision.aboutHome && decision.dangerNow && (
        <p className="max-w-[60ch] text-clay text-sm">{words.dangerTold}</p>
      )}
      {lines.length > 0 && (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
          {lines.map(([label, text]) => (
            <div className="contents" key={String(label)}>
              <dt className="pt-2 text-soft text-sm sm:pt-0">{label}</dt>
              <dd className="max-w-[60ch] whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
