import { MeetingDoor } from './pages/MeetingDoor.tsx'
import { Notice } from './pages/Notice.tsx'
import { usePageWords } from './pages/words.ts'
import { fetchedPart } from './sync/fetchedPart.ts'

// who comes to a meeting has another page before them
const home = fetchedPart(async () => (await import('./pages/Home.tsx')).default, 'when wanted')

/** Fetches what the page at this address is drawn with, before it is drawn for the first time. */
export async function fetchPage(): Promise<void> {
  if (isHome()) await home.load()
}

/** Chooses the page by its address. */
export function App() {
  const { start } = usePageWords()
  const { pathname } = window.location
  const [, meetingId, wall] = /^\/m\/([0-9a-z]+)(\/wall)?$/.exec(pathname) ?? []
  const Home = home.there()
  if (isHome() && Home) return <Home />
  if (meetingId !== undefined) return <MeetingDoor meetingId={meetingId} wall={wall !== undefined} />
  return <Notice title={start.notFound} home />
}

function isHome(): boolean {
  return window.location.pathname === '/'
}
