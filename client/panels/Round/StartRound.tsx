import { type FormEvent, useState } from 'react'
import { bySeat } from '../../../shared/meeting/person.ts'
import { type RoundOrder, roundOrders } from '../../../shared/meeting/round.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice, Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type StartRoundProps = {
  readonly on: { readonly kind: string; readonly id: string | undefined }
  readonly again: boolean
}

/** Begins a round past everyone present: with a question of its own, an order and a time each, if wanted. */
export function StartRound({ on, again }: StartRoundProps) {
  const { people, gathering } = useTable()
  const { round: words, roundStart } = useWords()
  const act = useAct()
  const [ask, setAsk] = useState('')
  const [order, setOrder] = useState<RoundOrder>('seats')
  const [minutes, setMinutes] = useState('')

  function start(event: FormEvent) {
    event.preventDefault()
    const there = bySeat(people).filter((one) => one.present && !one.away && !one.hats.toehoorder)
    void act('round.start', {
      on,
      people: there.map((one) => one.id),
      order,
      ...(ask.trim() && { ask: ask.trim() }),
      ...(minutes && { seconds: Number(minutes) * 60 }),
    })
  }

  return (
    <form className="flex flex-col gap-1" onSubmit={start}>
      <div>
        <Button look={again ? 'quiet' : 'main'} type="submit">
          {again ? words.again : words.start}
        </Button>
      </div>
      <details>
        <summary className="flex min-h-12 items-center text-soft">{roundStart.more}</summary>
        <div className="flex flex-col gap-3">
          <Field
            hint={roundStart.askHint}
            label={roundStart.ask}
            most={lengths.line}
            onChange={setAsk}
            value={ask}
          />
          <Choice
            label={roundStart.order}
            onChange={(chosen) => setOrder(roundOrders.find((one) => one === chosen) ?? 'seats')}
            options={roundOrders.map((one) => ({ value: one, label: roundStart.orders[one] }))}
            value={order}
          />
          {!gathering.interpreter && (
            <Choice
              label={roundStart.time}
              onChange={setMinutes}
              options={[
                { value: '', label: roundStart.noTime },
                ...[1, 2, 3, 5].map((many) => ({ value: `${many}`, label: roundStart.minutes(many) })),
              ]}
              value={minutes}
            />
          )}
        </div>
      </details>
    </form>
  )
}
