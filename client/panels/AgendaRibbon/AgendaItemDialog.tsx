import { type FormEvent, useState } from 'react'
import {
  type AgendaItem,
  type ItemForm,
  type ItemKind,
  itemForms,
  itemKinds,
} from '../../../shared/meeting/agenda.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice, Field, Tick } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type AgendaItemDialogProps = {
  /** The item to change; a new one without it. */
  readonly item: AgendaItem | undefined
  readonly onClose: () => void
}

const fresh = { title: '', minutes: 5, kind: 'meedenken', form: 'open', protected: false } as const

/** Adds an agenda item, or changes, removes or jumps to one. */
export function AgendaItemDialog({ item, onClose }: AgendaItemDialogProps) {
  const { agenda: words, agendaEditor, button, names } = useWords()
  const act = useAct()
  const before: Omit<AgendaItem, 'id' | 'order' | 'extra'> = item ?? fresh
  const [title, setTitle] = useState(before.title)
  const [minutes, setMinutes] = useState(String(before.minutes))
  const [kind, setKind] = useState<ItemKind>(before.kind)
  const [form, setForm] = useState<ItemForm>(before.form)
  const [guarded, setGuarded] = useState(before.protected)

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = { title, minutes: Number(minutes), kind, form, protected: guarded }
    // only what was changed here: somebody else may change the rest meanwhile
    const changes = Object.entries(fields).filter(([key, value]) => value !== Object(before)[key])
    const done = item
      ? await act('agenda.change', { item: item.id, ...Object.fromEntries(changes) })
      : await act('agenda.add', fields)
    if (done) onClose()
  }

  return (
    <Dialog onClose={onClose} title={item ? words.changeHeading : words.addHeading}>
      <form className="flex flex-col gap-4" onSubmit={save}>
        <Field label={words.title} most={lengths.title} onChange={setTitle} required value={title} />
        <Field
          input={{ min: 1, max: 240 }}
          label={words.minutesField}
          onChange={setMinutes}
          required
          type="number"
          value={minutes}
        />
        <Choice
          label={words.form}
          onChange={(value) => setForm(itemForms.find((known) => known === value) ?? form)}
          options={itemForms.map((value) => ({ value, label: names.formNames[value] }))}
          value={form}
        />
        <Choice
          label={words.kind}
          onChange={(value) => setKind(itemKinds.find((known) => known === value) ?? kind)}
          options={itemKinds.map((value) => ({ value, label: names.kindNames[value] }))}
          value={kind}
        />
        <Tick checked={guarded} label={agendaEditor.protect} onChange={setGuarded} />
        <div className="flex flex-wrap gap-3">
          <Button look="main" type="submit">
            {button.save}
          </Button>
          {item && <MoreActs item={item} onClose={onClose} />}
        </div>
      </form>
    </Dialog>
  )
}

type MoreActsProps = { readonly item: AgendaItem; readonly onClose: () => void }

/** Taking an item in hand now, and taking it off the agenda while nothing happened at it. */
function MoreActs({ item, onClose }: MoreActsProps) {
  const { clock, loans } = useTable()
  const { hats } = useMe().person
  const { agenda: words } = useWords()
  const act = useAct()
  const from = clock.item
  const untouched =
    from !== item.id &&
    !Object.values(clock.spans).some((span) => span.item === item.id) &&
    !Object.values(loans).some((loan) => loan.from === item.id || loan.to === item.id)
  async function close(done: Promise<boolean>) {
    if (await done) onClose()
  }
  return (
    <>
      {from !== undefined && from !== item.id && hats.procesbewaker && (
        <Button onClick={() => void close(act('clock.jump', { from, to: item.id }))}>{words.jump}</Button>
      )}
      {untouched && (
        <Button look="grave" onClick={() => void close(act('agenda.remove', { item: item.id }))}>
          {words.remove}
        </Button>
      )}
    </>
  )
}
