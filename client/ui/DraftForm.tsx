import type { FormEvent, ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import type { useDraft } from './useAct.ts'

type DraftFormProps = Omit<FieldProps, 'value' | 'onChange'> & {
  readonly draft: ReturnType<typeof useDraft>
  /** What its button says. */
  readonly send: string
  /** Gives whether the words were accepted; if not, they stay. */
  readonly onSend: (text: string) => Promise<boolean>
  /** After words that were accepted. */
  readonly onSent?: () => void
  /** Sending is what this place is for. */
  readonly main?: boolean
  readonly id?: string
  /** What else can be done, beside the button. */
  readonly beside?: ReactNode
  /** What is asked about the words, under them. */
  readonly children?: ReactNode
}

/** One field with words to send, and the button that sends them. */
export function DraftForm({
  draft,
  send,
  onSend,
  onSent,
  main = false,
  id,
  beside,
  children,
  ...field
}: DraftFormProps) {
  async function sendIt(event: FormEvent) {
    event.preventDefault()
    if (await draft.sendWith(onSend)) onSent?.()
  }
  return (
    <form className="flex flex-col gap-3" id={id} onSubmit={sendIt}>
      <Field {...field} onChange={draft.setText} value={draft.text} />
      {children}
      <div className="flex flex-wrap gap-3">
        <Button disabled={draft.empty || draft.busy} look={main ? 'main' : 'quiet'} type="submit">
          {send}
        </Button>
        {beside}
      </div>
    </form>
  )
}
