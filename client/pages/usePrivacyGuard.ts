import { useEffect } from 'react'
import { closeByItself } from '../sync/closeByItself.ts'
import { useOwnDesk, useTable } from '../sync/hooks.ts'

/** Closes what is private on a shared device: after a while of rest, out of sight, and when the item changes. */
export function usePrivacyGuard(): void {
  const { clock, gathering } = useTable()
  const { state, close } = useOwnDesk()
  const closed = state === 'closed'
  useEffect(() => (closed ? undefined : closeByItself(window, close)), [closed, close])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another moment
  useEffect(() => close(), [clock.item, gathering.endedAt, close])
}
