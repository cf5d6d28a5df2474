import { type FormEvent, useState } from 'react'
import type { Ask } from '../../shared/meeting/circle.ts'
import { bySeat, familyPresent } from '../../shared/meeting/person.ts'
import { useDesk, useMe, useTable } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { Choice } from './Field.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'

/** The procesbewaker asks somebody of the team in private for in de kring, and begins it with who said yes. */
export function AskForCircle({ item }: { readonly item: string }) {
  const table = useTable()
  const { id: me, person } = useMe()
  const { circle: words, roddel } = useWords()
  const asks = Object.values(useDesk().asks).filter((ask) => ask.by === me && ask.item === item)
  if (!person.hats.procesbewaker || familyPresent(table)) return null
  return (
    <details className="group rounded-card bg-card px-5 py-2 shadow-card" open={asks.length > 0}>
      <summary className="flex min-h-12 items-center font-bold">{words.askHeading}</summary>
      <div className="flex flex-col gap-3 pb-3">
        <p className="max-w-[60ch]">{words.askText}</p>
        <p className="max-w-[60ch] text-soft text-sm">{roddel.guard}</p>
        {asks.length > 0 && (
          <ul className="flex flex-col gap-3">
            {asks.map((ask) => (
              <Asked ask={ask} key={ask.id} />
            ))}
          </ul>
        )}
        <AskForm asked={asks.map((ask) => ask.asked)} item={item} />
      </div>
    </details>
  )
}

type AskFormProps = { readonly item: string; readonly asked: readonly string[] }

function AskForm({ item, asked }: AskFormProps) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { circle: words, roddel } = useWords()
  const act = useAct()
  const [chosen, choose] = useState('')
  const fit = bySeat(people).filter(
    (one) =>
      one.side === 'team' &&
      one.arrivedAt !== undefined &&
      !one.hats.toehoorder &&
      one.id !== me &&
      !asked.includes(one.id),
  )
  const person = fit.some((one) => one.id === chosen) ? chosen : ''
  if (fit.length === 0) return asked.length > 0 ? null : <p className="text-soft">{words.nobodyToAsk}</p>

  function ask(event: FormEvent) {
    event.preventDefault()
    if (person) void act('roddel.ask', { item, person })
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={ask}>
      <Choice
        label={words.askWho}
        onChange={choose}
        options={[
          { value: '', label: roddel.choose },
          ...fit.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={person}
      />
      <p className="text-soft text-sm">{words.askHint}</p>
      <div>
        <Button disabled={!person} type="submit">
          {words.ask}
        </Button>
      </div>
    </form>
  )
}

function Asked({ ask }: { readonly ask: Ask }) {
  const { people, clock } = useTable()
  const { circle: words } = useWords()
  const act = useAct()
  const name = people[ask.asked]?.name ?? ''
  const answer = ask.yes === undefined ? words.waiting : ask.yes ? words.agreed : words.declined

  function begin() {
    const others = bySeat(people).filter((one) => one.present && !one.hats.toehoorder)
    void act('roddel.openCircle', { ask: ask.id, people: others.map((one) => one.id) })
  }

  return (
    <li className="flex flex-col gap-2 rounded-control bg-paper p-4">
      <p className="font-bold">{answer(name)}</p>
      <p className="text-soft text-sm">{words.onlyYouTwo(name)}</p>
      <div className="flex flex-wrap gap-2">
        {ask.yes && clock.item === ask.item && (
          <Button look="main" onClick={begin}>
            {words.begin(name)}
          </Button>
        )}
        <Button look="plain" onClick={() => void act('roddel.takeBackAsk', { ask: ask.id })}>
          {words.takeBack}
        </Button>
      </div>
    </li>
  )
}
