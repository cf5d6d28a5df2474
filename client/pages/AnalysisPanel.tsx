import { Suspense } from 'react'
import { Card } from '../ui/Card.tsx'
import { panelLater } from '../ui/later.tsx'
import { useWords } from '../ui/useWords.ts'

// the heaviest of all, and not every meeting has one
const Analysis = panelLater(async () => (await import('../editor/Analysis.tsx')).Analysis, 'when wanted')

/** The verklarende analyse; its editor is fetched when it is first needed. */
export function AnalysisPanel() {
  const { analysis: words } = useWords()
  return (
    <Card look="bare" title={words.heading}>
      <Suspense fallback={<p role="status">{words.opening}</p>}>
        <Analysis />
      </Suspense>
    </Card>
  )
}
