import { type RefObject, useEffect, useState } from 'react'

/** Whether a part of it is on the screen now, as far as it is scrolled. */
export function useInSight(part: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    if (!part.current) return
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? true), {
      threshold: 0.35,
    })
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [part])
  return inSight
}
