import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { useWords } from './useWords.ts'

type PanelFormProps = {
  readonly title: string
  /** What its main button says. */
  readonly save: string
  /** Gives whether it was accepted; if not, the form stays with what was typed. */
  readonly onSave: () => Promise<boolean>
  readonly onDone: () => void
  readonly hideTitle?: boolean
  readonly children: ReactNode
}

/** A form that folds open in a panel, with what saves it and what puts it away. */
export function PanelForm({ title, save, onSave, onDone, hideTitle = false, children }: PanelFormProps) {
  const { button } = useWords()
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const accepted = await onSave()
    setBusy(false)
    if (accepted) onDone()
  }

  return (
    <form aria-label={title} className="flex flex-col gap-4 rounded-control bg-paper p-4" onSubmit={send}>
      {!hideTitle && <p className="font-bold">{title}</p>}
      {children}
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy} look="main" type="submit">
          {save}
        </Button>
        <Button onClick={onDone}>{button.cancel}</Button>
      </div>
    </form>
  )
}
