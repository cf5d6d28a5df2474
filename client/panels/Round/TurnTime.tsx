import type { Round } from '../../../shared/meeting/round.ts'
import { useNow, useTable } from '../../sync/hooks.ts'
import { SmallRing } from '../../ui/SmallRing.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The time of a turn, where it has one: a ring that fills and then is quietly gone. Nobody is cut off. */
export function TurnTime({ round: { seconds, since } }: { readonly round: Round }) {
  const now = useNow()
  const { clock } = useTable()
  const { time } = useWords()
  if (seconds === undefined || since === undefined || clock.quietAt !== undefined) return null
  const left = seconds * 1000 - (now - since)
  if (left <= 0) return null
  return (
    <p className="flex items-center gap-3 text-soft">
      <SmallRing gone={1 - left / (seconds * 1000)} text="" />
      {time.left(left)}
    </p>
  )
}
