import { useSyncExternalStore } from 'react'
import { useLink } from '../sync/hooks.ts'
import { RefusedText } from './RefusedText.tsx'

/** What I typed in the analysis of a meeting that opens no more, as far as nobody knows that it is stored. */
export default function LeftAnalysis() {
  const { refusedText, putAwayText } = useLink()
  const refused = useSyncExternalStore(refusedText.subscribe, refusedText.get)
  return refused && <RefusedText onPutAway={putAwayText} refused={refused} />
}
