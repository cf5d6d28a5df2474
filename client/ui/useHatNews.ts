import { useEffect, useRef } from 'react'
import { wearer } from '../../shared/meeting/person.ts'
import { useTable } from '../sync/hooks.ts'
import { notify } from './notices.ts'
import { useWords } from './useWords.ts'

/** Tells everyone when another person guards the meeting from now on. */
export function useHatNews(): void {
  const { people } = useTable()
  const { hatNews } = useWords()
  const guard = wearer(people, 'procesbewaker')
  const before = useRef(guard?.id)
  useEffect(() => {
    if (guard && before.current !== guard.id) notify(hatNews(guard.name))
    before.current = guard?.id
  }, [guard, hatNews])
}
