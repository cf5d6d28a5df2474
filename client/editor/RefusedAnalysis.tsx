import { useSyncExternalStore } from 'react'
import { useAnalysisSheet } from '../sync/hooks.ts'
import type { RefusedText as Refused, WrittenSheet } from '../sync/writtenSheet.ts'
import { RefusedText } from './RefusedText.tsx'

/** What I typed and the server would not take, where the analysis itself is not on the screen. */
export default function RefusedAnalysis() {
  const { sheet, refused, putAwayRefused } = useAnalysisSheet()
  return sheet && refused && <OnceSynced onPutAway={putAwayRefused} refused={refused} sheet={sheet} />
}

type OnceSyncedProps = {
  readonly sheet: WrittenSheet
  readonly refused: Refused
  readonly onPutAway: () => void
}

/** Only beside the server's text can be told what is not in it. */
function OnceSynced({ sheet, refused, onPutAway }: OnceSyncedProps) {
  const synced = useSyncExternalStore(sheet.synced.subscribe, sheet.synced.get)
  return synced && <RefusedText kept={sheet.doc} onPutAway={onPutAway} refused={refused} />
}
