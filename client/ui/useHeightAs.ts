import { type RefObject, useEffect } from 'react'

/**
 * Tells the style sheet how high a part is now, so that nothing is scrolled, or said, behind it.
 * @param stays whether it stays in sight; one that goes along with the page hides nothing
 */
export function useHeightAs(name: `--${string}`, part: RefObject<HTMLElement | null>, stays = true): void {
  useEffect(() => {
    const element = part.current
    if (!element || !stays) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty(name)
    }
  }, [name, part, stays])
}
