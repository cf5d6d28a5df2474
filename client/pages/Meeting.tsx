import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { TableView } from '../../shared/meeting/meeting.ts'
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
import { WordsGivenBack } from './WordsGivenBack.tsx'
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
  if (shut) return <Shut link={link} />
  return link ? <LiveMeeting link={link} wall={wall} /> : <Opening />
}

function LiveMeeting({ link, wall }: { readonly link: MeetingLink; readonly wall: boolean }) {
  const ready = useSyncExternalStore(link.ready.subscribe, link.ready.get)
  // each letter typed changes whether all is saved: only what this page is made of may draw it anew
  const state = useSyncExternalStore(link.connection.subscribe, () => link.connection.get().state)
  const title = useSyncExternalStore(link.table.subscribe, () => titleOf(link.table.get()))
  const language = useSyncExternalStore(link.table.subscribe, () => languageOf(link.table.get().gathering))
  const words = usePageWords()
  useStayWarning(link.connection)
  useEffect(() => {
    if (ready) void speak(language)
  }, [ready, language])
  useEffect(() => {
    if (ready && !wall) void fetchAhead()
  }, [ready, wall])
  useEffect(() => {
    document.title = title ? `${title} · ${words.start.product}` : words.start.product
  }, [title, words])

  // who is in the middle of something keeps it in sight, to copy: `LostNotice` tells them
  if (state === 'outdated' && (wall || !ready)) return <Outdated />
  // the server closes for good only when there is nothing left to come back to
  if (state === 'refused') return <Deleted link={link} />
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

/** What the tab may show of the meeting: nothing while the screens are covered. */
function titleOf({ cover, gathering }: TableView): string | undefined {
  return cover === undefined ? gathering.title : undefined
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
    <main>
      <h1 className="sr-only">{words.start.product}</h1>
      <Waiting>
        <p className="rounded-card bg-clay-tint p-5 text-clay">{words.start.noConnection}</p>
      </Waiting>
    </main>
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
      <p>{words.start.outdatedText}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {words.start.reload}
      </Button>
    </Notice>
  )
}

function Shut({ link }: { readonly link: MeetingLink | undefined }) {
  const words = usePageWords('u')
  return (
    <Notice home title={words.status.closed}>
      <p>{words.start.noTicket}</p>
      {link && <WordsLeft link={link} />}
    </Notice>
  )
}

function Deleted({ link }: { readonly link: MeetingLink }) {
  const words = usePageWords()
  useEffect(() => forgetLinks(link.meetingId), [link])
  return (
    <Notice home title={words.end.deleted}>
      <WordsLeft link={link} />
    </Notice>
  )
}

/** What I wrote that went nowhere any more: to copy, for there is nothing to come back to. */
function WordsLeft({ link }: { readonly link: MeetingLink }) {
  if (!link.ready.get()) return null
  return (
    <LinkContext value={link}>
      <WordsGivenBack over />
    </LinkContext>
  )
}
