import { Hand } from 'lucide-react'
import { inQueue } from '../../shared/meeting/hands.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Face } from '../ui/Seat.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** Who has the turn outside a round, and whose hands are up, in their order; the procesbewaker gives the turn. */
export function HandsPanel() {
  const { people, hands, floor, round, gathering } = useTable()
  const { person } = useMe()
  const { hands: words, round: roundWords } = useWords()
  const act = useAct()
  const queue = inQueue(hands)
  if (gathering.endedAt !== undefined || (queue.length === 0 && !floor)) return null
  const guards = person.hats.procesbewaker === true
  const gives = guards && !(round && turnOf(round))
  const speaker = floor && people[floor.person]?.name
  const next = people[queue[0] ?? '']?.name
  const line = [speaker && roundWords.turnOf(speaker), speaker && next && roundWords.after(next)]
  return (
    <section
      aria-label={words.heading}
      className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-card px-5 py-3 shadow-card wide:w-fit wide:py-1.5"
    >
      <h2 className="font-bold text-lg wide:text-base">{words.heading}</h2>
      <p className="text-soft text-sm empty:hidden">{line.filter(Boolean).join(' · ')}</p>
      {queue.length > 0 && (
        <ol aria-label={words.heading} className="flex flex-wrap gap-2 not-wide:basis-full">
          {queue.map((id, place) => {
            const one = people[id]
            if (!one) return null
            return (
              <li className="flex items-center gap-2 rounded-full bg-paper py-1 pr-1 pl-1" key={id}>
                <Face colour={one.colour} name={one.name} present={one.present} size="small" />
                <span className={place === 0 ? 'font-bold' : ''}>{one.name}</span>
                {gives ? (
                  <Button
                    aria-label={words.giveTo(one.name)}
                    look={place === 0 && !floor ? 'main' : 'quiet'}
                    onClick={() => void act('hands.give', { person: id })}
                  >
                    {words.give}
                  </Button>
                ) : (
                  <Hand aria-hidden="true" className="mr-2 text-clay" size={17} />
                )}
              </li>
            )
          })}
        </ol>
      )}
      {guards && floor && speaker && (
        <Button onClick={() => void act('floor.end', { person: floor.person })}>
          {roundWords.spokeFor(speaker)}
        </Button>
      )}
    </section>
  )
}
