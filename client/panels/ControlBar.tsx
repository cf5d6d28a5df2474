import { ArrowLeft, ArrowRight, Ellipsis, Hourglass, Moon, Pause, Play, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { inOrder } from '../../shared/meeting/agenda.ts'
import { running } from '../../shared/meeting/clock.ts'
import { inHuddle } from '../../shared/meeting/huddle.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { dialogLater } from '../ui/later.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { AtLimit } from './ControlBar/AtLimit.tsx'
import { Bar, Fold, PhoneOnly, WideOnly } from './ControlBar/Bar.tsx'
import { EndButton } from './ControlBar/EndButton.tsx'

const BorrowDialog = dialogLater(async () => (await import('./ControlBar/BorrowDialog.tsx')).BorrowDialog)

const size = 19

/** The quiet bar of the procesbewaker: time and order. Who chairs has 'even stil' and the end too. */
export function ControlBar() {
  const table = useTable()
  const { clock, agenda, gathering, last } = table
  const { id: me, person } = useMe()
  const { hats } = person
  const { control: words, limit, huddle } = useWords()
  const act = useAct()
  const [busy, setBusy] = useState(false)
  const [more, setMore] = useState(false)
  const [borrows, setBorrows] = useState(false)
  const item = clock.item
  const guards = hats.procesbewaker === true
  if (gathering.endedAt !== undefined || !(guards || hats.voorzitter)) return null
  // in de kring one listens: all there is to do then is to stop it
  if (table.circle?.subject === me) return null

  /** A second press while the first is on its way is the same press. */
  async function press(name: string, input?: object) {
    if (busy) return
    setBusy(true)
    await act(name, input)
    setBusy(false)
  }

  if (item === undefined) {
    if (!guards) return null
    return (
      <Bar label={words.heading}>
        <Button look="main" onClick={() => void press('clock.start')}>
          {words.start}
        </Button>
      </Bar>
    )
  }
  const order = inOrder(agenda)
  const place = order.findIndex((one) => one.id === item)
  const goesOn = place < order.length - 1
  // the family calls the others back; going on without that is there, but not the act at hand
  const waits = inHuddle(table)
  const borrow = () => setBorrows(true)
  return (
    <div className="contents wide:flex wide:flex-col wide:gap-2">
      {guards && (
        <AtLimit
          goesOn={goesOn}
          item={item}
          onBorrow={borrow}
          press={(name, input) => void press(name, input)}
        />
      )}
      {borrows && <BorrowDialog item={item} onClose={() => setBorrows(false)} />}
      <Bar label={words.heading}>
        {guards && (
          <Fold open={more}>
            <Button
              disabled={!last?.may[me]}
              icon={<Undo2 aria-hidden="true" size={size} />}
              look="plain"
              onClick={() => last && void press('undo', { seq: last.seq })}
              shortcut="undo"
            >
              <span className="wide:sr-only min-[110rem]:not-sr-only">{words.undo}</span>
            </Button>
            <Button
              disabled={place <= 0}
              icon={<ArrowLeft aria-hidden="true" size={size} />}
              look="plain"
              onClick={() => void press('clock.back', { from: item })}
              shortcut="back"
            >
              {words.back}
            </Button>
            {!waits && (
              <Button look="plain" onClick={() => void press('clock.addMinute', { item })} shortcut="minute">
                {words.addMinute}
              </Button>
            )}
            {!waits && goesOn && (
              <Button icon={<Hourglass aria-hidden="true" size={size} />} look="plain" onClick={borrow}>
                {limit.borrow}
              </Button>
            )}
          </Fold>
        )}
        {waits ? null : running(clock) ? (
          guards && (
            <Button look="plain" onClick={() => void press('clock.pause', { item })} shortcut="pause">
              <WideOnly>
                <Pause aria-hidden="true" size={size} />
              </WideOnly>
              {words.pause}
            </Button>
          )
        ) : (
          <Button look="plain" onClick={() => void press('clock.resume', { item })} shortcut="pause">
            <WideOnly>
              <Play aria-hidden="true" size={size} />
            </WideOnly>
            {words.resume}
          </Button>
        )}
        {!waits && clock.quietAt === undefined && (
          <Button look="plain" onClick={() => void press('clock.quiet', { item })} shortcut="quiet">
            <WideOnly>
              <Moon aria-hidden="true" size={size} />
            </WideOnly>
            {words.quiet}
          </Button>
        )}
        {guards && (
          <PhoneOnly>
            <Button
              aria-expanded={more}
              aria-label={words.more}
              icon={<Ellipsis aria-hidden="true" size={size} />}
              look="plain"
              onClick={() => setMore(!more)}
            />
          </PhoneOnly>
        )}
        {guards && goesOn ? (
          <Button
            look={waits ? 'plain' : 'main'}
            onClick={() => void press('clock.next', { from: item })}
            shortcut="next"
          >
            {waits ? huddle.goOn : words.next}
            <WideOnly>
              <ArrowRight aria-hidden="true" size={size} />
            </WideOnly>
          </Button>
        ) : (
          <EndButton last={!goesOn} />
        )}
      </Bar>
    </div>
  )
}
