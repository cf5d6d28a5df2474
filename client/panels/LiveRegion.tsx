import { useState } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { announcementOf, type Told, toldOf } from '../ui/announcement.ts'
import { useItemClock } from '../ui/useItemClock.ts'
import { useWords } from '../ui/useWords.ts'

/** Says to who can't see it change where we are, whose turn it is, and how the time goes; once, and nothing private. */
export function LiveRegion() {
  return (
    <p aria-live="polite" className="sr-only">
      {useAnnouncement()}
    </p>
  )
}

/** The one thing to say now; silent for what was there on arrival. */
function useAnnouncement(): string {
  const table = useTable()
  const { id: me } = useMe()
  const words = useWords()
  const clock = useItemClock()
  const told = toldOf(table, me, clock?.shown ? clock.spent / clock.all : undefined)
  const [last, setLast] = useState<{ told: Told; said: string }>({ told, said: '' })
  if (JSON.stringify(told) === JSON.stringify(last.told)) return last.said
  const said = announcementOf(last.told, told, words) ?? last.said
  setLast({ told, said })
  return said
}
