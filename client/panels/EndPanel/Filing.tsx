import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** In which file the verslag stands; asked gently until somebody tells it. */
export function Filing() {
  const { filed, people } = useTable()
  const { side, hats } = useMe().person
  const { filing: words } = useWords()
  const act = useAct()
  const draft = useDraft()
  const tells = hats.voorzitter || hats.notulist || hats.procesbewaker
  if (!filed && side !== 'team') return null

  return (
    <Card title={words.heading}>
      {filed ? (
        <>
          <p>
            {words.filed(filed.text)}{' '}
            <span className="text-soft">{words.told(people[filed.for]?.name ?? '')}</span>
          </p>
          {tells && (
            <div className="-ml-3">
              <Button look="plain" onClick={() => void act('filing.takeBack')}>
                {words.takeBack}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p>{words.ask}</p>
      )}
      {!filed && tells && (
        <DraftForm
          draft={draft}
          hint={words.hint}
          label={words.field}
          most={lengths.line}
          onSend={(where) => act('filing.tell', { where })}
          send={words.save}
        />
      )}
    </Card>
  )
}
