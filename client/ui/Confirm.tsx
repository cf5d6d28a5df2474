import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type ConfirmProps = {
  /** The question itself. */
  readonly title: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onClose: () => void
  readonly grave?: boolean
  readonly ready?: boolean
  readonly children?: ReactNode
}

/** Asks before something that can't be taken back: showing or deleting somebody's words. */
export function Confirm({ title, yes, no, onYes, onClose, grave, ready = true, children }: ConfirmProps) {
  return (
    <Dialog onClose={onClose} title={title}>
      {children}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{no}</Button>
        <Button
          disabled={!ready}
          look={grave ? 'grave' : 'main'}
          onClick={() => {
            onClose()
            onYes()
          }}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
