import { Hand } from 'lucide-react'
import { usePersonsHere, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** The one thing for whom a roddel in de kring is about: it stops at once, for all. On a shared device it is there whoever acts. */
export function StopListening() {
  const { round, circle } = useTable()
  const { circle: words } = useWords()
  const act = useAct(circle?.subject)
  const here = usePersonsHere()
  if (!round || !here.some((person) => person.id === circle?.subject)) return null
  return (
    <div className="grow wide:grow-0">
      <Button
        wide
        icon={<Hand aria-hidden="true" size={19} />}
        look="main"
        onClick={() => void act('roddel.stop', { round: round.id })}
      >
        {words.stop}
      </Button>
    </div>
  )
}
