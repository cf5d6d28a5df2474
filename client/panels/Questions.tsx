import { useState } from 'react'
import { fitsTalk } from '../../shared/meeting/choosing.ts'
import { isCollecting, shownItem } from '../../shared/meeting/collecting.ts'
import { dotsAreOpen, isTied } from '../../shared/meeting/dots.ts'
import { wearer } from '../../shared/meeting/person.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'
import { Choose } from './Questions/Choose.tsx'
import { NextStep } from './Questions/NextStep.tsx'
import { QuestionLine } from './Questions/QuestionLine.tsx'

/** The richtvragen on the table: to read, to lay together, to choose from, and what became of each. */
export function Questions() {
  const table = useTable()
  const { person } = useMe()
  const { questions: words } = useWords()
  const [choosing, setChoosing] = useState(false)
  const item = shownItem(table)
  if (isCollecting(table) || (item !== undefined && dotsAreOpen(table, item))) return null
  const all = heads(table.questions)
  if (item === undefined || all.length === 0) {
    return (
      <Card title={words.onTable}>
        <p className="text-soft">{words.none}</p>
      </Card>
    )
  }
  if (choosing && person.hats.procesbewaker) return <Choose item={item} onClose={() => setChoosing(false)} />
  const chosen = all.filter((question) => question.chosen)
  const others = all.filter((question) => !question.chosen)
  const totals = table.dotting[item]?.totals
  const tied = totals && chosen.length === 0 && isTied(totals, fitsTalk(table.gathering.template))
  return (
    <Card title={words.onTable}>
      <Intro allDone={all.every((question) => question.state !== 'open')} chosen={chosen.length > 0} />
      {tied && <p className="rounded-control bg-deep-tint px-4 py-3 font-bold">{words.dots.tied}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {(chosen.length > 0 ? chosen : all).map((question) => (
          <QuestionLine key={question.id} question={question} total={totals?.[question.id]} />
        ))}
      </ol>
      {chosen.length > 0 && others.length > 0 && (
        <Card level={3} look="bare" title={words.others}>
          <ul className="flex flex-col divide-y divide-line">
            {others.map((question) => (
              <QuestionLine aside key={question.id} question={question} total={totals?.[question.id]} />
            ))}
          </ul>
        </Card>
      )}
      {person.hats.procesbewaker && <NextStep item={item} onChoose={() => setChoosing(true)} />}
    </Card>
  )
}

/** What is to be done with them, and by whom. */
function Intro({ allDone, chosen }: { readonly allDone: boolean; readonly chosen: boolean }) {
  const { pin, people, agenda, clock } = useTable()
  const { person } = useMe()
  const { questions: words } = useWords()
  if (pin) return null
  const sorting = agenda[clock.item ?? '']?.form === 'richtvragen'
  const leader = wearer(people, 'procesbewaker')
  const leads = person.hats.procesbewaker || !leader
  const text = allDone
    ? words.allDone
    : sorting
      ? leads || chosen
        ? undefined
        : words.sortWait(leader.name)
      : leads
        ? words.choose
        : words.chooseWait(leader.name)
  return text ? <p className="text-soft">{text}</p> : null
}
