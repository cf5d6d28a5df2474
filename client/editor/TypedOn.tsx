import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useDraft } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** Who typed less than this long ago types on. */
const underWay = 3000

/**
 * Somebody who types does not look up at once when they no longer may. What they type then must not fall on the
 * floor: a field of their own takes it.
 * @param stopped whether the text can't be written now
 * @returns what to hear typing by, and whether the field is there
 */
export function useTypingOn(stopped: boolean) {
  const typedAt = useRef(Number.NEGATIVE_INFINITY)
  const [typesOn, setTypesOn] = useState(false)
  useLayoutEffect(() => {
    if (stopped && performance.now() - typedAt.current < underWay) setTypesOn(true)
  }, [stopped])
  const hear = ({ target }: SyntheticEvent) => {
    if (target instanceof Element && target.closest('.ProseMirror')) typedAt.current = performance.now()
  }
  return { typesOn, stop: () => setTypesOn(false), hear: { onKeyDownCapture: hear, onInputCapture: hear } }
}

/** Takes what somebody types on with, to copy. */
export function TypedOn({ onPutAway }: { readonly onPutAway: () => void }) {
  const { pen, copy, copied: copiedWord, putAway } = useWords().analysis
  const { text, setText } = useDraft('', 'typed on in the analysis')
  const [copied, setCopied] = useState(false)
  return (
    <div className="flex flex-col gap-3 rounded-card bg-clay-tint p-5">
      <Field
        hint={pen.typedOnHint}
        input={{ autoFocus: true }}
        label={pen.typedOn}
        lines={2}
        onChange={setText}
        value={text}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          look="main"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {copied ? copiedWord : copy}
        </Button>
        <Button
          onClick={() => {
            setText('')
            onPutAway()
          }}
        >
          {putAway}
        </Button>
      </div>
    </div>
  )
}
