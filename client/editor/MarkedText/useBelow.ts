import type { Editor } from '@tiptap/core'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Keeps a box below a place in the text, within the width of the text. */
export function useBelow(
  { view }: Editor,
  place: number | Element | undefined,
): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  // after every drawing: what others write moves the place
  useLayoutEffect(() => {
    const box = ref.current
    const around = box?.parentElement
    if (!box || !around || place === undefined) return undefined
    const put = () => {
      const words = placeOf(view, place)
      const frame = around.getBoundingClientRect()
      box.style.top = `${words.bottom - frame.top}px`
      box.style.left = `${Math.max(0, Math.min(words.left - frame.left, frame.width - box.offsetWidth))}px`
    }
    put()
    const resized = new ResizeObserver(() => {
      put()
      // who is in it sees all of it, also when it grows
      if (box.matches(':focus-within')) box.scrollIntoView({ block: 'nearest' })
    })
    resized.observe(around)
    resized.observe(box)
    return () => resized.disconnect()
  })
  return ref
}

function placeOf(view: Editor['view'], place: number | Element): { bottom: number; left: number } {
  if (typeof place === 'number') return view.coordsAtPos(Math.min(place, view.state.doc.content.size))
  return [...place.getClientRects()].at(-1) ?? place.getBoundingClientRect()
}
