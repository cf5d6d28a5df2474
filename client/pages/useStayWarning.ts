import { useEffect } from 'react'

/** Lets the browser ask before it closes a page on which something is not stored yet. */
export function useStayWarning(saved: boolean): void {
  useEffect(() => {
    if (saved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saved])
}
