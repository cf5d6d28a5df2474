import { Menu } from 'lucide-react'
import { expectedEnd, plannedEnd } from '../../shared/meeting/clock.ts'
import { ScreenMenu } from '../panels/ScreenMenu.tsx'
import { useNow, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useClockShown } from '../ui/clockChoice.ts'
import { useWords } from '../ui/useWords.ts'
import { Logo } from './Logo.tsx'
import { SavedBadge } from './SavedBadge.tsx'
import { useMenu } from './useMenu.ts'

/** What this meeting is, what it is for, and when it ends. */
export function MeetingHead() {
  const { gathering } = useTable()
  const { goal, start } = useWords()
  return (
    <header className="flex items-center gap-5 px-7 pt-5 pb-3">
      <div className="flex items-center gap-3 border-line border-r pr-5 font-bold text-xl">
        <Logo />
        {start.product}
      </div>
      <div className="min-w-0 grow">
        <h1 className="font-bold text-lg leading-tight">{gathering.title}</h1>
        <p className="text-[0.9rem] text-soft">
          {goal}: {gathering.goal}
        </p>
      </div>
      <EndTime />
      <SavedBadge />
      <WideMenu />
    </header>
  )
}

/** When it ends as things go; beside it the plan, where that differs. */
function EndTime() {
  const table = useTable()
  const now = useNow(5000)
  const shown = useClockShown()
  const { endsAt, endedAt, plannedEnd: planned, time } = useWords()
  if (!shown) return null
  const end = expectedEnd(table, now)
  const plan = time.hour(plannedEnd(table, now))
  const over = table.clock.endedAt !== undefined
  return (
    <div className="shrink-0 text-right leading-tight">
      <p className="font-bold">{over ? endedAt(time.clock(end)) : endsAt(time.clock(end))}</p>
      {plan !== time.hour(end) && <p className="text-[0.85rem] text-soft">{planned(plan)}</p>}
    </div>
  )
}

/** What is seldom needed on a wide screen. It is always there, closed, so that its keys work. */
function WideMenu() {
  const { menu: label, button } = useWords()
  const { ref, open, close } = useMenu()
  return (
    <>
      <Button icon={<Menu aria-hidden="true" size={20} />} look="plain" onClick={open}>
        {label}
      </Button>
      <dialog
        aria-label={label}
        className="mt-20 mr-7 ml-auto w-[min(24rem,calc(100vw-2rem))] rounded-card bg-paper p-5 text-ink shadow-card backdrop:bg-[rgb(20_25_25/0.45)]"
        ref={ref}
      >
        <ScreenMenu />
        <div className="mt-4 flex justify-end">
          <Button look="main" onClick={close}>
            {button.close}
          </Button>
        </div>
      </dialog>
    </>
  )
}
