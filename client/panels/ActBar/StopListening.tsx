import { Hand } from 'lucide-react'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** The one thing for whom a roddel in de kring is about: it stops at once, for all. */
export function StopListening() {
  const { round } = useTable()
  const { circle: words } = useWords()
  const act = useAct()
  return (
    <Button
      icon={<Hand aria-hidden="true" size={19} />}
      look="main"
      onClick={() => void act('roddel.stop', { round: round?.id })}
    >
      {words.stop}
    </Button>
  )
}
