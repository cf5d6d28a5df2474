import { knockAhead, MeetingDoor } from './pages/MeetingDoor.tsx'
import { Notice } from './pages/Notice.tsx'
import { usePageWords } from './pages/words.ts'
import { fetchedPart } from './sync/fetchedPart.ts'

// who comes to a meeting has another page before them
const home = fetchedPart(async () => (await import('./pages/Home.tsx')).default, 'when wanted')

/** Fetches what the page at this address is drawn with, before it is drawn for the first time. */
export async function fetchPage(): Promise<void> {
  const { meetingId } = meetingHere()
  if (meetingId !== undefined) knockAhead(meetingId)
  if (isHome()) await home.load()
}

/** Chooses the page by its address. */
export function App() {
  const { start } = usePageWords()
  const { meetingId, wall } = meetingHere()
  const Home = home.there()
  if (isHome() && Home) return <Home />
  if (meetingId !== undefined) return <MeetingDoor meetingId={meetingId} wall={wall !== undefined} />
  return <Notice title={start.notFound} home />
}

/** The meeting that this address is of. */
function meetingHere() {
  const [, meetingId, wall] = /^\/m\/([0-9a-z]+)(\/wall)?$/.exec(window.location.pathname) ?? []
  return { meetingId, wall }
}

function isHome(): boolean {
  return window.location.pathname === '/'
}
