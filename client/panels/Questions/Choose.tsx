import { type FormEvent, useState } from 'react'
import { fitsTalk } from '../../../shared/meeting/choosing.ts'
import { type DotTotals, isTied } from '../../../shared/meeting/dots.ts'
import { heads, type Question } from '../../../shared/meeting/questions.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DotRow } from '../../ui/DotRow.tsx'
import { Tick } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type ChooseProps = { readonly item: string; readonly onClose: () => void }

/** The procesbewaker marks which questions the table takes; those with the most dots are marked to begin with. */
export function Choose({ item, onClose }: ChooseProps) {
  const { questions, dotting, gathering } = useTable()
  const { questions: words, button } = useWords()
  const act = useAct()
  const all = heads(questions).filter((question) => question.item === item)
  const most = fitsTalk(gathering.template)
  const totals = dotting[item]?.totals
  const [chosen, setChosen] = useState<readonly string[]>(() => beginWith(all, totals, most))

  async function save(event: FormEvent) {
    event.preventDefault()
    if (await act('questions.choose', { item, questions: chosen })) onClose()
  }

  return (
    <Card title={words.choosing.heading}>
      <p className="text-soft">{words.choosing.text(most)}</p>
      {totals && isTied(totals, most) && <p className="font-bold">{words.dots.tied}</p>}
      <form className="flex flex-col gap-3" onSubmit={save}>
        <ul className="flex flex-col divide-y divide-line">
          {all.map(({ id, text, state }) => (
            <li className="py-1" key={id}>
              <Tick
                checked={chosen.includes(id)}
                label={
                  <>
                    <span className="font-bold">{text ?? words.takenBack}</span>
                    {state !== 'open' && <span className="text-soft"> ({words.states[state]})</span>}
                    {totals && <Total count={totals[id] ?? 0} />}
                  </>
                }
                onChange={(checked) =>
                  setChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
            </li>
          ))}
        </ul>
        {chosen.length > most && <p role="status">{words.choosing.tooMany(chosen.length)}</p>}
        <div className="flex flex-wrap gap-3">
          <Button disabled={chosen.length === 0} look="main" type="submit">
            {words.choosing.save}
          </Button>
          <Button onClick={onClose}>{button.cancel}</Button>
        </div>
      </form>
    </Card>
  )
}

/** How many dots a question got. */
function Total({ count }: { readonly count: number }) {
  const { dots: words } = useWords().questions
  return (
    <span className="flex flex-wrap items-center gap-2 text-soft text-sm">
      {count > 0 && <DotRow count={count} />}
      {words.total(count)}
    </span>
  )
}

/** What was chosen; or else those with the most dots, as far as these decide it. */
function beginWith(all: readonly Question[], totals: DotTotals | undefined, most: number): string[] {
  const before = all.filter((question) => question.chosen)
  if (before.length > 0 || !totals) return before.map(({ id }) => id)
  const ranked = all.filter(({ id }) => (totals[id] ?? 0) > 0)
  const beyond = ranked[most]
  const last = beyond ? (totals[beyond.id] ?? 0) : 0
  return ranked.filter(({ id }, index) => index < most && (totals[id] ?? 0) > last).map(({ id }) => id)
}
