import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { Logo } from './Logo.tsx'

/**
 * Shows a screen, or while all screens are covered nothing of it. It hides from eyes in the room, not from the
 * browser: what was being typed is still there afterwards, and so are the sheets.
 */
export function Covered({ children }: { readonly children: ReactNode }) {
  const covered = useTable().cover !== undefined
  return (
    <>
      <div hidden={covered}>{children}</div>
      {covered && <CoverScreen />}
    </>
  )
}

/** A modal dialog, so that it lies over every dialog that was open; it can't be closed but by uncovering. */
function CoverScreen() {
  const { hats } = useMe().person
  const { around } = useWords()
  const act = useAct()
  const dialog = useRef<HTMLDialogElement>(null)
  // closed while it is on the page, so that the focus goes back to where it was
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      aria-label={around.cover.title}
      className="m-0 grid h-dvh max-h-none w-dvw max-w-none place-items-center bg-paper p-6 text-ink"
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <main className="flex flex-col items-center gap-6 text-center">
        <span className="*:size-24">
          <Logo />
        </span>
        <h1 className="font-bold text-3xl">{around.cover.title}</h1>
        <p className="text-lg text-soft">{around.cover.text}</p>
        {(hats.voorzitter || hats.procesbewaker) && (
          <Button look="main" onClick={() => void act('screens.cover', { covered: false })}>
            {around.cover.lift}
          </Button>
        )}
      </main>
    </dialog>
  )
}
