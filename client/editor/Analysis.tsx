import './analysis.css'
import { useSyncExternalStore } from 'react'
import type { RefusalCode } from '../../shared/refusal.ts'
import { refusesWriting } from '../../shared/sheets.ts'
import { useAnalysisSheet, useMe, useTable } from '../sync/hooks.ts'
import type { WrittenSheet } from '../sync/writtenSheet.ts'
import { useWords } from '../ui/useWords.ts'
import { PenHolders } from './PenHolders.tsx'
import { RefusedText } from './RefusedText.tsx'
import { ReadText, WrittenText } from './TextEditor.tsx'
import { TypedOn, useTypingOn } from './TypedOn.tsx'

/** The verklarende analyse: written together by who holds the pen, read along by all others. */
export function Analysis() {
  const { sheet, refused, putAwayRefused } = useAnalysisSheet()
  const { analysis: words } = useWords()
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {sheet ? (
        <OpenAnalysis putAwayRefused={putAwayRefused} refused={refused} sheet={sheet} />
      ) : (
        <p role="status">{words.opening}</p>
      )}
    </div>
  )
}

type OpenAnalysisProps = { readonly sheet: WrittenSheet } & Pick<
  ReturnType<typeof useAnalysisSheet>,
  'refused' | 'putAwayRefused'
>

function OpenAnalysis({ sheet, refused, putAwayRefused }: OpenAnalysisProps) {
  const { analysis: words, huddle } = useWords()
  const { id } = useMe()
  const refusal = refusesWriting('analysis', useTable(), id)
  const synced = useSyncExternalStore(sheet.synced.subscribe, sheet.synced.get)
  const { doc, awareness, arriving } = sheet
  const told: Partial<Record<RefusalCode, string>> = {
    'meeting-ended': words.ended,
    'among-themselves': huddle.analysis,
  }
  const reading = refusal && (told[refusal.code] ?? words.readOnly)
  const { typesOn, stop, hear } = useTypingOn(!synced || reading !== undefined)
  return (
    <div className="flex min-w-0 flex-col gap-4" {...hear}>
      <PenHolders />
      {synced && refused && <RefusedText kept={doc} onPutAway={putAwayRefused} refused={refused} />}
      {typesOn && <TypedOn onPutAway={stop} />}
      {synced ? (
        <>
          <p className="text-soft">{reading ?? words.notFinished}</p>
          {reading === undefined ? (
            <WrittenText arriving={arriving} awareness={awareness} doc={doc} />
          ) : (
            <ReadText awareness={awareness} doc={doc} />
          )}
        </>
      ) : (
        // an editor on an empty doc would make parts of its own
        <p role="status">{words.opening}</p>
      )}
    </div>
  )
}
