import { useItemClock } from './useItemClock.ts'
import { useWords } from './useWords.ts'

/** The time of the item in hand in words; undefined where none is to be seen. */
export function useTimeLeft(): string | undefined {
  const clock = useItemClock()
  const { table, time } = useWords()
  if (clock?.state === 'quiet') return table.quiet
  if (!clock?.shown) return undefined
  if (clock.state === 'paused') return table.paused
  return clock.left > 0 ? time.left(clock.left) : time.over(-clock.left)
}
