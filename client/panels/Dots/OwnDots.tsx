import { Plus } from 'lucide-react'
import { useState } from 'react'
import { alikeTo, heads, type Question } from '../../../shared/meeting/questions.ts'
import { useDesk, useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DotRow } from '../../ui/DotRow.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom } from '../../ui/WhoField.tsx'

/** The questions to spread dots over: mine, or those of somebody whose hand I am. */
export function OwnDots({ item }: { readonly item: string }) {
  const { dotting, questions } = useTable()
  const { id: me } = useMe()
  const { dots: words } = useWords().questions
  const [whose, setWhose] = useState(me)
  const given = (useDesk().dots[item]?.given ?? []).filter((dot) => dot.for === whose)
  const left = (dotting[item]?.each ?? 0) - given.length
  const all = heads(questions).filter((question) => question.item === item && question.state === 'open')
  const on = (head: Question) =>
    given.filter(({ question }) => question === head.id || questions[question]?.under === head.id)

  return (
    <Card
      aside={
        <span className="flex items-center gap-1.5 text-base">
          {left > 0 ? words.left(left) : words.allUsed}
          <DotRow count={Math.max(0, left)} />
        </span>
      }
      look="bare"
      title={words.heading}
    >
      <ForWhom label={words.whose} onChange={setWhose} value={whose} />
      <ul className="flex flex-col gap-3">
        {all.map((question) => (
          <Dotted
            key={question.id}
            laidOn={on(question).at(-1)?.question}
            mine={on(question).length}
            question={question}
            whose={whose}
          />
        ))}
      </ul>
    </Card>
  )
}

type DottedProps = {
  readonly question: Question
  readonly mine: number
  /** The question, it or one under it, on which the last of them lies. */
  readonly laidOn: string | undefined
  readonly whose: string
}

function Dotted({ question, mine, laidOn, whose }: DottedProps) {
  const { questions } = useTable()
  const { id: me } = useMe()
  const { dots: words, sorting, takenBack } = useWords().questions
  const act = useAct()
  const text = question.text ?? takenBack
  const speaker = whose === me ? {} : { for: whose }
  const alike = alikeTo(questions, question.id).length
  return (
    <li className="flex flex-col gap-1 rounded-card bg-card p-5 pb-4 shadow-card">
      <p className="font-bold text-lg leading-snug">{text}</p>
      {alike > 0 && <p className="text-soft">{sorting.alike(alike)}</p>}
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="flex min-h-12 items-center">
          <DotRow count={mine} />
          <span className={mine > 0 ? 'sr-only' : 'text-soft'}>
            {mine > 0 ? words.mine(mine) : words.none}
          </span>
        </span>
        <span className="flex items-center gap-1">
          {laidOn !== undefined && (
            <Button
              aria-label={words.undotOn(text)}
              look="plain"
              onClick={() => void act('questions.undot', { question: laidOn, ...speaker })}
            >
              <span className="text-soft">{words.undot}</span>
            </Button>
          )}
          <Button
            aria-label={words.dotOn(text)}
            icon={<Plus aria-hidden="true" size={19} />}
            onClick={() => void act('questions.dot', { question: question.id, ...speaker })}
          >
            {words.dot}
          </Button>
        </span>
      </div>
    </li>
  )
}
