import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from './useWords.ts'

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A native dialog over the page; it is open as long as it is rendered. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { button } = useWords()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  // closed before it is taken off the page: only then the browser gives the focus back to where it was
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      aria-labelledby={id}
      className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-card bg-card p-6 max-[23rem]:p-4 text-ink shadow-card backdrop:bg-[rgb(20_25_25/0.45)]"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={ref}
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 className="min-w-0 pt-2 text-xl font-bold leading-tight" id={id}>
          {title}
        </h2>
        <button
          aria-label={button.close}
          className="-mr-2 inline-flex size-12 shrink-0 items-center justify-center rounded-control hover:bg-wood"
          onClick={onClose}
          type="button"
        >
          <X aria-hidden="true" size={22} />
        </button>
      </div>
      <div className="flex flex-col gap-4">{children}</div>
    </dialog>
  )
}
