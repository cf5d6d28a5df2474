import { type FormEvent, useState } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { useWords } from './useWords.ts'

type ChangeWordsProps = {
  /** What is changed, for who does not see the screen. */
  readonly label: string
  readonly text: string
  readonly most: number
  /** Gives whether it was accepted; if not, the words stay here. */
  readonly onSave: (text: string) => Promise<boolean>
  readonly onClose: () => void
}

/** One's own words, opened to be changed in their place. */
export function ChangeWords({ label, text: old, most, onSave, onClose }: ChangeWordsProps) {
  const { button } = useWords()
  const [text, setText] = useState(old)

  async function save(event: FormEvent) {
    event.preventDefault()
    if (await onSave(text)) onClose()
  }

  return (
    <form className="flex flex-col gap-2" onSubmit={save}>
      <Field hideLabel label={label} lines={2} most={most} onChange={setText} required value={text} />
      <div className="flex gap-2">
        <Button look="main" type="submit">
          {button.save}
        </Button>
        <Button onClick={onClose}>{button.cancel}</Button>
      </div>
    </form>
  )
}
