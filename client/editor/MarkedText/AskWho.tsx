import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { mayTypeFor } from '../../../shared/meeting/helping.ts'
import { bySeat } from '../../../shared/meeting/person.ts'
import { maySetKind, type StatementKind } from '../../../shared/meeting/statements.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import type { Who } from '../../../shared/meeting/who.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Choice, Field } from '../../ui/Field.tsx'
import { PanelForm } from '../../ui/PanelForm.tsx'
import { useOutcome } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { markAsked } from '../statements.ts'
import { KindChoice } from './KindChoice.tsx'

type AskWhoProps = { readonly editor: Editor; readonly onDone: () => void }

/** Asks whose the selected words are. Beside the text, and not over it: the talk goes on. */
export function AskWho({ editor, onDone }: AskWhoProps) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { statements: words, forWhom } = useWords()
  const act = useOutcome()
  const form = useRef<HTMLDivElement>(null)
  // who asked goes on in it, by key too
  useEffect(() => form.current?.querySelector('select')?.focus({ preventScroll: true }), [])
  const [who, setWho] = useState<Who>()
  const [kind, setKind] = useState<StatementKind>()
  const person = who && 'person' in who ? who.person : undefined
  const typesFor = person !== undefined && person !== me && mayTypeFor(people, me, person)
  const author = { by: me, for: typesFor ? person : me }
  const choosesKind = who !== undefined && maySetKind({ who, by: me }, author)

  async function mark() {
    if (!who) return false
    const outcome = await act('statements.mark', {
      who,
      ...(choosesKind && kind && { kind }),
      ...(typesFor && { for: person }),
    })
    if (!outcome.ok) return false
    if (outcome.value.id !== undefined && !editor.isDestroyed) markAsked(editor, outcome.value.id)
    return true
  }

  return (
    <div className="rounded-control border border-line bg-paper shadow-card" ref={form}>
      <PanelForm hideTitle onDone={onDone} onSave={mark} save={words.mark} title={words.ask}>
        <SpeakerChoice onChange={setWho} value={who} />
        {typesFor && <p className="font-bold">{forWhom.readBack}</p>}
        {choosesKind && <KindChoice onChange={setKind} value={kind} />}
        {person !== undefined && !choosesKind && (
          <p className="text-soft">{words.kindIsTheirs(people[person]?.name ?? '')}</p>
        )}
      </PanelForm>
    </div>
  )
}

type SpeakerChoiceProps = {
  readonly value: Who | undefined
  readonly onChange: (who: Who | undefined) => void
}

/** Somebody at the table, the child or another who is missed, or a name. */
function SpeakerChoice({ value, onChange }: SpeakerChoiceProps) {
  const { people, keptSeats, gathering } = useTable()
  const { statements: words, who: names } = useWords()
  const [other, setOther] = useState(false)
  const present = bySeat(people).filter(({ hats }) => !hats.toehoorder)
  const missed = [gathering.child, ...Object.values(keptSeats).map(({ name }) => name)].filter(
    (name, at, all): name is string => name !== undefined && all.indexOf(name) === at,
  )
  const name = value && 'name' in value ? value.name : ''
  const chosen = other ? 'other' : value && 'person' in value ? value.person : name && `name ${name}`

  function choose(next: string) {
    setOther(next === 'other')
    const known = missed.find((one) => next === `name ${one}`)
    if (known !== undefined) onChange({ name: known })
    else onChange(next === '' || next === 'other' ? undefined : { person: next })
  }
  return (
    <>
      <Choice
        label={words.ask}
        onChange={choose}
        options={[
          { value: '', label: words.choose },
          ...present.map(({ id, name: label }) => ({ value: id, label })),
          ...missed.map((label) => ({ value: `name ${label}`, label })),
          { value: 'other', label: names.other },
        ]}
        value={chosen}
      />
      {other && (
        <Field
          label={names.otherName}
          most={lengths.name}
          onChange={(next) => onChange(next.trim() ? { name: next } : undefined)}
          required
          value={name}
        />
      )}
    </>
  )
}
