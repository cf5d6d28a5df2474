import { Check, CircleDashed, Minus } from 'lucide-react'
import { useState } from 'react'
import { type Decision, inVoiceOrder, type Voice } from '../../../shared/meeting/decision.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useVoiceName } from '../../ui/useVoiceName.ts'
import { useWords } from '../../ui/useWords.ts'
import { NewVoiceForm, VoiceForm } from './VoiceForm.tsx'

type VoicesProps = { readonly decision: Decision; readonly edits: boolean }

/** Who was heard, person by person: in one glance who is not yet, and why. */
export function Voices({ decision, edits }: VoicesProps) {
  const { decisions, names } = useWords()
  const words = decisions.voices
  const { id: me } = useMe()
  const nameOf = useVoiceName()
  const [open, setOpen] = useState<string>()
  const all = inVoiceOrder(decision)
  const isProposal = decision.status === 'proposal'
  if (all.length === 0 && !(isProposal && edits)) return null
  const asks = all.some(({ heard, text }) => !heard && !text)
  const mayTell = ({ who }: Voice) =>
    isProposal && (edits || (who !== undefined && 'person' in who && who.person === me))
  return (
    <div className="flex flex-col gap-1">
      <p className="font-bold">{asks ? words.ask : words.heading}</p>
      <ul className="flex flex-col divide-y divide-line">
        {all.map((voice) =>
          open === voice.id ? (
            <li className="py-2" key={voice.id}>
              <VoiceForm
                decision={decision.id}
                edits={edits}
                onDone={() => setOpen(undefined)}
                voice={voice}
              />
            </li>
          ) : (
            <li className="flex flex-wrap items-center gap-x-3 py-1" key={voice.id}>
              <Mark voice={voice} />
              <p className="min-w-44 flex-1 py-2">
                <strong className="inline-block first-letter:uppercase">{nameOf(voice)}</strong>
                {voice.who && <span className="text-soft">, {names.voiceRoleNames[voice.role]}</span>}
                <Told voice={voice} />
              </p>
              {mayTell(voice) && (
                <TellButton name={nameOf(voice)} onPress={() => setOpen(voice.id)} voice={voice} />
              )}
            </li>
          ),
        )}
      </ul>
      {isProposal && edits && open === 'new' && (
        <NewVoiceForm decision={decision.id} onDone={() => setOpen(undefined)} />
      )}
      {isProposal && edits && open === undefined && (
        <div className="-ml-3">
          <Button look="plain" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  )
}

type TellButtonProps = { readonly voice: Voice; readonly name: string; readonly onPress: () => void }

function TellButton({ voice, name, onPress }: TellButtonProps) {
  const { decisions, button } = useWords()
  const press = voice.heard === undefined ? decisions.voices.tell : button.change
  return (
    <Button aria-label={`${press}: ${name}`} look="plain" onClick={onPress}>
      {press}
    </Button>
  )
}

function Mark({ voice: { heard } }: { readonly voice: Voice }) {
  if (heard) return <Check aria-hidden="true" className="text-deep" size={20} />
  if (heard === false) return <Minus aria-hidden="true" className="text-soft" size={20} />
  return <CircleDashed aria-hidden="true" className="text-clay" size={20} />
}

function Told({ voice: { heard, text } }: { readonly voice: Voice }) {
  const words = useWords().decisions.voices
  if (heard && text)
    return (
      <>
        : {text}
        <span className="sr-only"> ({words.heard})</span>
      </>
    )
  if (heard) return <span className="text-soft">: {words.heard}</span>
  if (heard === false) {
    return (
      <span className="text-soft">
        : {words.notHeard}
        {text && `. ${text}`}
      </span>
    )
  }
  return <span className="text-clay">: {words.notYet}</span>
}
