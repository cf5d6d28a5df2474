import { inHuddle } from '../../../shared/meeting/huddle.ts'
import { inParkedOrder } from '../../../shared/meeting/parking.ts'
import { heads } from '../../../shared/meeting/questions.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** What came up beside the question, and the questions that are parked. */
export function Parking() {
  const table = useTable()
  const { parking, questions } = table
  const { id: me, person } = useMe()
  const { kept: words, button, questions: content, limit } = useWords()
  const act = useAct()
  const parked = inParkedOrder(parking).filter((one) => !one.settled)
  const later = heads(questions).filter(({ state }) => state === 'parked' || state === 'nextTime')
  // while the family is among themselves nothing is written, nor wiped
  const waits = inHuddle(table)
  if (parked.length === 0 && later.length === 0) return null
  return (
    <Card level={3} title={words.parking}>
      <ul className="flex flex-col gap-2">
        {later.map((question) => (
          <li key={question.id}>
            <span className="text-soft">{words.parkedQuestion}: </span>
            {question.text ?? content.takenBack}
          </li>
        ))}
        {parked.map((one) => (
          <li key={one.id}>
            <p>
              {one.restOf && <span className="text-soft">{limit.restOf}: </span>}
              {one.text}
            </p>
            <span className="-ml-3 flex flex-wrap empty:hidden">
              {!waits && person.hats.procesbewaker && (
                <Button
                  aria-label={words.settled(one.text)}
                  look="plain"
                  onClick={() => void act('parking.settle', { parked: one.id })}
                >
                  {words.settle}
                </Button>
              )}
              {!waits && isAuthor(one, me) && (
                <Button
                  aria-label={words.erase(one.text)}
                  look="plain"
                  onClick={() => void act('parking.remove', { parked: one.id })}
                >
                  {button.erase}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
