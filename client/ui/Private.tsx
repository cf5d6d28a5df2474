import { Lock, LockOpen } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMe, useOwnDesk, usePersonsHere } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { useWords } from './useWords.ts'

type PrivateProps = {
  /** Only for who acts now: own cards, own dots, own words. Not rendered while it is closed. */
  readonly children: ReactNode
}

/**
 * What one person alone may see. On a device of one person it is simply there. On a shared one its owner opens
 * it, and it closes by itself: nothing of it is loaded, or on the page, before and after.
 */
export function Private({ children }: PrivateProps) {
  const { name } = useMe().person
  const { state, open, close } = useOwnDesk()
  const shares = usePersonsHere().length > 1
  const { shared: words } = useWords()
  if (!shares) return children
  if (state === 'open') {
    return (
      <Opened>
        {children}
        <div className="flex flex-wrap items-center gap-x-3">
          <Button icon={<LockOpen aria-hidden="true" size={19} />} look="plain" onClick={close}>
            {words.close}
          </Button>
          <p className="text-soft text-sm">{words.closesByItself}</p>
        </div>
      </Opened>
    )
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-card p-5 shadow-card">
      <p className="text-soft">{words.privateOf(name)}</p>
      <Button disabled={state === 'opening'} icon={<Lock aria-hidden="true" size={19} />} onClick={open}>
        {state === 'opening' ? words.opening : words.open(name)}
      </Button>
    </div>
  )
}

/** What has just been opened is gone to: its button is no more, and who can't see it must know where they are. */
function Opened({ children }: PrivateProps) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    here.current?.focus({ preventScroll: true })
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="flex flex-col gap-2 outline-none" ref={here} tabIndex={-1}>
      {children}
    </div>
  )
}
