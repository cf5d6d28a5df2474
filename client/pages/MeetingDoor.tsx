import { type ComponentProps, lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { actingOf, keepActing, tellSeating } from '../sync/acting.ts'
import { fetchedPart } from '../sync/fetchedPart.ts'
import { askAhead, whoAmIAtFirst } from '../sync/ticketAhead.ts'
import { Button } from '../ui/Button.tsx'
import { useFetched } from '../ui/useFetched.ts'
import { Notice } from './Notice.tsx'
import type { Seats } from './useMeetingLink.ts'
import { speak, usePageWords } from './words.ts'

const Join = lazy(() => import('./Join.tsx'))
const meetingPage = fetchedPart(async () => (await import('./Meeting.tsx')).default, 'when wanted')

/** How far somebody at the door of a meeting is. */
type Door =
  | { readonly at: 'asking' }
  | { readonly at: 'join'; readonly secret: string }
  | { readonly at: 'seat'; readonly persons: Seats; readonly acting: string }
  | { readonly at: 'no-ticket' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'storing-fails' }

/** How long we wait for a server whose disk is in trouble. */
const knockAgainMs = 3000

type MeetingDoorProps = {
  readonly meetingId: string
  /** For the wall of the room. */
  readonly wall?: boolean
}

/** Fetches and asks for all that the door waits for, before it is drawn. */
export function knockAhead(meetingId: string): void {
  void meetingPage.load()
  askAhead(meetingId)
}

/** Lets in who has a ticket, asks a name of who has the host's link, and tells anyone else what to do. */
export function MeetingDoor({ meetingId, wall = false }: MeetingDoorProps) {
  const { start: say, status } = usePageWords()
  const polite = usePageWords('u').start
  const [door, setDoor] = useState<Door>({ at: 'asking' })
  const knock = useCallback(async () => {
    const page = meetingPage.load()
    const reply = await whoAmIAtFirst(meetingId)
    if (reply.ok) await speak(reply.given.language)
    const [first, ...others] = reply.ok ? reply.given.persons : []
    const secret = window.location.hash.slice(1)
    if (first !== undefined) {
      await page
      const persons: Seats = [first, ...others]
      setDoor({ at: 'seat', persons, acting: actingOf(meetingId, persons) })
    } else if (reply.ok || reply.status === 404)
      setDoor(secret ? { at: 'join', secret } : { at: 'no-ticket' })
    else setDoor({ at: reply.refusal?.code === 'storage-failed' ? 'storing-fails' : 'unreachable' })
  }, [meetingId])
  useEffect(() => {
    void knock()
    // another link to the same meeting, opened in this tab, loads no new page
    window.addEventListener('hashchange', knock)
    return () => window.removeEventListener('hashchange', knock)
  }, [knock])
  useEffect(() => {
    if (door.at === 'seat') clearSecret()
    // whom we ask to leave the screen open need press nothing; each answer is a new door
    if (door.at !== 'storing-fails') return
    const timer = setTimeout(() => void knock(), knockAgainMs)
    return () => clearTimeout(timer)
  }, [door, knock])

  switch (door.at) {
    case 'asking':
      return <Opening />
    case 'seat':
      return (
        <Suspense fallback={<Opening />}>
          <Meeting acting={door.acting} meetingId={meetingId} persons={door.persons} wall={wall} />
        </Suspense>
      )
    case 'join':
      return (
        <Suspense fallback={<Opening />}>
          <Join
            meetingId={meetingId}
            onJoined={(me) => {
              keepActing(meetingId, me)
              tellSeating(meetingId, me)
              setDoor({ at: 'seat', persons: [me], acting: me })
            }}
            secret={door.secret}
          />
        </Suspense>
      )
    case 'no-ticket':
      return (
        <Notice home title={polite.noTicketTitle}>
          <p>{polite.noTicket}</p>
        </Notice>
      )
    case 'storing-fails':
      return <Notice title={status.storingFails} />
    case 'unreachable':
      return (
        <Notice title={say.noConnection}>
          <Button look="main" onClick={() => void knock()}>
            {say.reload}
          </Button>
        </Notice>
      )
  }
}

/** Drawn at once where it was fetched before. */
function Meeting(props: ComponentProps<NonNullable<ReturnType<typeof meetingPage.there>>>) {
  const Page = useFetched(meetingPage.there(), meetingPage.load)
  return <Page {...props} />
}

function Opening() {
  const say = usePageWords().start
  return (
    <p className="p-6 text-soft" role="status">
      {say.opening}
    </p>
  )
}

/** Takes a used secret out of the address bar, where shoulders and histories could read it. */
function clearSecret(): void {
  if (window.location.hash) window.history.replaceState(null, '', window.location.pathname)
}
