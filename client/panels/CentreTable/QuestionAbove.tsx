import { MessageCircle } from 'lucide-react'
import { turnOf } from '../../../shared/meeting/round.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { useMiddle } from '../../ui/useMiddle.ts'
import { useWords } from '../../ui/useWords.ts'

/** Where the table is a strip, the question in hand stands large above the item, and who has the word. */
export function QuestionAbove() {
  const { over, title, pinned } = useMiddle()
  if (!pinned) return null
  return (
    <section aria-label={over} className="flex flex-col items-start gap-1.5 pt-1">
      <p className="font-bold text-soft">{over}</p>
      <p
        className={`max-w-[34ch] text-pretty font-bold leading-[1.18] ${title.length > 110 ? 'text-xl' : 'text-[1.5rem]'}`}
      >
        {title}
      </p>
      <WhoSpeaks />
    </section>
  )
}

function WhoSpeaks() {
  const { people, round } = useTable()
  const { id: me } = useMe()
  const { around } = useWords()
  const turn = round && turnOf(round)
  if (!turn) return null
  return (
    <p className="mt-2 inline-flex items-center gap-2 rounded-full bg-deep-tint px-3.5 py-1 font-bold text-[0.9rem] text-deep">
      <MessageCircle aria-hidden="true" size="1.2em" strokeWidth={2.2} />
      {turn === me ? around.myTurn : around.turnOf(people[turn]?.name ?? '')}
    </p>
  )
}
