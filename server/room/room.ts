import * as Y from 'yjs'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import type { Acting, Value } from '../../shared/meeting/slice.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { isServerWritten } from '../../shared/sheets.ts'
import { type Language, languageOf } from '../../shared/text/languages.ts'
import { closeCode } from '../../shared/wire.ts'
import { awarenessFrame, syncFrame, syncStep } from '../socket/frames.ts'
import { type Commit, type Storage, StorageTrouble, type StoredMeeting } from '../storage/storage.ts'
import { openAnalysis, type Write, type Written } from './analysis.ts'
import { openCarets } from './carets.ts'
import { openCore } from './core.ts'
import { openQueue } from './queue.ts'
import { openStoringLine } from './storingLine.ts'
import { openSubscribers, type Subscriber } from './subscribers.ts'
import { vetAwareness } from './vetAwareness.ts'
import { type Mirrored, openViews } from './views.ts'
import type { Window } from './window.ts'

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
  /** Decides on an intent; it is stored and shown before this resolves, however long storing fails. */
  readonly act: (intent: Intent, by: PersonId) => Promise<Value | Refusal>
  /** The same for a command the server itself gives; rejects with `StorageTrouble` while storing fails. */
  readonly give: (name: string, input: unknown, by: PersonId) => Promise<Value | Refusal>
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
  const { storage, now, newId } = parts
  const queue = openQueue()
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
  let { core, analysis, views } = await bring(stored)
  /** What is in memory may be ahead of what is stored. */
  let ahead = false
  let over = false
  let leaving = 0
  /** Who left before their turn to come in. */
  const left = new WeakSet<Subscriber>()
  let waitingWrites: {
    write: Write
    resolve: (written: Written) => void
    reject: (error: unknown) => void
  }[] = []

  /** What a room has in memory, as it is stored. */
  async function bring(from: StoredMeeting) {
    return {
      core: openCore(from, () => storage.history(id), parts.failed),
      analysis: await openAnalysis(() => storage.sheetUpdates(id, 'analysis'), from.clientIds),
      views: openViews((sheet) => storage.sheetUpdates(id, sheet)),
    }
  }

  /** Throws away what is in memory, and brings in what is stored; whoever looks on has seen no more than that. */
  async function startAgain() {
    const found = await storage.loadMeeting(id)
    if (!found) throw new Error('The meeting is not there any more')
    const brought = await bring(found)
    for (const { sheet } of subscribers.all()) if (isServerWritten(sheet)) await brought.views.open(sheet)
    ;({ core, analysis, views } = brought)
    ahead = false
  }

  /**
   * Runs a job alone. When storing fails it rejects with `StorageTrouble`, and the next job starts from what is
   * stored; a room with a bug is given up.
   */
  function alone<Result>(job: () => Promise<Result>): Promise<Result> {
    return queue.run(async () => {
      if (over) throw new RoomOver()
      try {
        if (ahead) await startAgain()
        return await job()
      } catch (error) {
        ahead = true
        if (error instanceof StorageTrouble) throw error
        if (!over) leave('failed', closeCode.askAgain, error)
        throw new RoomOver()
      }
    })
  }

  /** Runs a job that may have something to store; reading goes past those that wait. */
  const storing = <Result>(job: () => Promise<Result>) => line.run(() => alone(job))

  function leave(reason: 'failed' | 'deleted', code: number, error?: unknown) {
    over = true
    void line.stop()
    parts.gone(reason, error)
    for (const subscriber of subscribers.all()) subscriber.close(code)
  }

  function tell({ updates }: Mirrored) {
    for (const { sheet, update } of updates) subscribers.tell(sheet, syncFrame(syncStep.update, update))
  }

  /** Shows who is here now; nothing of it is history. */
  async function showSurroundings() {
    const shown = await views.show(core.state(), core.surroundings(subscribers.present()))
    if (shown.writes.length > 0) await storage.commit(id, { sheets: shown.writes })
    tell(shown)
  }

  async function carryOut(intent: Omit<Intent, 'commandId'>, acting: Acting, commandId?: string) {
    const known = commandId === undefined ? undefined : await storage.answer(id, commandId)
    if (known) return known
    const planned = await core.plan(intent.name, intent.input, acting, commandId === undefined)
    if (isRefusal(planned)) return planned
    if (planned.state.meeting.gathering.deletedAt !== undefined) {
      await storage.deleteMeeting(id)
      // after this turn, so that who deleted it still gets the answer
      over = true
      setImmediate(() => leave('deleted', closeCode.final))
      return {}
    }
    const shown = await views.show(
      planned.state,
      core.surroundings(subscribers.present(), planned),
      planned.touched,
      planned.forgets,
    )
    const commit: Commit = {
      ...planned.commit,
      ...(commandId === undefined ? {} : { answer: { commandId, value: planned.value } }),
      sheets: shown.writes,
    }
    await storage.commit(id, commit)
    core.done(planned)
    tell(shown)
    for (const person of planned.touched) dropUnwatchedDesk(person)
    return planned.value
  }

  function dropUnwatchedDesk(person: PersonId) {
    if (subscribers.of(`desk.${person}`).length === 0) views.drop(`desk.${person}`)
  }

  const actingAs = (by: PersonId): Acting => ({ by, for: by, now: now(), newId })

  async function takeWrites() {
    const taken = waitingWrites
    waitingWrites = []
    if (taken.length === 0) return
    try {
      const batch = await analysis.take(
        taken.map(({ write }) => write),
        core.state().meeting,
      )
      if (batch.commit) await storage.commit(id, batch.commit)
      if (batch.relay)
        subscribers.tell('analysis', syncFrame(syncStep.update, batch.relay.update), batch.relay.onlyWriter)
      taken.forEach(({ resolve }, index) => {
        resolve(batch.outcomes[index] ?? 'gap')
      })
    } catch (error) {
      // the next try takes them, with what came since
      waitingWrites = [...taken, ...waitingWrites]
      throw error
    }
  }

  const docOf = async (subscriber: Subscriber) =>
    (subscriber.sheet === 'analysis' ? analysis.sheet() : await views.open(subscriber.sheet)).doc

  const askedOf = async (subscriber: Subscriber) =>
    syncFrame(syncStep.one, Y.encodeStateVector(await docOf(subscriber)))

  /** Whoever is here for the first time has arrived. */
  async function letArrive() {
    for (const person of subscribers.present()) {
      if (core.state().meeting.people[person]?.arrivedAt === undefined)
        await carryOut({ name: 'people.arrive', input: {} }, actingAs(person))
    }
  }

  let awaitedPresence: Promise<void> | undefined
  /** Shows who is here as soon as that can be stored; asked again before its turn, it is done once. */
  function showPresence(): Promise<void> {
    awaitedPresence ??= storing(async () => {
      awaitedPresence = undefined
      await showSurroundings()
      await letArrive()
    })
    return awaitedPresence
  }

  async function layCaret(from: Subscriber, update: Uint8Array): Promise<Refusal | undefined> {
    const { person: by } = from
    const caret = vetAwareness({ update, person: by, own: carets.idOf(from), owner: analysis.ownerOf })
    if (!caret || isRefusal(caret)) return caret
    const bound = analysis.bind(caret.clientId, from.person)
    if (isRefusal(bound)) return bound
    if (bound) await storage.commit(id, bound)
    const person = core.state().meeting.people[from.person]
    if (!person) return refuse('not-a-member')
    const owner = { id: person.id, name: person.name, colour: person.colour }
    const stamped = carets.put(from, caret.clientId, caret.state, owner)
    subscribers.tell('analysis', awarenessFrame(stamped), from)
    return undefined
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
      if (!line.works()) subscriber.sayStoring(false)
      await alone(async () => {
        if (left.has(subscriber)) return
        subscribers.add(subscriber)
        if (subscriber.sheet !== 'analysis') await views.open(subscriber.sheet)
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
      if (subscriber.sheet.startsWith('desk.')) dropUnwatchedDesk(subscriber.person)
      if (subscriber.sheet === 'table' && !over) {
        leaving += 1
        setTimeout(() => {
          leaving -= 1
          if (!over) showPresence().catch(() => {})
        }, absentAfterMs).unref()
      }
    },

    act: ({ commandId, name, input }, by) =>
      storing(() => carryOut({ name, input }, actingAs(by), commandId)),
    give: (name, input, by) => line.tryNow(() => alone(() => carryOut({ name, input }, actingAs(by)))),

    difference: (subscriber, stateVector) =>
      alone(async () => {
        const doc = await docOf(subscriber)
        try {
          return Y.encodeStateAsUpdate(doc, stateVector)
        } catch {
          return undefined
        }
      }),

    write(write) {
      if (isServerWritten(write.from.sheet))
        return alone(() => views.refuseNews(write.from.sheet, write.update))
      return new Promise((resolve, reject) => {
        waitingWrites.push({ write, resolve, reject })
        if (waitingWrites.length > 1) return
        parts.window.join(() => {
          storing(takeWrites).catch((error: unknown) => {
            for (const waiting of waitingWrites.splice(0)) waiting.reject(error)
          })
        })
      })
    },

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

    language: () => languageOf(core.state().meeting.gathering),

    read: () =>
      alone(async () => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(analysis.sheet().doc))
        return { meeting: core.state().meeting, analysis: copy }
      }),

    idle: () => queue.idle() && line.idle() && leaving === 0 && subscribers.all().length === 0,
    async close() {
      for (const subscriber of subscribers.all()) subscriber.close(closeCode.askAgain)
      await line.stop()
      await queue.run(() => {})
    },
  }
}

/** The room was given up while something waited in it: whoever waits may ask again. */
export class RoomOver extends Error {}
