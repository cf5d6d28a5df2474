import { Check, Circle, CircleParking, Pin } from 'lucide-react'
import type { ComponentType } from 'react'
import { inTalk, type Question } from '../../../shared/meeting/questions.ts'
import { useTable } from '../../sync/hooks.ts'
import { useWords } from '../../ui/useWords.ts'

type Sign = ComponentType<{ 'aria-hidden': 'true'; className: string; size: number }>
const signs: Record<'inHand' | Question['state'], Sign> = {
  inHand: Pin,
  open: Circle,
  answered: Check,
  carried: Check,
  parked: CircleParking,
  nextTime: CircleParking,
}

/** The richtvragen under the item that takes them one at a time: which is in hand, and what became of the others. */
export function ItemQuestions() {
  const { questions, pin } = useTable()
  const { questions: words } = useWords()
  const all = inTalk(questions)
  if (all.length === 0) return null
  return (
    <ol className="flex flex-col gap-1.5 pt-2.5">
      {all.map((question) => {
        const state = question.id === pin?.question ? 'inHand' : question.state
        const Sign = signs[state]
        return (
          <li
            className={`flex gap-2 text-[0.82rem] leading-snug ${state === 'inHand' ? 'font-bold' : 'text-soft'}`}
            key={question.id}
          >
            <Sign aria-hidden="true" className="mt-0.5 shrink-0" size={15} />
            <span className={state === 'inHand' ? '' : 'line-clamp-2'}>
              {question.text ?? words.takenBack}
              <span className="sr-only">, {state === 'inHand' ? words.inHand : words.states[state]}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
