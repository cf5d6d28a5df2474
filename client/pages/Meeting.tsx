import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { PersonId } from '../../shared/meeting/person.ts'
import { languageOf } from '../../shared/text/languages.ts'
import { fetchAhead } from '../sync/fetchedPart.ts'
import { LinkContext } from '../sync/hooks.ts'
import type { MeetingLink } from '../sync/link.ts'
import { forgetLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { Covered } from './Covered.tsx'
import { Logo } from './Logo.tsx'
import { MeetingLayout } from './MeetingLayout.tsx'
import { Notice } from './Notice.tsx'
import { type Seats, useMeetingLink } from './useMeetingLink.ts'
import { useStayWarning } from './useStayWarning.ts'
import { speak, usePageWords } from './words.ts'

// most screens are no wall
const Wall = lazy(() => import('./Wall.tsx'))

type MeetingProps = {
  readonly meetingId: string
  /** Who share this device, and who of them acts first. */
  readonly persons: Seats
  readonly acting: PersonId
  /** For the wall of the room: nothing private, and no acts. */
  readonly wall: boolean
}

/** A meeting, live: from opening its link to the news that it is over or gone. */
export default function Meeting({ meetingId, persons, acting, wall }: MeetingProps) {
  const { link, shut } = useMeetingLink(meetingId, persons, acting, wall)
  if (shut) return <Shut />
  return link ? <LiveMeeting link={link} wall={wall} /> : <Opening />
}

function LiveMeeting({ link, wall }: { readonly link: MeetingLink; readonly wall: boolean }) {
  const ready = useSyncExternalStore(link.ready.subscribe, link.ready.get)
  const { state, saved } = useSyncExternalStore(link.connection.subscribe, link.connection.get)
  const { gathering, cover } = useSyncExternalStore(link.table.subscribe, link.table.get)
  const words = usePageWords()
  const language = languageOf(gathering)
  useStayWarning(saved)
  useEffect(() => {
    if (ready) void speak(language)
  }, [ready, language])
  useEffect(() => {
    if (ready && !wall) void fetchAhead()
  }, [ready, wall])
  useEffect(() => {
    const title = cover === undefined && gathering.title
    document.title = title ? `${title} · ${words.start.product}` : words.start.product
  }, [gathering.title, cover, words])

  if (state === 'outdated') return <Outdated />
  // the server closes for good only when there is nothing left to come back to
  if (state === 'refused') return <Deleted meetingId={link.meetingId} />
  if (!ready) return state === 'lost' ? <Unreached /> : <Opening />
  return (
    <LinkContext value={link}>
      <Covered>
        {wall ? (
          <Suspense fallback={<Opening />}>
            <Wall />
          </Suspense>
        ) : (
          <MeetingLayout />
        )}
      </Covered>
    </LinkContext>
  )
}

function Opening() {
  const words = usePageWords()
  return (
    <Waiting>
      <p className="text-soft">{words.start.opening}</p>
    </Waiting>
  )
}

function Unreached() {
  const words = usePageWords()
  return (
    <Waiting>
      <p className="rounded-card bg-clay-tint p-5 text-clay">{words.start.noConnection}</p>
    </Waiting>
  )
}

/** Nothing to see yet, in the middle of an empty page. */
function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <div
      className="grid min-h-dvh place-content-center justify-items-center gap-5 p-6 text-center"
      role="status"
    >
      <Logo />
      {children}
    </div>
  )
}

function Outdated() {
  const words = usePageWords()
  return (
    <Notice title={words.start.outdated}>
      <Button look="main" onClick={() => window.location.reload()}>
        {words.start.reload}
      </Button>
    </Notice>
  )
}

function Shut() {
  const words = usePageWords('u')
  return (
    <Notice home title={words.status.closed}>
      <p>{words.start.noTicket}</p>
    </Notice>
  )
}

function Deleted({ meetingId }: { readonly meetingId: string }) {
  const words = usePageWords()
  useEffect(() => forgetLinks(meetingId), [meetingId])
  return <Notice home title={words.end.deleted} />
}
