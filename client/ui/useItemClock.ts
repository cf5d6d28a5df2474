import { type AgendaItem, allotted } from '../../shared/meeting/agenda.ts'
import { leftOnItem, running, spentOn } from '../../shared/meeting/clock.ts'
import { useNow, useTable } from '../sync/hooks.ts'

/** The item in hand and its time, by the server's clock. */
export type ItemClock = {
  readonly item: AgendaItem
  /** Time the item has, what was spent on it, and what is left (negative: overtime), in ms. */
  readonly all: number
  readonly spent: number
  readonly left: number
  readonly state: 'running' | 'paused' | 'quiet' | 'ended'
}

/** Follows the item in hand; undefined before the start. */
export function useItemClock(): ItemClock | undefined {
  const { agenda, clock } = useTable()
  const now = useNow()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  if (!item) return undefined
  return {
    item,
    all: allotted(item) * 60_000,
    spent: spentOn(clock, item.id, now),
    left: leftOnItem({ clock, agenda }, now) ?? 0,
    state: clock.endedAt !== undefined ? 'ended' : stateOf(clock),
  }
}

function stateOf(clock: Parameters<typeof running>[0]): 'running' | 'paused' | 'quiet' {
  if (clock.quietAt !== undefined) return 'quiet'
  return running(clock) ? 'running' : 'paused'
}
