import { type RefObject, useLayoutEffect, useState } from 'react'
import { useHeightAs } from './useHeightAs.ts'

type Bar = RefObject<HTMLElement | null>
/** Which of them stays in sight. */
type InSight = { readonly head: boolean; readonly bar: boolean }

/** The bars above and below stay in sight as far as they leave half of the screen; what I can do comes first. */
export function useBarsInSight(head: Bar, bar: Bar): InSight {
  const [inSight, setInSight] = useState<InSight>({ head: true, bar: true })
  useLayoutEffect(() => {
    const [above, below] = [head.current, bar.current]
    if (!above || !below) return
    const measure = () => {
      const most = window.innerHeight / 2
      const barFits = below.offsetHeight <= most
      const headFits = above.offsetHeight + (barFits ? below.offsetHeight : 0) <= most
      setInSight((was) =>
        was.head === headFits && was.bar === barFits ? was : { head: headFits, bar: barFits },
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(above)
    observer.observe(below)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [head, bar])
  useHeightAs('--head', head, inSight.head)
  useHeightAs('--bar', bar, inSight.bar)
  return inSight
}
