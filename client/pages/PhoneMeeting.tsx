import { Menu } from 'lucide-react'
import { useRef } from 'react'
import { ScreenMenu } from '../panels/ScreenMenu.tsx'
import { useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useHeightAs } from '../ui/useHeightAs.ts'
import { useWords } from '../ui/useWords.ts'
import { InventedMark } from './InventedNotice.tsx'
import { LateWelcome } from './LateWelcome.tsx'
import { LostNotice } from './LostNotice.tsx'
import type { MeetingParts } from './MeetingLayout.tsx'
import { SavedBadge } from './SavedBadge.tsx'
import { SkipLink } from './SkipLink.tsx'
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
  const menu = useRef<HTMLDialogElement>(null)
  const head = useRef<HTMLElement>(null)
  const bar = useRef<HTMLElement>(null)
  useHeightAs('--head', head)
  useHeightAs('--bar', bar)
  return (
    <div className="relative flex min-h-dvh flex-col">
      <SkipLink />
      <header className="tall:sticky top-0 z-10 bg-card px-4 pt-3 pb-1 shadow-card" ref={head}>
        <h1 className="sr-only">{gathering.title}</h1>
        {table}
        <button
          aria-label={words.menu}
          className="absolute top-3 right-2 grid size-12 shrink-0 place-items-center rounded-control"
          onClick={() => {
            menu.current?.showModal()
            menu.current?.scrollTo(0, 0)
          }}
          type="button"
        >
          <Menu aria-hidden size={26} />
        </button>
        <InventedMark />
        <LostNotice />
      </header>
      <main className="flex grow flex-col gap-5 px-4 py-5" id="item" tabIndex={-1}>
        <WordsGivenBack />
        {invented}
        <LateWelcome />
        {question}
        {item}
      </main>
      <footer
        className="empty:hidden tall:sticky bottom-0 z-10 flex flex-col gap-2 bg-card px-3 pt-3 max-[23rem]:px-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-bar"
        ref={bar}
      >
        {control}
        {acts}
      </footer>
      <dialog
        aria-label={words.menu}
        className="m-0 h-dvh max-h-none w-dvw max-w-none bg-paper text-ink"
        ref={menu}
      >
        <div className="flex min-h-dvh flex-col gap-7 px-4 pb-8">
          <div className="sticky top-0 z-10 flex items-center justify-between gap-3 bg-paper py-3">
            <SavedBadge />
            <Button look="main" onClick={() => menu.current?.close()}>
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
