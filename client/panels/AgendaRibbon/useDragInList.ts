import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Landing, landingOf, scrollAt } from './landing.ts'

/** What is being dragged, how far from its place (px), and where it would land. */
export type Dragged = { readonly id: string; readonly shift: number; readonly landing: Landing }

type Drop = (id: string, before: string | undefined) => void

/**
 * Drags an item of a list by its handle, with a mouse, a pen or a finger. Escape leaves everything as it was. The
 * handle must have `touch-action: none`, or a finger would scroll the page.
 * @param list whose children carry their id as `data-item`
 * @param movable the ids of what can be moved; nothing lands before what can not
 * @param drop told once, where it was let go, if that is another place
 */
export function useDragInList(list: RefObject<HTMLElement | null>, movable: readonly string[], drop: Drop) {
  const [dragged, setDragged] = useState<Dragged>()
  // others go on meanwhile: what counts is the list as it is when let go
  const latest = useRef({ movable, drop })
  useEffect(() => {
    latest.current = { movable, drop }
  })
  const dragging = useRef<AbortController>(undefined)
  useEffect(() => () => dragging.current?.abort(), [])

  function start(id: string, event: PointerEvent<HTMLElement>) {
    const { isPrimary, button, clientY, pointerId } = event
    if (!isPrimary || button !== 0 || !list.current) return
    // no text is marked on the way, and what the pointer passes over does not answer to it
    event.preventDefault()
    event.currentTarget.setPointerCapture(pointerId)
    const held = new AbortController()
    dragging.current?.abort()
    dragging.current = held
    const scroller = scrollerOf(list.current)
    const [from, scrolled] = [clientY, scroller.scrollTop]
    let height = clientY
    let escaped = false

    const landing = () => landingOf(lyingIn(list.current, latest.current.movable), id, height)
    const show = () => {
      if (!escaped)
        setDragged({ id, shift: height - from + scroller.scrollTop - scrolled, landing: landing() })
    }
    const stop = () => {
      held.abort()
      setDragged(undefined)
    }
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      listener: (event: WindowEventMap[Name]) => void,
    ) => window.addEventListener(name, listener, { signal: held.signal, capture: true })
    listen('pointermove', (moved) => {
      height = moved.clientY
      show()
    })
    listen('pointerup', () => {
      const found = !escaped && latest.current.movable.includes(id) ? landing() : undefined
      stop()
      if (found) latest.current.drop(id, found.before)
    })
    listen('pointercancel', stop)
    listen('keydown', (pressed) => {
      if (pressed.key !== 'Escape') return
      escaped = true
      setDragged(undefined)
    })
    // the key is for the drag alone: the menu around it stays open
    listen('cancel', (closing) => closing.preventDefault())
    const scroll = () => {
      if (held.signal.aborted) return
      const by = scrollAt(height, visibleOf(scroller))
      // what is taken up near an edge stays until it goes that way
      if (by * (height - from) > 0 && !escaped) {
        scroller.scrollBy({ top: by, behavior: 'instant' })
        show()
      }
      requestAnimationFrame(scroll)
    }
    requestAnimationFrame(scroll)
    show()
  }
  return { dragged, start }
}

function lyingIn(list: HTMLElement | null, movable: readonly string[]) {
  return [...(list?.children ?? [])].flatMap((child) => {
    const id = child instanceof HTMLElement ? child.dataset.item : undefined
    if (id === undefined || !movable.includes(id)) return []
    const { top, bottom } = child.getBoundingClientRect()
    return [{ id, top, bottom }]
  })
}

/** What scrolls a list: the nearest around it that can. */
function scrollerOf(list: HTMLElement): Element {
  for (let around = list.parentElement; around; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY)
    if (scrolls && around.scrollHeight > around.clientHeight) return around
  }
  return document.scrollingElement ?? document.documentElement
}

function visibleOf(scroller: Element) {
  const { top, bottom } = scroller.getBoundingClientRect()
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) }
}
