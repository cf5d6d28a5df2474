import type { TableView } from '../../shared/meeting/meeting.ts'
import type { Person } from '../../shared/meeting/person.ts'
import type { ItemClock } from './useItemClock.ts'

/** What a device knows of the time at one moment. */
export type ToneMoment = {
  /** The item whose time runs, a pause among them; none while it must be silent here. */
  readonly item?: string
  /** What is left of it (ms); negative is overtime. */
  readonly left: number
}

/** A tone that comes later than so long (ms) after the limit tells nothing: a laptop that slept stays silent. */
const lateFrom = 15_000

/** Whether a device may have the sound: only where everybody at it is of the team. */
export function soundIsOffered(here: readonly Pick<Person, 'side'>[]): boolean {
  return here.length > 0 && here.every(({ side }) => side === 'team')
}

/**
 * What a device knows of the time now. It is silent in a pause of the clock, in 'even stil', among themselves and
 * after the end, where who uses it hides the clock, under the cover, and for who is away.
 */
export function toneMomentOf(
  clock: Pick<ItemClock, 'item' | 'left' | 'state' | 'shown'> | undefined,
  { cover }: Pick<TableView, 'cover'>,
  me: Pick<Person, 'away'>,
): ToneMoment {
  if (!clock) return { left: 0 }
  const silent = clock.state !== 'running' || !clock.shown || cover !== undefined || me.away
  return { left: clock.left, ...(!silent && { item: clock.item.id }) }
}

/** Whether the time of the item in hand, or of a pause, came to its end just now. */
export function givesTone(before: ToneMoment, now: ToneMoment): boolean {
  return (
    now.item !== undefined &&
    now.item === before.item &&
    before.left > 0 &&
    now.left <= 0 &&
    now.left > -lateFrom
  )
}
