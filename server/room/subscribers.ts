import type { PersonId } from '../../shared/meeting/person.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { closeCode } from '../../shared/wire.ts'

/** One open socket on one sheet, as the room knows it. */
export type Subscriber = {
  readonly sheet: Sheet
  /** The acting person. */
  readonly person: PersonId
  /** All persons of its ticket; more sit down at a device while its socket is open. */
  persons: readonly PersonId[]
  /** The hash of its ticket. */
  readonly ticket: string
  readonly send: (frame: Uint8Array) => void
  /** Says whether storing works: what is done meanwhile waits. */
  readonly sayStoring: (works: boolean) => void
  readonly close: (code: number) => void
}

/** Who listens to what in a room. */
export type Subscribers = {
  readonly add: (subscriber: Subscriber) => void
  readonly remove: (subscriber: Subscriber) => void
  readonly of: (sheet: Sheet) => readonly Subscriber[]
  readonly all: () => readonly Subscriber[]
  /** Sends to everyone on a sheet, but for the one it came from. */
  readonly tell: (sheet: Sheet, frame: Uint8Array, except?: Subscriber) => void
  /** Takes a person off all sockets but those of one ticket: what waits there is no longer theirs. */
  readonly unseat: (person: PersonId, keptTicket: string) => void
  /** The people with an open table: who is present. */
  readonly present: () => ReadonlySet<PersonId>
}

export function openSubscribers(): Subscribers {
  /** Lists that are never changed, so that one may be gone through while somebody comes or goes. */
  const bySheet = new Map<Sheet, readonly Subscriber[]>()
  const of = (sheet: Sheet) => bySheet.get(sheet) ?? []
  return {
    add(subscriber) {
      bySheet.set(subscriber.sheet, [...of(subscriber.sheet), subscriber])
    },
    remove(subscriber) {
      const left = of(subscriber.sheet).filter((other) => other !== subscriber)
      if (left.length > 0) bySheet.set(subscriber.sheet, left)
      else bySheet.delete(subscriber.sheet)
    },
    of,
    all: () => [...bySheet.values()].flat(),
    tell(sheet, frame, except) {
      for (const subscriber of of(sheet)) if (subscriber !== except) subscriber.send(frame)
    },
    unseat(person, keptTicket) {
      for (const there of bySheet.values()) {
        for (const subscriber of there) {
          if (subscriber.ticket === keptTicket || !subscriber.persons.includes(person)) continue
          subscriber.persons = subscriber.persons.filter((seated) => seated !== person)
          subscriber.close(closeCode.askAgain)
        }
      }
    },
    present: () => new Set(of('table').flatMap((subscriber) => subscriber.persons)),
  }
}
