import { lazy, Suspense } from 'react'
import { MeetingDoor } from './pages/MeetingDoor.tsx'
import { Notice } from './pages/Notice.tsx'
import { usePageWords } from './pages/words.ts'

// who comes to a meeting has another page before them
const Home = lazy(() => import('./pages/Home.tsx'))

/** Chooses the page by its address. */
export function App() {
  const { start } = usePageWords()
  const { pathname } = window.location
  const [, meetingId, wall] = /^\/m\/([0-9a-z]+)(\/wall)?$/.exec(pathname) ?? []
  if (pathname === '/')
    return (
      <Suspense>
        <Home />
      </Suspense>
    )
  if (meetingId !== undefined) return <MeetingDoor meetingId={meetingId} wall={wall !== undefined} />
  return <Notice title={start.notFound} home />
}
