import { useSyncExternalStore } from 'react'
import { usePersonsHere } from '../../sync/hooks.ts'
import { Tick } from '../../ui/Field.tsx'
import { soundWanted, wantSound } from '../../ui/softSound.ts'
import { soundIsOffered } from '../../ui/toneMoment.ts'
import { useWords } from '../../ui/useWords.ts'

/** Who is of the team can have a soft sound on this device when the time is up. */
export function SoundChoice() {
  const wanted = useSyncExternalStore(soundWanted.subscribe, soundWanted.get)
  const { screens: words } = useWords()
  if (!soundIsOffered(usePersonsHere())) return null
  return (
    <div className="mb-2 px-1">
      <Tick checked={wanted} label={words.softSound} onChange={wantSound} />
      <p className="-mt-1 text-soft text-sm">{words.softSoundHint}</p>
    </div>
  )
}
