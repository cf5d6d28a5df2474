import { type AgendaItem, allotted } from '../../shared/meeting/agenda.ts'
import { leftOnItem, running, spentOn } from '../../shared/meeting/clock.ts'
import { inHuddle } from '../../shared/meeting/huddle.ts'
import { useNow, useTable } from '../sync/hooks.ts'
import { useClockShown } from './clockChoice.ts'

/** The item in hand and its time, by the server's clock. */
export type ItemClock = {
  readonly item: AgendaItem
  /** Time the item has, what was spent on it, and what is left (negative: overtime), in ms. */
  readonly all: number
  readonly spent: number
  readonly left: number
  /** `huddle`: the family is among themselves, and there is no clock inside. */
  readonly state: 'running' | 'paused' | 'quiet' | 'huddle' | 'ended'
  /** Whether this screen shows it. */
  readonly shown: boolean
}

/** Follows the item in hand; undefined before the start. */
export function useItemClock(): ItemClock | undefined {
  const table = useTable()
  const { agenda, clock } = table
  const now = useNow()
  const shown = useClockShown()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  if (!item) return undefined
  const state = stateOf(table)
  return {
    item,
    all: allotted(item) * 60_000,
    spent: spentOn(clock, item.id, now),
    left: leftOnItem(table, now) ?? 0,
    state,
    shown: shown && state !== 'ended',
  }
}

function stateOf(table: Pick<ReturnType<typeof useTable>, 'clock' | 'agenda'>): ItemClock['state'] {
  const { clock } = table
  if (clock.endedAt !== undefined) return 'ended'
  if (clock.quietAt !== undefined) return 'quiet'
  if (inHuddle(table)) return 'huddle'
  return running(clock) ? 'running' : 'paused'
}
