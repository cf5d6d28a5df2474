import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'

type UnsentTextProps = { readonly text: string; readonly why: string; readonly onClose: () => void }

/** Words that could not be kept, to copy before they are gone. */
export function UnsentText({ text, why, onClose }: UnsentTextProps) {
  const { button, givenBack } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <section className="flex flex-col gap-3 rounded-card bg-clay-tint p-5" role="alert">
      <p className="text-clay">
        {why} <strong>{givenBack.copy}</strong>
      </p>
      <p className="select-all whitespace-pre-wrap rounded-control bg-card p-4">{text}</p>
      <div className="flex gap-3">
        <Button
          look="main"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {copied ? button.copied : button.copy}
        </Button>
        <Button look="plain" onClick={onClose}>
          {button.close}
        </Button>
      </div>
    </section>
  )
}
