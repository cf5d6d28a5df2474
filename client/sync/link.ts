import { makeId } from '../../shared/ids.ts'
import { type DeskView, emptyDesk, emptyTable, type TableView } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { refuse } from '../../shared/refusal.ts'
import { deskOf, type Sheet } from '../../shared/sheets.ts'
import { followAnalysis } from './analysisSheet.ts'
import { liveView } from './liveView.ts'
import { openSheet, type SheetEvents, type SheetState } from './openSheet.ts'
import { type GivenBack, makeOutbox, type Outcome } from './outbox.ts'
import { makeServerClock } from './serverClock.ts'
import { makeStore, type Store } from './store.ts'
import { onWake } from './wake.ts'
import type { RefusedText, WrittenSheet } from './writtenSheet.ts'

export type Connection = {
  readonly state: SheetState
  /** Every command is answered and every letter stored. */
  readonly saved: boolean
}

/** One person's live way into one meeting. */
export type MeetingLink = {
  readonly meetingId: string
  readonly me: PersonId
  readonly table: Store<TableView>
  readonly desk: Store<DeskView>
  /** The table has been read once, and I sit at it. */
  readonly ready: Store<boolean>
  readonly connection: Store<Connection>
  readonly givenBack: Store<readonly GivenBack[]>
  /** Text of the analysis that the server would not take, until it is put away. */
  readonly refusedText: Store<RefusedText | undefined>
  /** The server's time in ms. */
  readonly now: () => number
  readonly send: (name: string, input: object) => Promise<Outcome>
  readonly giveBack: (one: GivenBack) => void
  readonly putAway: (one: GivenBack) => void
  readonly putAwayText: () => void
  /** Opens `analysis` until the returned function is called; a refused doc is replaced by a new sheet. */
  readonly followAnalysis: (show: (sheet: WrittenSheet | undefined) => void) => () => void
  readonly close: () => void
}

/** Clocks drift apart: this often we ask again (ms). */
const measureEvery = 5 * 60_000

/** Where a link leads, and what it stands on; tests give their own socket. */
export type LinkOptions = {
  /** `wss://beraad.example` */
  readonly server: string
  readonly meetingId: string
  readonly me: PersonId
  /** The server could not be reached as asked; perhaps it wants us no more. */
  readonly failed?: () => void
  readonly Socket?: typeof WebSocket
}

/** Opens a meeting for one person: table and desk, commands, and the server's time. */
export function openLink({ server, meetingId, me, failed, Socket }: LinkOptions): MeetingLink {
  const open = (sheet: Sheet, events?: SheetEvents) =>
    openSheet({ server, meetingId, sheet, as: me }, events, Socket)

  const tableSheet = open('table', {
    connected() {
      outbox.sendAgain()
      clock.measure()
    },
    answer: (answer) => outbox.answered(answer),
    time: (answer) => clock.answered(answer),
    ...(failed && { failed }),
  })
  const deskSheet = open(deskOf(me))
  const outbox = makeOutbox(tableSheet.sendCommand, makeId)
  const clock = makeServerClock(() => performance.now(), tableSheet.askTime, Date.now)
  const table = liveView<TableView>(tableSheet.doc, emptyTable)
  const desk = liveView<DeskView>(deskSheet.doc, emptyDesk)
  const textSaved = makeStore(true)
  const givenBack = makeStore<readonly GivenBack[]>([])
  const refusedText = makeStore<RefusedText | undefined>(undefined)

  const ready = makeStore(false)
  const seeReady = () => {
    const seated = tableSheet.synced.get() && deskSheet.synced.get() && table.get().people[me] !== undefined
    if (seated) ready.set(true)
  }
  const connection = makeStore<Connection>({ state: 'connecting', saved: true })
  const seeConnection = () => {
    const state = tableSheet.state.get()
    const saved = outbox.empty.get() && textSaved.get()
    const known = connection.get()
    if (state !== known.state || saved !== known.saved) connection.set({ state, saved })
    if (state === 'refused') outbox.giveUp(refuse('not-a-member'))
    if (state === 'outdated') outbox.giveUp(refuse('storage-failed'))
  }
  for (const store of [tableSheet.synced, deskSheet.synced, table]) store.subscribe(seeReady)
  for (const store of [tableSheet.state, outbox.empty, textSaved]) store.subscribe(seeConnection)
  const stopWaking = onWake(clock.measure)
  const measuring = setInterval(clock.measure, measureEvery)

  return {
    meetingId,
    me,
    table,
    desk,
    ready,
    connection,
    givenBack,
    refusedText,
    now: clock.now,
    send: outbox.send,
    giveBack: (one) => givenBack.set([...givenBack.get(), one]),
    putAway: (one) => givenBack.set(givenBack.get().filter((other) => other !== one)),
    putAwayText: () => refusedText.set(undefined),
    followAnalysis: (show) =>
      followAnalysis((events) => open('analysis', events), textSaved, show, refusedText.set),
    close() {
      clearInterval(measuring)
      stopWaking()
      tableSheet.close()
      deskSheet.close()
    },
  }
}
