import { ArrowLeft, ArrowRight, Moon, Pause, Play, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { inOrder } from '../../shared/meeting/agenda.ts'
import { running } from '../../shared/meeting/clock.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

const size = 19

/** The quiet bar of the procesbewaker: time and order. Who chairs has 'even stil' and the end too. */
export function ControlBar() {
  const { clock, agenda, gathering, last } = useTable()
  const { hats } = useMe().person
  const { control: words } = useWords()
  const act = useAct()
  if (gathering.endedAt !== undefined || !(hats.procesbewaker || hats.voorzitter)) return null
  const item = clock.item
  if (item === undefined) {
    return hats.procesbewaker ? (
      <Bar>
        <Button look="main" onClick={() => void act('clock.start')}>
          {words.start}
        </Button>
      </Bar>
    ) : null
  }
  const order = inOrder(agenda)
  const place = order.findIndex((one) => one.id === item)
  const still = !running(clock)
  const guards = hats.procesbewaker === true
  return (
    <Bar>
      {guards && (
        <>
          <Button
            disabled={!last}
            icon={<Undo2 aria-hidden="true" size={size} />}
            look="plain"
            onClick={() => last && void act('undo', { seq: last.seq })}
          >
            <span className="sr-only min-[110rem]:not-sr-only">{words.undo}</span>
          </Button>
          <Button
            disabled={place <= 0}
            icon={<ArrowLeft aria-hidden="true" size={size} />}
            look="plain"
            onClick={() => void act('clock.back', { from: item })}
          >
            <span className="sr-only wide:not-sr-only">{words.back}</span>
          </Button>
        </>
      )}
      {still ? (
        <Button
          icon={<Play aria-hidden="true" size={size} />}
          look="plain"
          onClick={() => void act('clock.resume', { item })}
        >
          {words.resume}
        </Button>
      ) : (
        guards && (
          <Button
            icon={<Pause aria-hidden="true" size={size} />}
            look="plain"
            onClick={() => void act('clock.pause', { item })}
          >
            {words.pause}
          </Button>
        )
      )}
      {clock.quietAt === undefined && (
        <Button
          icon={<Moon aria-hidden="true" size={size} />}
          look="plain"
          onClick={() => void act('clock.quiet', { item })}
        >
          {words.quiet}
        </Button>
      )}
      {guards && (
        <Button look="plain" onClick={() => void act('clock.addMinute', { item })}>
          {words.addMinute}
        </Button>
      )}
      {guards && place < order.length - 1 ? (
        <Button look="main" onClick={() => void act('clock.next', { from: item })}>
          {words.next}
          <ArrowRight aria-hidden="true" size={size} />
        </Button>
      ) : (
        <EndButton />
      )}
    </Bar>
  )
}

function Bar({ children }: { readonly children: ReactNode }) {
  const { control: words } = useWords()
  return (
    <section
      aria-label={words.heading}
      className="flex flex-wrap items-center wide:rounded-card wide:bg-card wide:p-1.5 wide:shadow-card"
    >
      <span aria-hidden="true" className="hidden px-3 text-soft text-sm min-[86rem]:inline">
        {words.heading}
      </span>
      {children}
    </section>
  )
}

function EndButton() {
  const { end: words, button } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button look="main" onClick={() => setAsks(true)}>
        {words.end}
      </Button>
      {asks && (
        <Confirm
          no={button.cancel}
          onClose={() => setAsks(false)}
          onYes={() => void act('meeting.end')}
          title={words.confirm}
          yes={words.confirmYes}
        />
      )}
    </>
  )
}
