import { GivenWords } from '../ui/GivenWords.tsx'
import { Private } from '../ui/Private.tsx'

/** The words I was given, when the meeting is over. */
export function MyWords() {
  return (
    <Private>
      <GivenWords />
    </Private>
  )
}
