import { useState } from 'react'
import { useWords } from './useWords.ts'

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
        <button
          className="min-h-12 rounded-control bg-deep px-5 font-bold text-on-deep"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
          type="button"
        >
          {copied ? button.copied : button.copy}
        </button>
        <button className="min-h-12 rounded-control px-5 font-bold text-deep" onClick={onClose} type="button">
          {button.close}
        </button>
      </div>
    </section>
  )
}
