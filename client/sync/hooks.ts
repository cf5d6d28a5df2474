import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { DeskView, TableView } from '../../shared/meeting/meeting.ts'
import type { PersonView } from '../../shared/meeting/people.ts'
import { bySeat, type PersonId } from '../../shared/meeting/person.ts'
import type { DeskState } from './desk.ts'
import type { Connection, MeetingLink } from './link.ts'
import type { GivenBack, Outcome } from './outbox.ts'
import type { RefusedText, WrittenSheet } from './writtenSheet.ts'

/** The live meeting that the page around has opened. */
export const LinkContext = createContext<MeetingLink | undefined>(undefined)

/** The meeting's link itself; panels want one of the hooks below instead. */
export function useLink(): MeetingLink {
  const link = useContext(LinkContext)
  if (!link) throw new Error('used outside a meeting')
  return link
}

/** What the whole table sees. Entities and kinds that did not change keep their identity. */
export function useTable(): TableView {
  const { table } = useLink()
  return useSyncExternalStore(table.subscribe, table.get)
}

/**
 * What I alone see: my own sealed input, what is asked of me, words I was given. Empty while the desk is closed:
 * on a shared device only what stands in `<Private>` may use it.
 */
export function useDesk(): DeskView {
  const { desk } = useLink()
  return useSyncExternalStore(desk.subscribe, desk.get)
}

/** Whether the desk of who acts is open here, and how to open and close it. Alone on a device it always is. */
export function useOwnDesk(): {
  readonly state: DeskState
  readonly open: () => void
  readonly close: () => void
} {
  const { deskState, openDesk, closeDesk } = useLink()
  return { state: useSyncExternalStore(deskState.subscribe, deskState.get), open: openDesk, close: closeDesk }
}

/** Who acts on this device now; `person` is as the table sees them. */
export function useMe(): { readonly id: PersonId; readonly person: PersonView } {
  const { acting } = useLink()
  const me = useSyncExternalStore(acting.subscribe, acting.get)
  const person = useTable().people[me]
  if (!person) throw new Error('the table is shown to its people only')
  return { id: me, person }
}

/** The persons who share this device, in the order of their seats. */
export function usePersonsHere(): readonly PersonView[] {
  const { persons } = useLink()
  const here = useSyncExternalStore(persons.subscribe, persons.get)
  return bySeat(useTable().people).filter(({ id }) => here.includes(id))
}

/** How another person of this device gets to act, and how one more sits down at it. */
export function useSwitch(): {
  readonly switchTo: (person: PersonId) => void
  /** Somebody who has just joined on this device: they share it, and act now. */
  readonly sitDown: (person: PersonId) => void
} {
  const link = useLink()
  const sitDown = useCallback(
    (person: PersonId) => {
      link.seat([...link.persons.get().filter((other) => other !== person), person])
      link.switchTo(person)
    },
    [link],
  )
  return { switchTo: link.switchTo, sitDown }
}

/** How the connection is, and whether everything I did is stored. */
export function useConnection(): Connection {
  const { connection } = useLink()
  return useSyncExternalStore(connection.subscribe, connection.get)
}

/**
 * Gives a function that sends a command and tells how it ended; while there is no connection it waits. It never
 * rejects. A panel keeps the typed words until `ok`; when the panel is gone by then, the page gives them back.
 * @param as another person of this device than who acts now
 */
export function useCommand(as?: PersonId): (name: string, input?: object) => Promise<Outcome> {
  const link = useLink()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return useCallback(
    async (name, input = {}) => {
      const by = as ?? link.acting.get()
      const outcome = await link.send(name, input, by)
      if (!outcome.ok && !here.current) link.giveBack({ name, input, refusal: outcome.refusal, by })
      return outcome
    },
    [link, as],
  )
}

/** Words that were refused when nobody was there to hear it, and how to put them away. */
export function useGivenBack(): {
  readonly all: readonly GivenBack[]
  readonly putAway: (one: GivenBack) => void
} {
  const link = useLink()
  return { all: useSyncExternalStore(link.givenBack.subscribe, link.givenBack.get), putAway: link.putAway }
}

/**
 * The server's time in ms, anew every `intervalMs`: at the same moment in all panels, and on all screens. When the
 * clock was set, as after a sleep, at once.
 */
export function useNow(intervalMs = 1000): number {
  const { now, clockTimesSet } = useLink()
  const timesSet = useSyncExternalStore(clockTimesSet.subscribe, clockTimesSet.get)
  const [time, setTime] = useState(now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a clock that was set is looked at anew
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const at = now()
      setTime(at)
      timer = setTimeout(tick, intervalMs - (at % intervalMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [now, intervalMs, timesSet])
  return time
}

/** Whether text of the analysis was refused, and waits to be copied. */
export function useHasRefusedText(): boolean {
  const { refusedText } = useLink()
  return useSyncExternalStore(refusedText.subscribe, refusedText.get) !== undefined
}

/**
 * The sheet `analysis`, open while the component is there. When the server refuses what was typed, `sheet` is a
 * new one with a new doc, and `refused` holds the old doc, so that the unsent text can be shown to copy.
 */
export function useAnalysisSheet(): {
  readonly sheet: WrittenSheet | undefined
  readonly refused: RefusedText | undefined
  readonly putAwayRefused: () => void
} {
  const link = useLink()
  const me = useSyncExternalStore(link.acting.subscribe, link.acting.get)
  const [sheet, setSheet] = useState<WrittenSheet>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another acting person means another sheet
  useEffect(() => link.followAnalysis(setSheet), [link, me])
  const refused = useSyncExternalStore(link.refusedText.subscribe, link.refusedText.get)
  return { sheet, refused, putAwayRefused: link.putAwayText }
}
