import { wearer } from '../../shared/meeting/person.ts'
import { useNow, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useItemClock } from '../ui/useItemClock.ts'
import { useWords } from '../ui/useWords.ts'

/** What an item without a form of its own is about: the goal, who tells, when the break is over. */
export function Intro() {
  const { gathering, people } = useTable()
  const words = useWords()
  const clock = useItemClock()
  const now = useNow(10_000)
  if (!clock) return null
  const { item } = clock
  if (item.form === 'situation') {
    // with the family there it is their story, whoever brings the case
    const teller = wearer(people, 'casusinbrenger')
    return (
      <Card title={item.title}>
        <p className="text-xl leading-snug">
          {gathering.family
            ? words.situation.familyTells
            : teller
              ? words.situation.tells(teller.name)
              : words.situation.someoneTells}
        </p>
        <p className="text-soft">{words.situation.listen}</p>
      </Card>
    )
  }
  if (item.form === 'break') {
    return (
      <Card title={item.title}>
        <p className="text-xl leading-snug">{words.pause.text}</p>
        {clock.shown && clock.state === 'running' && clock.left > 0 && (
          <p className="font-bold">{words.pause.backAt(words.time.clock(now + clock.left))}</p>
        )}
      </Card>
    )
  }
  return (
    <Card title={item.title}>
      <p className="text-soft">{words.open.goal}</p>
      <p className="max-w-[60ch] text-xl leading-snug">{gathering.goal}</p>
    </Card>
  )
}
