import '../../../client/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Analysis } from '../../../client/editor/Analysis.tsx'
import { LinkContext } from '../../../client/sync/hooks.ts'
import type { MeetingLink } from '../../../client/sync/link.ts'
import { makeStore } from '../../../client/sync/store.ts'
import { notices } from '../../../client/ui/notices.ts'
import { emptyDesk, emptyTable } from '../../../shared/meeting/meeting.ts'
import { type Desk, openDesks } from './desks.ts'
import { editAtRandom } from './randomEdits.ts'

/** What a test asks of the page. */
export type EditorPage = ReturnType<typeof openDesks> & {
  readonly editAtRandom: (seed: number, steps: number) => object
  /** What the screen said to who sits there. */
  readonly told: () => string[]
}

declare global {
  interface Window {
    editorPage: EditorPage
  }
}

const names = ['Anne', 'Samira', 'Esther', 'Karel']
const desks = openDesks(names)

/** A meeting without a server: three write, and Karel listens. */
function linkOf(desk: Desk, at: number): MeetingLink {
  const people = Object.fromEntries(
    names.map((name, seat) => [
      name,
      {
        id: name,
        name,
        side: 'team' as const,
        hats: name === 'Karel' ? { toehoorder: true as const } : {},
        colour: seat,
        seat,
        joinedAt: 0,
        present: true,
        host: seat === 0,
      },
    ]),
  )
  const never = () => Promise.reject(new Error('nothing is sent here'))
  return {
    meetingId: 'here',
    persons: makeStore([names[at] ?? '']),
    acting: makeStore(names[at] ?? ''),
    table: makeStore({ ...emptyTable, people }),
    desk: makeStore(emptyDesk),
    deskState: makeStore('open' as const),
    ready: makeStore(true),
    connection: makeStore({ state: 'open' as const, saved: true, storing: true }),
    givenBack: makeStore([]),
    refusedText: desk.refusedText,
    now: Date.now,
    clockTimesSet: makeStore(0),
    send: never,
    switchTo: () => undefined,
    seat: () => undefined,
    openDesk: () => undefined,
    closeDesk: () => undefined,
    hearStoring: () => undefined,
    giveBack: () => undefined,
    putAway: () => undefined,
    putAwayText: () => desk.refusedText.set(undefined),
    followAnalysis: desk.followAnalysis,
    shut: () => undefined,
    close: () => undefined,
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <main className="grid grid-cols-2 gap-6 p-6">
      {desks.all.map((desk, at) => (
        <LinkContext.Provider key={desk.name} value={linkOf(desk, at)}>
          <section aria-label={desk.name} data-desk={desk.name}>
            <h1>{desk.name}</h1>
            <h2>Analyse</h2>
            <Analysis />
          </section>
        </LinkContext.Provider>
      ))}
    </main>
  </StrictMode>,
)
window.editorPage = {
  ...desks,
  editAtRandom: (seed, steps) => editAtRandom(desks, seed, steps),
  told: () => notices.get().map(({ text }) => text),
}
