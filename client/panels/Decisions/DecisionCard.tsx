import { useState } from 'react'
import { type Decision, voices } from '../../../shared/meeting/decisions.ts'
import { wearer } from '../../../shared/meeting/person.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useNow, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'
import { DecideForm } from './DecideForm.tsx'
import { ObjectForm, Objections } from './Objections.tsx'
import { ProposalForm } from './ProposalForm.tsx'

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
  const edits = isAuthor(decision, me.id) || hats.voorzitter || hats.notulist || hats.procesbewaker
  const isProposal = decision.status === 'proposal'
  const goesOn = gathering.endedAt === undefined && decision.status !== 'withdrawn'

  return (
    <li className="flex flex-col gap-3 border-line border-t pt-4 first:border-t-0 first:pt-0">
      <DecisionText decision={decision} />
      <Objections decision={decision} />
      {open === 'change' && <ProposalForm decision={decision} onDone={close} />}
      {open === 'decide' && <DecideForm decision={decision} onDone={close} />}
      {open === 'object' && <ObjectForm decision={decision} onDone={close} />}
      {isProposal && goesOn && chair && !decides && (
        <p className="text-soft text-sm">{words.waitFor(chair.name)}</p>
      )}
      {open === undefined && goesOn && (
        <div className="flex flex-wrap gap-2">
          {isProposal && decides && <Button onClick={() => setOpen('decide')}>{words.decide}</Button>}
          {!hats.toehoorder && <Button onClick={() => setOpen('object')}>{words.object}</Button>}
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

function DecisionText({ decision }: { readonly decision: Decision }) {
  const { gathering } = useTable()
  const { decisions: words, names, time } = useWords()
  const nameOf = useNameOf()
  const now = useNow(60_000)
  const { status, grounds, owner, day, lookAgain, options, ours } = decision
  const decided = status === 'decided'
  const voiceNames = names.voiceNames(gathering.child)
  const heard = voices.flatMap((voice) => {
    const text = decision.voices[voice]
    return text ? [`${voiceNames[voice]}: ${text}`] : []
  })
  const lines = [
    [words.grounds, grounds],
    [words.heard, heard.join(' · ')],
    [words.options, options],
    [words.ours, ours],
    [words.decider, decision.kind === 'person' && decision.decider && nameOf(decision.decider)],
    [words.owner, owner && nameOf(owner)],
    [words.day, day && time.calendarDay(day, now)],
    [words.lookAgain, lookAgain && time.calendarDay(lookAgain, now)],
  ].filter(([, text]) => text)
  return (
    <>
      <p
        className={`self-start rounded-full px-3 py-1 font-bold text-sm ${decided ? 'bg-deep-tint text-deep' : 'bg-clay-tint text-clay'}`}
      >
        {words.status[status]}
      </p>
      <p className="max-w-[60ch] text-pretty font-bold text-lg leading-snug">
        {decided ? decision.outcome : decision.proposal}
      </p>
      {status === 'proposal' && (
        <p className="text-soft text-sm">
          {words.nothingDecided}
          {decision.unannounced && ` ${words.unannounced}`}
        </p>
      )}
      {lines.length > 0 && (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(10rem,auto)_1fr]">
          {lines.map(([label, text]) => (
            <div className="contents" key={String(label)}>
              <dt className="text-soft text-sm">{label}</dt>
              <dd className="max-w-[60ch] whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
