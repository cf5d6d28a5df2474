import { inCorrectionOrder } from '../../../shared/meeting/corrections.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** Everyone can set something right or add to it; it stays with the minutes. */
export function Corrections() {
  const { corrections, people } = useTable()
  const { id: me } = useMe()
  const { end: words, button } = useWords()
  const act = useAct()
  const draft = useDraft('', 'correction')
  const all = inCorrectionOrder(corrections)

  return (
    <Card title={words.wrong}>
      {all.length > 0 && (
        <ul aria-label={words.corrections} className="flex flex-col divide-y divide-line">
          {all.map((correction) => (
            <li className="flex flex-wrap items-center gap-x-3 py-2" key={correction.id}>
              <p className="min-w-48 flex-1">
                <span className="text-soft">{people[correction.for]?.name}: </span>
                {correction.text}
              </p>
              {isAuthor(correction, me) && (
                <Button
                  aria-label={words.removeCorrection}
                  look="plain"
                  onClick={() => void act('corrections.remove', { correction: correction.id })}
                >
                  {button.erase}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <DraftForm
        draft={draft}
        hint={words.correctionHint}
        label={words.correction}
        lines={2}
        most={lengths.text}
        onSend={(text) => act('corrections.add', { text })}
        send={words.addCorrection}
      />
    </Card>
  )
}
