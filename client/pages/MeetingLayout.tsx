import type { ReactNode } from 'react'
import { ActBar } from '../panels/ActBar.tsx'
import { AgendaRibbon } from '../panels/AgendaRibbon.tsx'
import { CentreTable, TableStrip } from '../panels/CentreTable.tsx'
import { ControlBar } from '../panels/ControlBar.tsx'
import { InvitePanel } from '../panels/InvitePanel.tsx'
import { KeptColumn } from '../panels/KeptColumn.tsx'
import { LiveRegion } from '../panels/LiveRegion.tsx'
import { PeoplePanel } from '../panels/PeoplePanel.tsx'
import { useTable } from '../sync/hooks.ts'
import { ItemPanel } from './ItemPanel.tsx'
import { PhoneMeeting } from './PhoneMeeting.tsx'
import { useMediaQuery } from './useMediaQuery.ts'
import { WideMeeting } from './WideMeeting.tsx'

/** The parts of a meeting's screen, to be put where there is room for them. */
export type MeetingParts = {
  readonly agenda: ReactNode
  readonly table: ReactNode
  readonly item: ReactNode
  /** What we keep, and who is there. */
  readonly beside: ReactNode
  /** What I can do now. */
  readonly acts: ReactNode
  readonly control: ReactNode
}

/** Arranges a meeting for the screen it is on. */
export function MeetingLayout() {
  const wide = useMediaQuery('(min-width: 68rem)')
  const Arranged = wide ? WideMeeting : PhoneMeeting
  return (
    <>
      <Arranged
        acts={<ActBar />}
        agenda={<AgendaRibbon />}
        beside={<Beside />}
        control={<ControlBar />}
        item={<ItemPanel />}
        table={wide ? <CentreTable /> : <TableStrip />}
      />
      <LiveRegion />
    </>
  )
}

/** Before the start there is nothing to keep, and people to invite. */
function Beside() {
  const started = useTable().clock.startedAt !== undefined
  return started ? (
    <>
      <KeptColumn />
      <PeoplePanel />
      <InvitePanel />
    </>
  ) : (
    <>
      <InvitePanel />
      <PeoplePanel />
    </>
  )
}
