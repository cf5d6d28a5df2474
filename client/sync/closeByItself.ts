/** How long something private stays open without a touch or a key (ms). */
export const closesAfterMs = 60_000

/** What a device does that tells somebody is at it. */
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** The window, as far as it is needed here; tests give their own. */
type Page = EventTarget & { readonly document: EventTarget & { readonly visibilityState: string } }

/**
 * Closes what is private when nobody touched the device for a while, or the window is out of sight.
 * @returns stops watching
 */
export function closeByItself(page: Page, close: () => void): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  let timer = setTimeout(close, closesAfterMs)
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(close, closesAfterMs)
  }
  for (const touch of touches) page.addEventListener(touch, touched, { signal, capture: true, passive: true })
  page.document.addEventListener(
    'visibilitychange',
    () => {
      if (page.document.visibilityState === 'hidden') close()
    },
    { signal },
  )
  return () => {
    clearTimeout(timer)
    leaving.abort()
  }
}
