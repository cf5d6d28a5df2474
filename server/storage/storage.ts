import type { Patch } from 'immer'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { SealedRow } from '../../shared/meeting/sealed.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import type { Sheet } from '../../shared/sheets.ts'

/** An accepted command. One on sealed input is a bare number: nobody can read who wrote when. */
export type LedgerEntry = {
  readonly seq: number
  readonly act?: {
    readonly at: number
    readonly by: PersonId
    readonly for: PersonId
    readonly name: string
    readonly patches: readonly Patch[]
    readonly inverses: readonly Patch[]
  }
}

/** The meeting as it was after the entry `seq`. */
export type Snapshot = { readonly seq: number; readonly meeting: Meeting }

/** A change of one sheet's stored updates. */
export type SheetWrite =
  /** One more update. */
  | { readonly sheet: Sheet; readonly append: Uint8Array }
  /** Its present state in place of all updates: what was deleted from it is gone. */
  | { readonly sheet: Sheet; readonly replace: Uint8Array }
  /** The same for tidiness: nothing of it has to be gone. */
  | { readonly sheet: Sheet; readonly together: Uint8Array }

export function bytesIn(write: SheetWrite): Uint8Array {
  if ('append' in write) return write.append
  return 'together' in write ? write.together : write.replace
}

/** What one transaction writes: all of it or nothing. */
export type Commit = {
  readonly ledger?: LedgerEntry
  /** The answer to repeat to whoever sends this command id again; kept apart, without the seq. */
  readonly answer?: { readonly commandId: string; readonly value: Value }
  readonly snapshot?: Snapshot
  readonly seal?: readonly SealedRow[]
  readonly unseal?: readonly Pick<SealedRow, 'kind' | 'id' | 'person'>[]
  readonly sheets?: readonly SheetWrite[]
  readonly seating?: Seating
  /** Y client IDs of the analysis, bound to who first used them. */
  readonly clientIds?: readonly { readonly clientId: number; readonly person: PersonId }[]
  /** The rewritten history after a redaction: these entries and snapshots replace those with the same seq. */
  readonly rewrite?: { readonly ledger: readonly LedgerEntry[]; readonly snapshots: readonly Snapshot[] }
}

/** The hashes that open a meeting; the secrets themselves are never stored. */
export type SecretHashes = { readonly host: string; readonly guest: string }

/** A device in a meeting: the hash of its cookie, and the persons it may act for. */
export type Ticket = { readonly hash: string; readonly persons: readonly PersonId[] }

/** How somebody sits down: whoever is at the table can come back to it, so this goes with the act itself. */
export type Seating = {
  /** Added, or in place of what this device had. */
  readonly ticket: Ticket
  /** Who is taken off every other ticket; one left without persons goes. */
  readonly alone?: PersonId
}

/** What a room starts from. */
export type StoredMeeting = {
  readonly snapshot: Snapshot
  /** The entries after the snapshot, in order. */
  readonly ledger: readonly LedgerEntry[]
  readonly sealed: readonly SealedRow[]
  readonly clientIds: ReadonlyMap<number, PersonId>
}

/**
 * The disk does not take or give anything now: it is full, can't be written, or fails. It is nobody's fault who asked,
 * and may be over at the next try.
 */
export class StorageTrouble extends Error {}

/**
 * Where meetings are kept. Every promise that resolves means: on the disk, synced. A promise that rejects
 * means: nothing of it was written; with `StorageTrouble` where the disk is the reason. What is given is left as it is until then. Calls for one meeting are carried out in the order in which they came.
 */
export type Storage = {
  createMeeting(id: string, secrets: SecretHashes, snapshot: Snapshot, first: Commit): Promise<void>
  /** Undefined for a meeting that is not there. */
  loadMeeting(id: string): Promise<StoredMeeting | undefined>
  /** Rejects when the meeting is not there, or when `ledger.seq` is already taken. */
  commit(id: string, change: Commit): Promise<void>
  /** Everything of it goes: rows, sheets, tickets. On return no file holds a word of it. */
  deleteMeeting(id: string): Promise<void>
  /** The stored updates of a sheet, oldest first; none for a sheet never written. */
  sheetUpdates(id: string, sheet: Sheet): Promise<readonly Uint8Array[]>
  /** The whole history, for a redaction. */
  history(id: string): Promise<{ ledger: readonly LedgerEntry[]; snapshots: readonly Snapshot[] }>
  /** The kept answer of a command id. */
  answer(id: string, commandId: string): Promise<Value | undefined>

  secrets(id: string): Promise<SecretHashes | undefined>
  ticket(id: string, hash: string): Promise<Ticket | undefined>

  /** What was deleted or overwritten leaves the write-ahead log too. */
  scrub(): Promise<void>
  /** Whether writing works now. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
