import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useClockChoice } from '../../ui/clockChoice.ts'
import { useWords } from '../../ui/useWords.ts'

/** Anyone can hide the clock for themselves. */
export function ClockChoice() {
  const { clock } = useTable()
  const { hides, hide } = useClockChoice()
  const { clockChoice: words } = useWords()
  if (clock.startedAt === undefined || clock.endedAt !== undefined) return null
  return (
    <div>
      <Button look="plain" onClick={() => hide(!hides)}>
        {hides ? words.show : words.hide}
      </Button>
      {hides && <p className="px-3 text-soft text-sm">{words.hint}</p>}
    </div>
  )
}
