import { useEffect } from 'react'
import type { Connection } from '../sync/link.ts'
import type { Store } from '../sync/store.ts'

/** Lets the browser ask before it closes a page on which something is not stored yet. */
export function useStayWarning(connection: Store<Connection>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const stopWarning = () => window.removeEventListener('beforeunload', warn)
    const look = () => {
      if (connection.get().saved) stopWarning()
      else window.addEventListener('beforeunload', warn)
    }
    look()
    const stopLooking = connection.subscribe(look)
    return () => {
      stopLooking()
      stopWarning()
    }
  }, [connection])
}
