import { makeId } from '../../shared/ids.ts'
import { type DeskView, emptyTable, type TableView } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { refuse } from '../../shared/refusal.ts'
import { deskOf, type Sheet } from '../../shared/sheets.ts'
import { keepActing } from './acting.ts'
import { type FollowedAnalysis, followAnalysis } from './analysisSheet.ts'
import { type DeskState, makeDesk } from './desk.ts'
import { liveView } from './liveView.ts'
import { openSheet, type SheetEvents, type SheetState } from './openSheet.ts'
import { type GivenBack, makeOutbox, type Outcome } from './outbox.ts'
import { makeServerClock } from './serverClock.ts'
import { makeStore, type Store } from './store.ts'
import { makeTogether } from './together.ts'
import { onWake } from './wake.ts'
import type { RefusedText, WrittenSheet } from './writtenSheet.ts'

export type Connection = {
  readonly state: SheetState
  /** Every command is answered and every letter stored. */
  readonly saved: boolean
  /** The server can store. While it can't, what is done waits. */
  readonly storing: boolean
}

/** The live way of one device into one meeting, for the persons who share it. */
export type MeetingLink = {
  readonly meetingId: string
  /** The persons of this device. */
  readonly persons: Store<readonly PersonId[]>
  /** Who of them acts now. */
  readonly acting: Store<PersonId>
  readonly table: Store<TableView>
  /** What is on the desk of who acts; nothing while it is closed. */
  readonly desk: Store<DeskView>
  /** The desk of a person alone on their device is always open; on a shared one it is opened, and closes. */
  readonly deskState: Store<DeskState>
  /** The table has been read once, and who acts sits at it. */
  readonly ready: Store<boolean>
  readonly connection: Store<Connection>
  readonly givenBack: Store<readonly GivenBack[]>
  /** Text of the analysis that the server would not take, until it is put away. */
  readonly refusedText: Store<RefusedText | undefined>
  /** The server's time in ms. */
  readonly now: () => number
  readonly clockTimesSet: Store<number>
  /** Sends a command of who acts, or of another person of this device. */
  readonly send: (name: string, input: object, as?: PersonId) => Promise<Outcome>
  /** Another person of this device acts from now on; one who just sat down, once the table knows them. */
  readonly switchTo: (person: PersonId) => void
  /** Tells anew who share this device. */
  readonly seat: (persons: readonly PersonId[]) => void
  readonly openDesk: () => void
  readonly closeDesk: () => void
  /** Tells what was heard on another way of the server's storing. */
  readonly hearStoring: (works: boolean) => void
  readonly giveBack: (one: GivenBack) => void
  readonly putAway: (one: GivenBack) => void
  readonly putAwayText: () => void
  /** Opens `analysis` until the returned function is called; a refused doc is replaced by a new sheet. */
  readonly followAnalysis: (show: (sheet: WrittenSheet | undefined) => void) => () => void
  /** Closes it for good: the server takes nothing of this device any more, and whoever waits is told. */
  readonly shut: () => void
  readonly close: () => void
}

/** Clocks drift apart: this often we ask again (ms); sooner while a slow way left us unsure. */
const measureEvery = 5 * 60_000
const measureUnsureEvery = 15_000

/** Where a link leads, and what it stands on; tests give their own socket. */
export type LinkOptions = {
  /** `wss://beraad.example` */
  readonly server: string
  readonly meetingId: string
  /** The persons of this device; the first acts, unless `acting` names another. */
  readonly persons: readonly [PersonId, ...PersonId[]]
  readonly acting?: PersonId
  /** For the wall of the room: the table, and no private sheet. */
  readonly wall?: boolean
  /** The table is connected, for the first time or again. */
  readonly connected?: () => void
  /** The server could not be reached as asked; perhaps it wants us no more. */
  readonly failed?: () => void
  readonly Socket?: typeof WebSocket
}

/** Opens a meeting on a device: the table, the desk of who acts, commands, and the server's time. */
export function openLink(options: LinkOptions): MeetingLink {
  const { server, meetingId, wall = false, failed, Socket } = options
  const persons = makeStore<readonly PersonId[]>(options.persons)
  const acting = makeStore(options.acting ?? options.persons[0])
  const open = (sheet: Sheet, as?: PersonId, events?: SheetEvents) =>
    openSheet({ server, meetingId, sheet, ...(as !== undefined && { as }) }, events, Socket)

  const storing = makeStore(true)
  /** The same, as was heard on another way; each tells for itself when it works again. */
  const heardStoring = makeStore(true)
  // the table is the device's, not one person's: it stays open whoever acts
  const tableSheet = open('table', undefined, {
    connected() {
      // a server that still can't store says so in answer to what comes now
      storing.set(true)
      heardStoring.set(true)
      outbox.sendAgain()
      clock.measure()
      options.connected?.()
    },
    storing: (works) => storing.set(works),
    answer: (answer) => outbox.answered(answer),
    time: (answer) => clock.answered(answer),
    ...(failed && { failed }),
  })
  const desk = makeDesk((person) => open(deskOf(person), person))
  const outbox = makeOutbox(tableSheet.sendCommand, makeId)
  const clock = makeServerClock(() => performance.now(), tableSheet.askTime, Date.now)
  const table = liveView<TableView>(tableSheet.doc, emptyTable)
  const textSaved = makeTogether()
  const givenBack = makeStore<readonly GivenBack[]>([])
  const refusedText = makeStore<RefusedText | undefined>(undefined)
  // a wall is seen by all: no socket of it ever asks for a desk, however few share the device
  const alone = () => !wall && persons.get().length === 1
  let next: PersonId | undefined
  /** The analysis as it was opened, and for whom. */
  const followed = new Map<FollowedAnalysis, PersonId>()

  const ready = makeStore(false)
  const seeReady = () => {
    const deskIsThere = !alone() || desk.state.get() === 'open'
    const seated = table.get().people[acting.get()] !== undefined
    if (tableSheet.synced.get() && deskIsThere && seated) ready.set(true)
  }
  const connection = makeStore<Connection>({ state: 'connecting', saved: true, storing: true })
  const seeConnection = () => {
    const state = tableSheet.state.get()
    // a server that is not there can't say how it is
    if (state === 'lost' && connection.get().state !== 'lost') {
      storing.set(true)
      heardStoring.set(true)
    }
    const saved = outbox.empty.get() && textSaved.all.get() && refusedText.get() === undefined
    const known = connection.get()
    const now = { state, saved, storing: storing.get() && heardStoring.get() }
    if (state !== known.state || saved !== known.saved || now.storing !== known.storing) connection.set(now)
    if (state === 'refused') giveUpAll()
    if (state === 'outdated') outbox.giveUp(refuse('unknown-command'))
  }

  function act(person: PersonId) {
    if (person === acting.get()) return
    desk.close()
    acting.set(person)
    keepActing(meetingId, person)
    if (alone()) desk.open(person)
  }
  /** Who has just sat down acts as soon as the table has brought their name. */
  const seeNext = () => {
    if (next === undefined || table.get().people[next] === undefined) return
    const person = next
    next = undefined
    act(person)
  }

  for (const store of [tableSheet.synced, desk.state, table]) store.subscribe(seeReady)
  for (const store of [tableSheet.state, outbox.empty, textSaved.all, refusedText, storing, heardStoring])
    store.subscribe(seeConnection)
  table.subscribe(seeNext)
  const stopWaking = onWake((slept) => {
    if (slept) clock.doubt()
    clock.measure()
  })
  const measuring = [
    setInterval(clock.measure, measureEvery),
    setInterval(() => clock.isSure() || clock.measure(), measureUnsureEvery),
  ]
  if (alone()) desk.open(acting.get())

  /** Whoever is gone from this device writes nothing more from it. */
  function giveUpTextOf(isGone: (person: PersonId) => boolean) {
    for (const [text] of [...followed].filter(([, as]) => isGone(as))) {
      followed.delete(text)
      text.giveUp(refuse('not-a-member'))
    }
  }

  /** Nothing of this device is taken any more. */
  function giveUpAll() {
    outbox.giveUp(refuse('not-a-member'))
    giveUpTextOf(() => true)
  }

  function close() {
    for (const timer of measuring) clearInterval(timer)
    stopWaking()
    tableSheet.close()
    desk.close()
  }

  return {
    meetingId,
    persons,
    acting,
    table,
    desk: desk.view,
    deskState: desk.state,
    ready,
    connection,
    givenBack,
    refusedText,
    now: clock.now,
    clockTimesSet: clock.timesSet,
    send: (name, input, as = acting.get()) => outbox.send(name, input, as),
    switchTo(person) {
      next = person
      seeNext()
    },
    seat(seated) {
      const [first] = seated
      const known = persons.get()
      if (first === undefined || String(seated) === String(known)) return
      const wasAlone = alone()
      persons.set(seated)
      giveUpTextOf((person) => !seated.includes(person))
      if (!seated.includes(acting.get())) act(first)
      if (wasAlone && !alone()) desk.close()
      if (alone() && desk.state.get() === 'closed') desk.open(first)
    },
    openDesk() {
      if (!wall && desk.state.get() === 'closed') desk.open(acting.get())
    },
    closeDesk() {
      if (!alone()) desk.close()
    },
    hearStoring: heardStoring.set,
    giveBack: (one) => givenBack.set([...givenBack.get(), one]),
    putAway: (one) => givenBack.set(givenBack.get().filter((other) => other !== one)),
    putAwayText: () => refusedText.set(undefined),
    followAnalysis(show) {
      // another acting person means another doc: its client ID is bound to who writes
      const as = acting.get()
      const openAs = (events: SheetEvents) => open('analysis', as, events)
      const text = followAnalysis(openAs, textSaved.one(), show, refusedText.set)
      followed.set(text, as)
      return text.leave
    },
    shut() {
      giveUpAll()
      close()
    },
    close,
  }
}
