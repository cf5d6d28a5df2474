import type { ReactNode } from 'react'
import { ActBar } from '../panels/ActBar.tsx'
import { AgendaRibbon } from '../panels/AgendaRibbon.tsx'
import { CentreTable, TableStrip } from '../panels/CentreTable.tsx'
import { ControlBar } from '../panels/ControlBar.tsx'
import { InvitePanel } from '../panels/InvitePanel.tsx'
import { KeptColumn } from '../panels/KeptColumn.tsx'
import { LiveRegion } from '../panels/LiveRegion.tsx'
import { PeoplePanel } from '../panels/PeoplePanel.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { PhoneMeeting } from './PhoneMeeting.tsx'
import { useMediaQuery } from './useMediaQuery.ts'
import { WideMeeting } from './WideMeeting.tsx'

/** The parts of a meeting's screen, to be put where there is room for them. */
export type MeetingParts = {
  readonly agenda: ReactNode
  readonly table: ReactNode
  readonly panel: ReactNode
  readonly kept: ReactNode
  readonly acts: ReactNode
  readonly control: ReactNode
  readonly people: ReactNode
}

export function MeetingLayout() {
  const wide = useMediaQuery('(min-width: 68rem)')
  const parts: MeetingParts = {
    agenda: <AgendaRibbon />,
    table: wide ? <CentreTable /> : <TableStrip />,
    panel: <ItemPanel />,
    kept: <KeptColumn />,
    acts: <ActBar />,
    control: <ControlBar />,
    people: (
      <>
        <PeoplePanel />
        <InvitePanel />
      </>
    ),
  }
  return (
    <>
      {wide ? <WideMeeting {...parts} /> : <PhoneMeeting {...parts} />}
      <LiveRegion />
    </>
  )
}
