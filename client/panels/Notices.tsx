import { X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTable } from '../sync/hooks.ts'
import { type Notice, notices, putAwayNotice } from '../ui/notices.ts'
import { useWords } from '../ui/useWords.ts'

/**
 * What the panels have to say to who sits here: above the bar, so that no button is behind it; and inside a dialog
 * that is open, for what is outside it can be neither pressed nor heard.
 */
export function Notices() {
  const { toast: words } = useWords()
  const all = useSyncExternalStore(notices.subscribe, notices.get)
  const region = useRef<HTMLElement>(null)
  const [dialog, setDialog] = useState<Element>()
  const covered = useTable().cover !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every notice we look what has opened since
  useLayoutEffect(() => {
    // the cover shows nothing of the meeting: under it this page is hidden, and so is what stays in its place
    const open = covered ? undefined : [...document.querySelectorAll('dialog:modal')].at(-1)
    setDialog(open)
    const leave = () => setDialog(undefined)
    open?.addEventListener('close', leave)
    return () => open?.removeEventListener('close', leave)
  }, [all, covered])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every notice it comes up over what opened since
  useEffect(() => {
    region.current?.hidePopover()
    region.current?.showPopover()
  }, [all, dialog])
  const told = (
    <section
      aria-label={words.heading}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 top-auto bottom-[calc(var(--bar,0px)+0.75rem)] mx-auto my-0 flex w-auto max-w-xl flex-col gap-2 overflow-visible border-0 bg-transparent p-0"
      popover="manual"
      ref={region}
    >
      {all.map((notice) => (
        <Toast inDialog={dialog !== undefined} key={notice.id} notice={notice} />
      ))}
    </section>
  )
  return dialog ? createPortal(told, dialog) : told
}

/** Long enough to read it twice. */
const shownMs = 9000

type ToastProps = { readonly notice: Notice; readonly inDialog: boolean }

function Toast({ notice, inDialog }: ToastProps) {
  const { toast: words } = useWords()
  useEffect(() => {
    const timer = setTimeout(() => putAwayNotice(notice.id), shownMs)
    return () => clearTimeout(timer)
  }, [notice.id])
  return (
    <div
      className="pointer-events-auto flex items-center gap-3 rounded-card bg-ink py-1.5 pr-1.5 pl-5 text-paper shadow-card"
      // a region that came with its words is not read out by itself
      role={inDialog ? 'alert' : undefined}
    >
      <p className="flex-1 py-2">{notice.text}</p>
      <button
        aria-label={words.close}
        className="inline-flex size-12 shrink-0 items-center justify-center rounded-control focus-visible:outline-paper"
        onClick={() => putAwayNotice(notice.id)}
        type="button"
      >
        <X aria-hidden="true" size={20} />
      </button>
    </div>
  )
}
