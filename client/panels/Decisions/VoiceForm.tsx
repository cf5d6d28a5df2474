import { useState } from 'react'
import { type Voice, type VoiceRole, voiceRoles } from '../../../shared/meeting/decision.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import type { Who } from '../../../shared/meeting/who.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice, Field } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useVoiceName } from '../../ui/useVoiceName.ts'
import { useWords } from '../../ui/useWords.ts'
import { WhoField } from '../../ui/WhoField.tsx'

type VoiceFormProps = {
  readonly decision: string
  readonly voice: Voice
  /** Whether who fills it in may also say who it is, or that it does not belong here. */
  readonly edits: boolean
  readonly onDone: () => void
}

/** Tells of one whose voice is asked after: heard and with what words, or why not. */
export function VoiceForm({ decision, voice, edits, onDone }: VoiceFormProps) {
  const words = useWords().decisions.voices
  const { button } = useWords()
  const name = useVoiceName()(voice)
  const act = useAct()
  const [heard, setHeard] = useState(voice.heard)
  const [text, setText] = useState(voice.text ?? '')
  const [who, setWho] = useState(voice.who)

  function save() {
    const told = { heard: heard ?? null, text: (heard !== undefined && text.trim()) || null }
    const named = edits ? { who: who ?? null } : {}
    return act('decisions.hear', { decision, voice: voice.id, ...told, ...named })
  }

  return (
    <PanelForm hideTitle onDone={onDone} onSave={save} save={button.save} title={words.state(name)}>
      <Choice
        label={words.state(name)}
        onChange={(value) => setHeard(value === '' ? undefined : value === 'yes')}
        options={[
          { value: '', label: words.later },
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={heard === undefined ? '' : heard ? 'yes' : 'no'}
      />
      {heard !== undefined && (
        <Field
          label={heard ? words.said(name) : words.whyNot}
          most={lengths.line}
          onChange={setText}
          required={!heard}
          value={text}
        />
      )}
      {edits && <WhoField label={words.who} onChange={setWho} value={who} />}
      {edits && (
        <div className="-ml-3">
          <Button
            look="plain"
            onClick={() => void act('decisions.removeVoice', { decision, voice: voice.id })}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </PanelForm>
  )
}

type NewVoiceFormProps = { readonly decision: string; readonly onDone: () => void }

/** Asks after one more voice. */
export function NewVoiceForm({ decision, onDone }: NewVoiceFormProps) {
  const { decisions, names, button } = useWords()
  const words = decisions.voices
  const act = useAct()
  const [role, setRole] = useState<VoiceRole>('network')
  const [who, setWho] = useState<Who>()
  return (
    <PanelForm
      onDone={onDone}
      onSave={() => act('decisions.addVoice', { decision, role, ...(who && { who }) })}
      save={button.add}
      title={words.add}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={words.role}
          onChange={(value) => setRole(voiceRoles.find((known) => known === value) ?? 'network')}
          options={voiceRoles.map((value) => ({ value, label: names.voiceRoleNames[value] }))}
          value={role}
        />
        <WhoField label={words.who} onChange={setWho} value={who} />
      </div>
    </PanelForm>
  )
}
