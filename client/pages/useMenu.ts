import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useTable } from '../sync/hooks.ts'

/** A menu that is always on the page, closed, so that its keys work. */
export type Menu = {
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly open: () => void
  readonly close: () => void
}

/** Opens and closes a menu; the cover closes it too, for nobody types in it. */
export function useMenu(): Menu {
  const ref = useRef<HTMLDialogElement>(null)
  const covered = useTable().cover !== undefined
  const close = useCallback(() => ref.current?.close(), [])
  useLayoutEffect(() => {
    if (covered) close()
  }, [covered, close])
  const open = useCallback(() => {
    ref.current?.showModal()
    ref.current?.scrollTo(0, 0)
  }, [])
  return { ref, open, close }
}
