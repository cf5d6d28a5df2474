import { useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'

/** A check-in: said aloud, by turn, and kept nowhere. */
export function Spoken() {
  const { agenda, clock } = useTable()
  const { spoken: words } = useWords()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  if (!item) return null
  return (
    <Card title={item.title}>
      <p className="max-w-[60ch] text-xl leading-snug">{words.checkIn}</p>
      <p className="text-soft">{words.spokenOnly}</p>
    </Card>
  )
}
