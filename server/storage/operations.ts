import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { SealedRow } from '../../shared/meeting/sealed.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { statements } from './statements.ts'
import type { Commit, LedgerEntry, SecretHashes, Snapshot, StoredMeeting, Ticket } from './storage.ts'

/** What is written and read inside a transaction, by name. Plain and synchronous: no thread, no promise. */
export type Operations = ReturnType<typeof makeOperations>

/** Binds the operations to an open database. Each throws an `Error` that says why it could not be done. */
export function makeOperations(db: DatabaseSync) {
  const sql = statements(db)

  function need(meeting: string): void {
    if (!sql.meeting.get(meeting)) throw new Error(`There is no meeting ${meeting}`)
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
    for (const part of change.sheets ?? []) {
      if ('replace' in part) sql.emptySheet.run(meeting, part.sheet)
      sql.addUpdate.run(meeting, part.sheet, 'replace' in part ? part.replace : part.append)
    }
    for (const { clientId, person } of change.clientIds ?? []) bind(meeting, clientId, person)
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

    deleteMeeting(id: string): void {
      sql.deleteMeeting.run(id)
    },

    sheetUpdates(id: string, sheet: Sheet): Uint8Array[] {
      return sql.updates.all(id, sheet).map((row) => row.bytes as Uint8Array)
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

    putTicket(id: string, { hash, persons }: Ticket): void {
      need(id)
      sql.dropTicket.run(id, hash)
      for (const [place, person] of [...new Set(persons)].entries())
        sql.addTicketPerson.run(id, hash, person, place)
    },

    ticket(id: string, hash: string): Ticket | undefined {
      const persons = sql.ticketPersons.all(id, hash).map((row) => String(row.person))
      return persons.length > 0 ? { hash, persons } : undefined
    },

    takeFromOtherTickets(id: string, person: PersonId, kept: string): void {
      need(id)
      sql.takePerson.run(id, person, kept)
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
