import type { DeskView, TableView } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { GivenBack, Outcome } from './outbox.ts'
import type { Store } from './store.ts'
import type { RefusedText, WrittenSheet } from './writtenSheet.ts'

/** `lost`: it was there and is tried again. `closed`: the server wants us no more. `outdated`: reload the page. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'closed' | 'outdated'

export type Connection = {
  readonly state: ConnectionState
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
  /** The server's time in ms. */
  readonly now: () => number
  readonly send: (name: string, input: object) => Promise<Outcome>
  readonly giveBack: (one: GivenBack) => void
  readonly putAway: (one: GivenBack) => void
  /** Opens `analysis` until the returned function is called; a refused doc is replaced by a new sheet. */
  readonly followAnalysis: (
    sheet: (sheet: WrittenSheet | undefined) => void,
    refused: (refused: RefusedText) => void,
  ) => () => void
  readonly close: () => void
}
