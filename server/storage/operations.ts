import type { SQLInputValue } from 'node:sqlite'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { SealedRow } from '../../shared/meeting/sealed.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { type KnownMeetings, missing } from './knownMeetings.ts'
import type { statements } from './statements.ts'
import {
  bytesIn,
  type Commit,
  type LedgerEntry,
  type Seating,
  type SecretHashes,
  type SheetWrite,
  type Snapshot,
  type StoredMeeting,
  type Ticket,
} from './storage.ts'
import { cut, hasTray, isForTray, type Place, type Tray } from './tray.ts'

/** What is written and read inside a transaction, by name. Plain and synchronous: no thread, no promise. */
export type Operations = ReturnType<typeof makeOperations>

/** Binds the operations to the statements of an open database. Each throws an `Error` that says why it could not be done. */
export function makeOperations(sql: ReturnType<typeof statements>, tray: Tray, meetings: KnownMeetings) {
  function need(meeting: string): void {
    if (!meetings.has(meeting)) throw new Error(missing(meeting))
  }

  function addEntry(meeting: string, entry: LedgerEntry): void {
    if (sql.entry.get(meeting, entry.seq)) throw new Error(`Seq ${entry.seq} of meeting ${meeting} is taken`)
    sql.addEntry.run(meeting, entry.seq, ...actColumns(entry))
  }

  function rewriteEntry(meeting: string, entry: LedgerEntry): void {
    const { changes } = sql.rewriteEntry.run(...actColumns(entry), meeting, entry.seq)
    if (changes === 0) throw new Error(`There is no entry ${entry.seq} to rewrite in meeting ${meeting}`)
  }

  function rewriteSnapshot(meeting: string, { seq, meeting: body }: Snapshot): void {
    const { changes } = sql.rewriteSnapshot.run(JSON.stringify(body), meeting, seq)
    if (changes === 0) throw new Error(`There is no snapshot ${seq} to rewrite in meeting ${meeting}`)
  }

  function bind(meeting: string, client: number, person: PersonId): void {
    sql.bindClient.run(meeting, client, person)
    if (sql.clientOwner.get(meeting, client)?.person !== person)
      throw new Error(`Client ${client} of meeting ${meeting} is another person's`)
  }

  function writeSheet(meeting: string, part: SheetWrite): void {
    const { sheet } = part
    if ('append' in part && isForTray(sheet, part.append)) {
      tray.add({ meeting, sheet, bytes: part.append })
      return
    }
    if (hasTray(sheet)) tray.layOut()
    if (!('append' in part)) sql.emptySheet.run(meeting, sheet)
    sql.addUpdate.run(meeting, sheet, bytesIn(part), null)
  }

  function write(meeting: string, change: Commit): void {
    for (const entry of change.rewrite?.ledger ?? []) rewriteEntry(meeting, entry)
    for (const snapshot of change.rewrite?.snapshots ?? []) rewriteSnapshot(meeting, snapshot)
    if (change.ledger) addEntry(meeting, change.ledger)
    if (change.snapshot)
      sql.putSnapshot.run(meeting, change.snapshot.seq, JSON.stringify(change.snapshot.meeting))
    if (change.answer)
      sql.addAnswer.run(meeting, change.answer.commandId, JSON.stringify(change.answer.value))
    for (const row of change.unseal ?? []) sql.unseal.run(meeting, row.kind, row.id, row.person)
    for (const row of change.seal ?? [])
      sql.seal.run(meeting, row.kind, row.id, row.person, JSON.stringify(row.value))
    for (const part of change.sheets ?? []) writeSheet(meeting, part)
    for (const { clientId, person } of change.clientIds ?? []) bind(meeting, clientId, person)
    if (change.seating) seat(meeting, change.seating)
  }

  function seat(meeting: string, { ticket: { hash, persons }, alone }: Seating): void {
    sql.dropTicket.run(meeting, hash)
    for (const [place, person] of [...new Set(persons)].entries())
      sql.addTicketPerson.run(meeting, hash, person, place)
    if (alone !== undefined) sql.takePerson.run(meeting, alone, hash)
  }

  function entriesAfter(meeting: string, seq: number): LedgerEntry[] {
    return sql.entriesAfter.all(meeting, seq).map(readEntry)
  }

  function snapshot(meeting: string): Snapshot | undefined {
    const row = sql.snapshot.get(meeting)
    return row && { seq: Number(row.seq), meeting: parse(row.body) }
  }

  return {
    createMeeting(id: string, secrets: SecretHashes, first: Snapshot, change: Commit): void {
      if (sql.meeting.get(id)) throw new Error(`There is a meeting ${id} already`)
      sql.addMeeting.run(id, secrets.host, secrets.guest)
      sql.putSnapshot.run(id, first.seq, JSON.stringify(first.meeting))
      write(id, change)
    },

    loadMeeting(id: string): StoredMeeting | undefined {
      const from = snapshot(id)
      return (
        from && {
          snapshot: from,
          ledger: entriesAfter(id, from.seq),
          sealed: sql.sealed.all(id).map(
            (row) =>
              ({
                kind: row.kind,
                id: row.id,
                person: row.person,
                value: parse(row.value),
              }) as SealedRow,
          ),
          clientIds: new Map(sql.clients.all(id).map((row) => [Number(row.client), String(row.person)])),
        }
      )
    },

    commit(id: string, change: Commit): void {
      need(id)
      write(id, change)
    },

    /** What most commits are: one more update of one sheet. */
    append(id: string, sheet: Sheet, append: Uint8Array): void {
      need(id)
      writeSheet(id, { sheet, append })
    },

    /**
     * Many of those at once, all for the tray.
     * @param places of each update, as JSON
     * @param bytes theirs, one after another
     * @returns which of the meetings are not there: what was for them is stored nowhere
     */
    appendAll(places: string, bytes: Uint8Array): string[] {
      const all: readonly Place[] = parse(places)
      const gone = all.map(([meeting]) => meeting).filter((meeting) => !meetings.has(meeting))
      if (gone.length === 0) tray.lay(places, bytes)
      else {
        const updates = cut(
          bytes,
          all.map(([, , length]) => length),
        )
        for (const [i, [meeting, sheet]] of all.entries())
          if (!gone.includes(meeting)) tray.add({ meeting, sheet, bytes: updates[i] ?? new Uint8Array() })
      }
      return gone
    },

    deleteMeeting(id: string): void {
      tray.layOut()
      sql.deleteMeeting.run(id)
      meetings.forget()
    },

    sheetUpdates(id: string, sheet: Sheet): Uint8Array[] {
      const laidOut = sql.updates.all(id, sheet).flatMap((row) => {
        const bytes = row.bytes as Uint8Array
        return row.lengths === null ? [bytes] : cut(bytes, parse(row.lengths))
      })
      return [...laidOut, ...tray.of(id, sheet)]
    },

    history(id: string): { ledger: LedgerEntry[]; snapshots: Snapshot[] } {
      const latest = snapshot(id)
      return { ledger: entriesAfter(id, Number.MIN_SAFE_INTEGER), snapshots: latest ? [latest] : [] }
    },

    answer(id: string, commandId: string): Value | undefined {
      const row = sql.answer.get(id, commandId)
      return row && parse(row.value)
    },

    secrets(id: string): SecretHashes | undefined {
      const row = sql.meeting.get(id)
      return row && { host: String(row.host_hash), guest: String(row.guest_hash) }
    },

    ticket(id: string, hash: string): Ticket | undefined {
      const persons = sql.ticketPersons.all(id, hash).map((row) => String(row.person))
      return persons.length > 0 ? { hash, persons } : undefined
    },

    /** Writes something that means nothing, to see that writing works. */
    beat(): void {
      sql.beat.run()
    },
  }
}

function actColumns({ act }: LedgerEntry): SQLInputValue[] {
  if (!act) return [null, null, null, null, null, null]
  return [act.at, act.by, act.for, act.name, JSON.stringify(act.patches), JSON.stringify(act.inverses)]
}

function readEntry(row: Record<string, unknown>): LedgerEntry {
  const seq = Number(row.seq)
  if (row.at === null) return { seq }
  return {
    seq,
    act: {
      at: Number(row.at),
      by: String(row.by),
      for: String(row.for),
      name: String(row.name),
      patches: parse(row.patches),
      inverses: parse(row.inverses),
    },
  }
}

/** Reads back what we wrote as this type ourselves; another shape is the work of a schema upgrade. */
function parse<T>(json: unknown): T {
  return JSON.parse(String(json)) as T
}
