import type { ReactNode } from 'react'
import { ActBar } from '../panels/ActBar.tsx'
import { AgendaRibbon } from '../panels/AgendaRibbon.tsx'
import { QuestionAbove } from '../panels/CentreTable/QuestionAbove.tsx'
import { TableStrip } from '../panels/CentreTable/TableStrip.tsx'
import { CentreTable } from '../panels/CentreTable.tsx'
import { ControlBar } from '../panels/ControlBar.tsx'
import { DeviceSwitch } from '../panels/DeviceSwitch.tsx'
import { HandsPanel } from '../panels/HandsPanel.tsx'
import { InvitePanel } from '../panels/InvitePanel.tsx'
import { JustAgreed } from '../panels/JustAgreed.tsx'
import { KeptColumn } from '../panels/KeptColumn.tsx'
import { LiveRegion } from '../panels/LiveRegion.tsx'
import { MyPlace } from '../panels/MyPlace.tsx'
import { Notices } from '../panels/Notices.tsx'
import { PeoplePanel } from '../panels/PeoplePanel.tsx'
import { useMe, useTable } from '../sync/hooks.ts'
import { useShortcutKeys } from '../ui/shortcuts.ts'
import { useHatNews } from '../ui/useHatNews.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useSoftTone } from '../ui/useSoftTone.ts'
import { InventedSeat } from './InventedNotice.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { PhoneMeeting } from './PhoneMeeting.tsx'
import { SavedBadge } from './SavedBadge.tsx'
import { usePlayAlong } from './usePlayAlong.ts'
import { usePrivacyGuard } from './usePrivacyGuard.ts'
import { WideMeeting } from './WideMeeting.tsx'

/** The parts of a meeting's screen, to be put where there is room for them. */
export type MeetingParts = {
  readonly agenda: ReactNode
  /** Who of those who share this screen does something now; on a phone it stands among the acts. */
  readonly sharing: ReactNode
  readonly table: ReactNode
  /** The question in hand, where the table has no room for it. */
  readonly question: ReactNode
  readonly item: ReactNode
  /** What we keep, and who is there. */
  readonly beside: ReactNode
  /** In an invented case: whose seat it is, and the others who take part. */
  readonly invented: ReactNode
  /** What I can do now. */
  readonly acts: ReactNode
  readonly control: ReactNode
}

/** Arranges a meeting for the screen it is on. Another person who acts gets forms and dialogs of their own. */
export function MeetingLayout() {
  const wide = useMediaQuery('(min-width: 68rem)')
  const { id: me } = useMe()
  const play = usePlayAlong()
  usePrivacyGuard()
  useHatNews()
  useShortcutKeys()
  useSoftTone()
  const Arranged = wide ? WideMeeting : PhoneMeeting
  return (
    <>
      <Arranged
        acts={
          <>
            {wide && (
              <div className="basis-full empty:hidden">
                <HandsPanel />
              </div>
            )}
            {!wide && <DeviceSwitch />}
            <MyPlace />
            <ActBar key={me} />
          </>
        }
        agenda={<AgendaRibbon key={me} />}
        beside={<Beside invites={wide} key={me} />}
        control={<ControlBar key={me} />}
        invented={<InventedSeat play={play} />}
        item={<Item key={me} phone={!wide} />}
        question={<QuestionAbove />}
        sharing={<DeviceSwitch />}
        table={
          wide ? (
            <CentreTable />
          ) : (
            <TableStrip>
              <SavedBadge small />
            </TableStrip>
          )
        }
      />
      <LiveRegion />
      <Notices />
    </>
  )
}

/** On a phone who starts a meeting invites here, and what was just agreed is seen: beside the item is a tap away. */
function Item({ phone }: { readonly phone: boolean }) {
  const started = useStarted()
  return (
    <>
      {phone && <HandsPanel />}
      <ItemPanel />
      {phone && <JustAgreed />}
      {phone && !started && <InvitePanel />}
    </>
  )
}

/** Before the start there is nothing to keep, and people to invite. */
function Beside({ invites }: { readonly invites: boolean }) {
  return useStarted() ? (
    <>
      <KeptColumn />
      <PeoplePanel />
      <InvitePanel />
    </>
  ) : (
    <>
      {invites && <InvitePanel />}
      <PeoplePanel />
    </>
  )
}

function useStarted(): boolean {
  return useTable().clock.startedAt !== undefined
}
