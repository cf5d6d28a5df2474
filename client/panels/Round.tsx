import { Check, MessageCircle, Minus, Undo2 } from 'lucide-react'
import { inTurnOrder, type RoundSeat, turnOf, waits } from '../../shared/meeting/round.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Face } from '../ui/Seat.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { StartRound } from './Round/StartRound.tsx'
import { TalkBalance } from './Round/TalkBalance.tsx'
import { TurnTime } from './Round/TurnTime.tsx'

/** A round past everyone, on the question in hand or else on the item: its seen order, and who starts and stops it. */
export function Round() {
  const { people, agenda, round, pin, clock } = useTable()
  const { id: me, person } = useMe()
  const { round: words, around } = useWords()
  const act = useAct()
  const on = pin ? { kind: 'question', id: pin.question } : { kind: 'item', id: clock.item }
  const running = round?.on.id === on.id ? round : undefined
  const turn = running && turnOf(running)
  const leads = person.hats.procesbewaker
  // a round in de kring is begun and stopped as such
  const steers = leads && running?.subject === undefined
  const form = agenda[clock.item ?? '']?.form
  // where there is more to look at, who can't start a round need not hear that there is none
  if (!running && ((form === 'discussion' && !pin) || (!leads && form !== 'round'))) return null
  const waiting = running ? inTurnOrder(running).filter((id) => waits(running.seats[id])) : []
  const next = people[waiting[1] ?? '']?.name
  const speaks = turn === me ? around.myTurn : words.turnOf(people[turn ?? '']?.name ?? '')
  const line = [turn && speaks, turn && next && words.after(next)]
  return (
    <Card aside={line.filter(Boolean).join(' · ')} title={words.heading}>
      {running?.ask && <p className="max-w-[60ch] text-xl leading-snug">{running.ask}</p>}
      {running && turn && <TurnTime round={running} />}
      {running && !turn && <p>{words.done}</p>}
      {running && turn && leads && turn !== me && (
        <TurnOfOther name={people[turn]?.name ?? ''} person={turn} round={running.id} />
      )}
      {running ? (
        <ol aria-label={words.order} className="flex flex-wrap gap-1.5">
          {inTurnOrder(running).map((id) => {
            const [one, seat] = [people[id], running.seats[id]]
            if (!one || !seat) return null
            return (
              <li
                className={`flex items-center gap-1.5 rounded-full py-0.5 pr-3 pl-0.5 text-sm ${id === turn ? 'bg-deep-tint' : 'bg-paper'}`}
                key={id}
              >
                <Face colour={one.colour} name={one.name} present={one.present} size="small" />
                <span className={id === turn ? 'font-bold' : ''}>{one.name}</span>
                <SeatState seat={seat} turn={id === turn} />
              </li>
            )
          })}
        </ol>
      ) : (
        <p className="text-soft">{leads ? words.intro : words.none}</p>
      )}
      {steers && !turn && <StartRound again={running !== undefined} on={on} />}
      <div className={`flex flex-wrap gap-3 empty:hidden ${steers && turn ? '-ml-3' : ''}`}>
        {steers && turn && (
          <Button look="plain" onClick={() => void act('round.stop', { round: running.id })}>
            {words.stop}
          </Button>
        )}
        {running && !running.seats[me] && !person.hats.toehoorder && (
          <Button onClick={() => void act('round.join', { round: running.id, person: me })}>
            {words.joinButton}
          </Button>
        )}
      </div>
      <TalkBalance />
    </Card>
  )
}

type TurnOfOtherProps = { readonly round: string; readonly person: string; readonly name: string }

/** The procesbewaker helps the round along for who has no device at hand. */
function TurnOfOther({ round, person, name }: TurnOfOtherProps) {
  const { round: words } = useWords()
  const act = useAct()
  return (
    <div className="flex flex-wrap gap-x-1">
      <Button onClick={() => void act('round.spoke', { round, person })}>{words.spokeFor(name)}</Button>
      <Button look="plain" onClick={() => void act('round.pass', { round, person })}>
        {words.passFor(name)}
      </Button>
      <Button look="plain" onClick={() => void act('round.later', { round, person })}>
        {words.laterFor(name)}
      </Button>
    </div>
  )
}

const icons = { waiting: undefined, later: Undo2, spoke: Check, passed: Minus } as const

function SeatState({ seat, turn }: { readonly seat: RoundSeat; readonly turn: boolean }) {
  const { round: words } = useWords()
  const text = { waiting: words.waiting, later: words.later, spoke: words.spoke, passed: words.skipped }
  const Icon = turn ? MessageCircle : icons[seat.state]
  // the line above the round says whose turn it is
  const plain = turn || seat.state === 'waiting' || seat.state === 'spoke'
  return (
    <span className="relative inline-flex items-center gap-1 text-soft text-sm">
      {Icon && <Icon aria-hidden="true" size={15} />}
      <span className={plain ? 'sr-only' : ''}>{turn ? words.speaking : text[seat.state]}</span>
    </span>
  )
}
