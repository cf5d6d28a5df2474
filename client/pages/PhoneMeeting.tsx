import { Menu } from 'lucide-react'
import { useRef } from 'react'
import { ScreenMenu } from '../panels/ScreenMenu.tsx'
import { useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useBarsInSight } from '../ui/useBarsInSight.ts'
import { useWords } from '../ui/useWords.ts'
import { InventedMark } from './InventedNotice.tsx'
import { LateWelcome } from './LateWelcome.tsx'
import { LostNotice } from './LostNotice.tsx'
import type { MeetingParts } from './MeetingLayout.tsx'
import { SavedBadge } from './SavedBadge.tsx'
import { SkipLink } from './SkipLink.tsx'
import { useMenu } from './useMenu.ts'
import { WordsGivenBack } from './WordsGivenBack.tsx'

/** Phone: the table as a strip on top, the item, one bar at the thumb; the rest is a tap away. */
export function PhoneMeeting({
  agenda,
  table,
  question,
  item,
  beside,
  invented,
  acts,
  control,
}: MeetingParts) {
  const words = useWords()
  const { gathering } = useTable()
  const menu = useMenu()
  const head = useRef<HTMLElement>(null)
  const bar = useRef<HTMLElement>(null)
  const inSight = useBarsInSight(head, bar)
  return (
    <div className="relative flex min-h-dvh flex-col">
      <SkipLink />
      <header
        className={`top-0 z-10 bg-card px-4 pt-3 pb-1 shadow-card ${inSight.head ? 'sticky' : ''}`}
        ref={head}
      >
        <h1 className="sr-only">{gathering.title}</h1>
        {table}
        <button
          aria-label={words.menu}
          className="absolute top-3 right-2 grid size-12 shrink-0 place-items-center rounded-control"
          onClick={menu.open}
          type="button"
        >
          <Menu aria-hidden size={26} />
        </button>
        <InventedMark />
      </header>
      <main className="flex grow flex-col gap-5 px-4 py-5" id="item" tabIndex={-1}>
        <WordsGivenBack />
        {invented}
        <LateWelcome />
        {question}
        {item}
      </main>
      <footer
        className={`bottom-0 z-10 flex flex-wrap items-end gap-2 bg-card has-[button,p]:px-3 has-[button,p]:pt-2 tall:has-[button,p]:pt-3 max-[23rem]:has-[button,p]:px-2 has-[button,p]:pb-[max(0.5rem,env(safe-area-inset-bottom))] tall:has-[button,p]:pb-[max(0.75rem,env(safe-area-inset-bottom))] has-[button,p]:shadow-bar ${inSight.bar ? 'sticky' : ''}`}
        ref={bar}
      >
        <div className="not-has-[p]:absolute basis-full has-[p]:-mb-3">
          <LostNotice />
        </div>
        {control}
        {acts}
      </footer>
      <dialog
        aria-label={words.menu}
        className="m-0 h-dvh max-h-none w-dvw max-w-none scroll-pt-20 bg-paper text-ink"
        ref={menu.ref}
      >
        <div className="flex min-h-dvh flex-col gap-7 px-4 pb-8">
          <div className="sticky top-0 z-10 flex items-center justify-between gap-3 bg-paper py-3">
            <SavedBadge />
            <Button look="main" onClick={menu.close}>
              {words.button.close}
            </Button>
          </div>
          <div>
            <p className="font-bold text-xl leading-tight">{gathering.title}</p>
            <p className="text-soft">
              {words.goal}: {gathering.goal}
            </p>
          </div>
          {agenda}
          {beside}
          <ScreenMenu />
        </div>
      </dialog>
    </div>
  )
}
