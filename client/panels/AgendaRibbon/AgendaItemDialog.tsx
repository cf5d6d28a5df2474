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
import { Choice, Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type AgendaItemDialogProps = {
  /** The item to change; a new one without it. */
  readonly item: AgendaItem | undefined
  readonly onClose: () => void
}

/** Adds an agenda item, or changes, removes or jumps to one. */
export function AgendaItemDialog({ item, onClose }: AgendaItemDialogProps) {
  const { clock } = useTable()
  const me = useMe().person
  const { agenda: words, button, names } = useWords()
  const act = useAct()
  const [title, setTitle] = useState(item?.title ?? '')
  const [minutes, setMinutes] = useState(String(item?.minutes ?? 5))
  const [kind, setKind] = useState<ItemKind>('meedenken')
  const [form, setForm] = useState<ItemForm>('open')

  async function close(done: Promise<boolean>) {
    if (await done) onClose()
  }
  function save(event: FormEvent) {
    event.preventDefault()
    const fields = { title, minutes: Number(minutes) }
    void close(
      item
        ? act('agenda.change', { item: item.id, ...fields })
        : act('agenda.add', { ...fields, kind, form }),
    )
  }
  const from = clock.item
  const mayJump = item && from !== undefined && from !== item.id && me.hats.procesbewaker
  const untouched =
    item && from !== item.id && !Object.values(clock.spans).some((span) => span.item === item.id)

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
        {!item && (
          <>
            <Choice
              label={words.form}
              onChange={(value) => setForm(itemForms.find((known) => known === value) ?? 'open')}
              options={itemForms.map((value) => ({ value, label: names.formNames[value] }))}
              value={form}
            />
            <Choice
              label={words.kind}
              onChange={(value) => setKind(itemKinds.find((known) => known === value) ?? 'meedenken')}
              options={itemKinds.map((value) => ({ value, label: names.kindNames[value] }))}
              value={kind}
            />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <Button look="main" type="submit">
            {button.save}
          </Button>
          {mayJump && (
            <Button onClick={() => void close(act('clock.jump', { from, to: item.id }))}>{words.jump}</Button>
          )}
          {untouched && (
            <Button look="grave" onClick={() => void close(act('agenda.remove', { item: item.id }))}>
              {words.remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
