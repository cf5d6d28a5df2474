import { type ReactNode, useRef } from 'react'
import { useHeightAs } from '../ui/useHeightAs.ts'
import { InventedLine } from './InventedNotice.tsx'
import { LateWelcome } from './LateWelcome.tsx'
import { LostNotice } from './LostNotice.tsx'
import { MeetingHead } from './MeetingHead.tsx'
import type { MeetingParts } from './MeetingLayout.tsx'
import { SkipLink } from './SkipLink.tsx'
import { WordsGivenBack } from './WordsGivenBack.tsx'

/** What scrolls by itself goes softly out of sight: below, and above in the room that the head leaves. */
const scrolls =
  'flex min-h-0 grow scroll-pb-8 flex-col gap-5 overflow-y-auto pt-3 pb-8 [scrollbar-width:thin]'

/** Lets what scrolls go softly out of sight. Painted over it: a mask would draw all of it anew at each letter typed. */
const softEdges =
  '-mt-3 relative flex min-h-0 min-w-0 flex-col before:pointer-events-none before:absolute before:inset-x-0 before:top-0 before:z-10 before:h-3 before:bg-linear-to-b before:from-paper after:pointer-events-none after:absolute after:inset-x-0 after:bottom-0 after:z-10 after:h-6 after:bg-linear-to-t after:from-paper'

/** Wide: the agenda at the left, the table and the item in the middle, what we keep at the right. */
export function WideMeeting({ agenda, sharing, table, item, beside, invented, acts, control }: MeetingParts) {
  const bar = useRef<HTMLElement>(null)
  useHeightAs('--bar', bar)
  return (
    <div className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto]">
      <SkipLink />
      <div>
        <MeetingHead />
        <div className="px-7">
          <InventedLine />
          <LostNotice />
        </div>
      </div>
      <div className="grid min-h-0 grid-cols-[15.5rem_minmax(0,1fr)_16rem] gap-3 px-7 min-[82rem]:grid-cols-[17rem_minmax(0,1fr)_18.5rem]">
        <div className="flex min-h-0 flex-col">
          <Column>{agenda}</Column>
          {sharing}
        </div>
        <div className={softEdges}>
          <main
            className={`${scrolls} scroll-pt-24 px-3`}
            id="item"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
            tabIndex={0}
          >
            <WordsGivenBack />
            <LateWelcome />
            {table}
            {item}
          </main>
        </div>
        <Column>
          {invented}
          {beside}
        </Column>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-4 px-7 py-4" ref={bar}>
        {acts}
        <div className="ml-auto empty:hidden">{control}</div>
      </footer>
    </div>
  )
}

/** What stands beside the item in hand, scrolling by itself, by keyboard too. */
function Column({ children }: { readonly children: ReactNode }) {
  return (
    <div className={`${softEdges} grow`}>
      <div
        className={`${scrolls} scroll-pt-4 rounded-control pr-3 pl-1`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  )
}
