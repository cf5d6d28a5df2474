import { type ReactNode, useRef } from 'react'
import { useHeightAs } from '../ui/useHeightAs.ts'
import { InventedLine } from './InventedNotice.tsx'
import { LateWelcome } from './LateWelcome.tsx'
import { LostNotice } from './LostNotice.tsx'
import { MeetingHead } from './MeetingHead.tsx'
import type { MeetingParts } from './MeetingLayout.tsx'
import { SkipLink } from './SkipLink.tsx'
import { WordsGivenBack } from './WordsGivenBack.tsx'

/** Wide: the agenda at the left, the table and the item in the middle, what we keep at the right. */
export function WideMeeting({ agenda, table, item, beside, invented, acts, control }: MeetingParts) {
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
        <Column>{agenda}</Column>
        <main
          className="mask-b-from-[calc(100%-1.5rem)] flex scroll-pt-24 scroll-pb-8 flex-col gap-5 overflow-y-auto px-3 pb-8 [scrollbar-width:thin]"
          id="item"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
          tabIndex={0}
        >
          <WordsGivenBack />
          <LateWelcome />
          {table}
          {item}
        </main>
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
    <div
      className="mask-b-from-[calc(100%-1.5rem)] flex flex-col gap-5 overflow-y-auto rounded-control pr-3 pb-8 pl-1 [scrollbar-width:thin]"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
      tabIndex={0}
    >
      {children}
    </div>
  )
}
