import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useMe, usePersonsHere, useTable } from '../sync/hooks.ts'
import { playSoftTone, soundWanted } from './softSound.ts'
import { givesTone, soundIsOffered, toneMomentOf } from './toneMoment.ts'
import { useItemClock } from './useItemClock.ts'

/** Sounds softly when the time is up, on a device that wants it; what it tells is on the screen too. */
export function useSoftTone(): void {
  const wanted = useSyncExternalStore(soundWanted.subscribe, soundWanted.get)
  const offered = soundIsOffered(usePersonsHere())
  const moment = toneMomentOf(useItemClock(), useTable(), useMe().person)
  const before = useRef(moment)
  useEffect(() => {
    if (wanted && offered && givesTone(before.current, moment)) playSoftTone()
    before.current = moment
  })
}
