import { lazy, Suspense } from 'react'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'

const Analysis = lazy(() => import('../editor/Analysis.tsx'))

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
