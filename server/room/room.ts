import * as Y from 'yjs'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { Value } from '../../shared/meeting/slice.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { isServerWritten } from '../../shared/sheets.ts'
import { type Language, languageOf } from '../../shared/text/languages.ts'
import { closeCode } from '../../shared/wire.ts'
import { awarenessFrame, syncFrame, syncStep } from '../socket/frames.ts'
import { type Seating, type Storage, StorageTrouble, type StoredMeeting } from '../storage/storage.ts'
import { openActor } from './acting.ts'
import type { Write, Written } from './analysis.ts'
import { openCaretLaying } from './caretLaying.ts'
import { openCarets } from './carets.ts'
import { openMemory } from './memory.ts'
import { openStoringLine } from './storingLine.ts'
import { openSubscribers, type Subscriber } from './subscribers.ts'
import type { Window } from './window.ts'
import { openWriting } from './writing.ts'

/** An intent that came over a socket. */
export type Intent = { readonly commandId: string; readonly name: string; readonly input: unknown }

/** A live meeting on this server: one queue, the meeting, its sheets, its connections. */
export type Room = {
  readonly id: string
  /** Opens a sheet for a socket: it is sent a step 1, and the carets of others. */
  readonly subscribe: (subscriber: Subscriber) => Promise<void>
  readonly unsubscribe: (subscriber: Subscriber) => void
  readonly subscribers: () => readonly Subscriber[]
  /** Tells the open sockets of a device that these persons share it now: they are here at once. */
  readonly seat: (ticket: string, persons: readonly PersonId[]) => Promise<void>
  /**
   * Decides on an intent; it is stored and shown before this resolves, however long storing fails.
   * @param from the socket it came over: when it is its turn, who acts must still sit there
   */
  readonly act: (intent: Intent, by: PersonId, from?: Subscriber) => Promise<Value | Refusal>
  /**
   * The same for a command the server itself gives; rejects with `StorageTrouble` while storing fails.
   * @param seating who gets a ticket by it; whoever loses a seat by it is sent away at once
   */
  readonly give: (name: string, input: unknown, by: PersonId, seating?: Seating) => Promise<Value | Refusal>
  /** What a client with this state vector lacks of its sheet; undefined for a malformed vector. */
  readonly difference: (subscriber: Subscriber, stateVector: Uint8Array) => Promise<Uint8Array | undefined>
  /** Takes in an update from a client; stored and sent on before this resolves, however long that takes. */
  readonly write: (write: Write) => Promise<Written>
  /** A step 1 that asks a socket for all that the server lacks. */
  readonly ask: (subscriber: Subscriber) => Promise<void>
  readonly caret: (from: Subscriber, update: Uint8Array) => Promise<Refusal | undefined>
  readonly otherCarets: (than: Subscriber) => readonly Uint8Array[]
  /** What is spoken in this meeting. */
  readonly language: () => Language
  readonly read: () => Promise<{ meeting: Meeting; analysis: Y.Doc }>
  /** Whether nobody is here and nothing is under way. */
  readonly idle: () => boolean
  /** Sends everyone away to come back, and resolves when what is under way is done, as far as it can be stored. */
  readonly close: () => Promise<void>
}

export type RoomParts = {
  readonly storage: Storage
  readonly now: () => number
  readonly newId: () => string
  readonly window: Window
  /** The timer of another try; tests give their own. */
  readonly later?: (run: () => void, ms: number) => void
  /** A command threw: a bug, that is told to its sender and to the log, and harms nobody else. */
  readonly failed: (command: string, error: unknown) => void
  /** Storing fails from now on, with the reason; or works again. */
  readonly storing: (works: boolean, reason?: StorageTrouble) => void
  /** The room can't go on (a bug, or the meeting was deleted): forget it. */
  readonly gone: (reason: 'failed' | 'deleted', error?: unknown) => void
}

/** Somebody who reloads a page is not away: absence shows only after this long. */
const absentAfterMs = 2_000

export async function openRoom(id: string, stored: StoredMeeting, parts: RoomParts): Promise<Room> {
  const { storage, now, newId, window } = parts
  const subscribers = openSubscribers()
  const carets = openCarets()
  const line = openStoringLine({
    healthy: storage.healthy,
    ...(parts.later && { later: parts.later }),
    told(works, reason) {
      parts.storing(works, reason)
      for (const subscriber of subscribers.all()) subscriber.sayStoring(works)
    },
  })
  let over = false
  let closing = false
  let leaving = 0
  /** Who left before their turn to come in. */
  const left = new WeakSet<Subscriber>()
  const memory = await openMemory(id, stored, {
    storage,
    subscribers,
    over: () => over,
    giveUp: (error) => leave('failed', closeCode.askAgain, error),
    failed: parts.failed,
  })
  const { alone } = memory
  const actor = openActor(id, {
    storage,
    now,
    newId,
    subscribers,
    memory,
    deleted() {
      // after this turn, so that who deleted it still gets the answer
      over = true
      setImmediate(() => leave('deleted', closeCode.final))
    },
  })
  const layCaret = openCaretLaying(id, { storage, subscribers, memory, carets })
  const takeWrite = openWriting(id, { storage, subscribers, memory, window, storing })

  /** Runs a job that may have something to store; reading goes past those that wait. */
  function storing<Result>(job: () => Promise<Result>): Promise<Result> {
    return line.run(() => alone(job))
  }

  function leave(reason: 'failed' | 'deleted', code: number, error?: unknown) {
    over = true
    void line.stop()
    parts.gone(reason, error)
    for (const subscriber of subscribers.all()) subscriber.close(code)
  }

  const docOf = async (subscriber: Subscriber) =>
    (subscriber.sheet === 'analysis'
      ? memory.analysis().sheet()
      : await memory.views().open(subscriber.sheet)
    ).doc

  const askedOf = async (subscriber: Subscriber) =>
    syncFrame(syncStep.one, Y.encodeStateVector(await docOf(subscriber)))

  let awaitedPresence: Promise<void> | undefined
  /** Shows who is here as soon as that can be stored; asked again before its turn, it is done once. */
  function showPresence(): Promise<void> {
    awaitedPresence ??= storing(() => {
      awaitedPresence = undefined
      return actor.showPresence()
    })
    return awaitedPresence
  }

  return {
    id,
    subscribers: subscribers.all,
    async seat(ticket, persons) {
      const device = subscribers.all().filter((subscriber) => subscriber.ticket === ticket)
      for (const subscriber of device) subscriber.persons = persons
      if (device.some(({ sheet }) => sheet === 'table')) await line.whileWorking(showPresence())
    },
    async subscribe(subscriber) {
      const worked = line.works()
      if (!worked) subscriber.sayStoring(false)
      await alone(async () => {
        if (left.has(subscriber)) return
        if (closing) return subscriber.close(closeCode.askAgain)
        subscribers.add(subscriber)
        // who was not among them yet was not told either
        if (line.works() !== worked) subscriber.sayStoring(!worked)
        if (subscriber.sheet !== 'analysis') await memory.views().open(subscriber.sheet)
        subscriber.send(await askedOf(subscriber))
        for (const update of carets.others(subscriber)) subscriber.send(awarenessFrame(update))
      })
      await line.whileWorking(showPresence())
    },

    unsubscribe(subscriber) {
      left.add(subscriber)
      subscribers.remove(subscriber)
      const caret = carets.remove(subscriber)
      if (caret) subscribers.tell('analysis', awarenessFrame(caret))
      if (subscriber.sheet.startsWith('desk.')) actor.dropUnwatchedDesk(subscriber.person)
      if (subscriber.sheet === 'table' && !over) {
        leaving += 1
        setTimeout(() => {
          leaving -= 1
          if (!over) showPresence().catch(() => {})
        }, absentAfterMs).unref()
      }
    },

    act: ({ commandId, name, input }, by, from) =>
      storing(async () =>
        from && !from.persons.includes(by)
          ? refuse('not-a-member')
          : actor.act({ name, input }, by, commandId),
      ),
    give: (name, input, by, seating) =>
      line.tryNow(() =>
        alone(async () => {
          const done = await actor.act({ name, input }, by, undefined, seating)
          if (seating?.alone !== undefined && !isRefusal(done))
            subscribers.unseat(seating.alone, seating.ticket.hash)
          return done
        }),
      ),

    difference: (subscriber, stateVector) =>
      alone(async () => {
        const doc = await docOf(subscriber)
        try {
          return Y.encodeStateAsUpdate(doc, stateVector)
        } catch {
          return undefined
        }
      }),

    write: (write) =>
      isServerWritten(write.from.sheet)
        ? alone(() => memory.views().refuseNews(write.from.sheet, write.update))
        : takeWrite(write),

    ask: (subscriber) => alone(async () => subscriber.send(await askedOf(subscriber))),

    async caret(from, update) {
      try {
        return await line.tryNow(() => alone(() => layCaret(from, update)))
      } catch (error) {
        // carets are of the moment, and stand still while no letter can move
        if (error instanceof StorageTrouble) return undefined
        throw error
      }
    },
    otherCarets: carets.others,

    language: () => languageOf(memory.core().state().meeting.gathering),

    read: () =>
      alone(async () => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(memory.analysis().sheet().doc))
        return { meeting: memory.core().state().meeting, analysis: copy }
      }),

    idle: () => memory.idle() && line.idle() && leaving === 0 && subscribers.all().length === 0,
    async close() {
      closing = true
      for (const subscriber of subscribers.all()) subscriber.close(closeCode.askAgain)
      await line.stop()
      await memory.done()
    },
  }
}
