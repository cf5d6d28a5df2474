/** How often to look whether time was lost, and how much of it is a sleep (ms): so much that a clock would show it. */
const lookEvery = 2000
const sleepIs = 20

/**
 * Calls back when this page may have slept: shown again, back on a network, or, and then it is sure, a clock that has
 * jumped.
 */
export function onWake(wake: (slept: boolean) => void): () => void {
  // the clock that counts stands still in a sleep, the one on the wall does not
  let gap = Date.now() - performance.now()
  const timer = setInterval(() => {
    const before = gap
    gap = Date.now() - performance.now()
    if (Math.abs(gap - before) > sleepIs) wake(true)
  }, lookEvery)
  const leaving = new AbortController()
  if (typeof document !== 'undefined') {
    const { signal } = leaving
    const shown = () => {
      if (document.visibilityState === 'visible') wake(false)
    }
    document.addEventListener('visibilitychange', shown, { signal })
    window.addEventListener('pageshow', () => wake(false), { signal })
    window.addEventListener('online', () => wake(false), { signal })
  }
  return () => {
    clearInterval(timer)
    leaving.abort()
  }
}

/** Calls back when this device has no network any more. */
export function onNetworkGone(gone: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  window.addEventListener('offline', gone)
  return () => window.removeEventListener('offline', gone)
}
