import * as v from 'valibot'
import type { WebSocket } from 'ws'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { refusalsFor } from '../../shared/text/refusals.ts'
import { closeCode, commandFrame, limits, parseJson, timeAsk } from '../../shared/wire.ts'
import type { Log } from '../log.ts'
import { type Room, RoomOver } from '../room/room.ts'
import type { Subscriber } from '../room/subscribers.ts'
import { StorageTrouble } from '../storage/storage.ts'
import {
  answerFrame,
  awarenessFrame,
  deniedFrame,
  heartbeatFrame,
  type Incoming,
  readFrame,
  storedFrame,
  storingFrame,
  syncFrame,
  syncStep,
  timeFrame,
} from './frames.ts'
import type { Pace } from './pace.ts'
import { countRefusals } from './refusals.ts'
import { sendShared } from './sharedFrame.ts'

type Parts = {
  readonly sheet: Sheet
  readonly person: PersonId
  readonly persons: readonly PersonId[]
  readonly ticket: string
  /** Whether the ticket still holds its persons. */
  readonly stillSeated: () => Promise<boolean>
  readonly room: Room
  readonly pace: Pace
  readonly now: () => number
  readonly log: Log
}

/** So many frames of one socket may be under way; then it is not read until there is room again. */
const mostUnderWay = 64
/** A reader who is this far behind is sent away to come back and catch up at once. */
const mostUnsent = 16 * 1024 * 1024

/** Serves one socket on one sheet until it closes. */
export async function serve(socket: WebSocket, parts: Parts): Promise<void> {
  const { room, sheet, person, now, log } = parts
  /** Ours once it has sent a frame of ours: a stock client knows nothing of 65 to 67. */
  let ours = false
  let storing = true
  let stored = 0
  let unapplied = 0
  let asked = false
  let underWay = 0
  let lastSent = now()
  let inbox: Promise<void> = Promise.resolve()
  const count = countRefusals(log, { meeting: room.id, person })

  const send = (frame: Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > mostUnsent) return socket.close(closeCode.askAgain)
    lastSent = now()
    sendShared(socket, frame)
  }
  const subscriber: Subscriber = {
    sheet,
    person,
    persons: parts.persons,
    ticket: parts.ticket,
    send,
    sayStoring(works) {
      storing = works
      if (ours) send(storingFrame(storing))
    },
    close: (code) => socket.close(code),
  }

  /** Tells a no to whoever sent what was refused, and to nobody else. */
  const tellRefused = (refusal: Refusal) => {
    count(refusal.code)
    const say = refusalsFor({ language: room.language(), address: 'u' })
    send(deniedFrame(say(refusal)))
    if (ours) send(answerFrame({ id: null, ok: false, reason: refusal }))
  }

  /** What is stored in one turn is told once. */
  let tellsStored = false
  const tellStored = () => {
    if (!ours || tellsStored) return
    tellsStored = true
    setImmediate(() => {
      tellsStored = false
      send(storedFrame(stored))
    })
  }

  async function command(json: string) {
    const parsed = v.safeParse(commandFrame, parseJson(json))
    if (!parsed.success) return tellRefused(refuse('malformed-frame'))
    const { id, name, input, as = person } = parsed.output
    const refused = (reason: Refusal) => {
      count(reason.code)
      send(answerFrame({ id, ok: false, reason }))
    }
    if (sheet !== 'table') return refused(refuse('unknown-command'))
    if (!subscriber.persons.includes(as)) return refused(refuse('not-a-member'))
    const wait = parts.pace.take(as)
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const outcome = await room.act({ commandId: id, name, input }, as)
    if (isRefusal(outcome)) refused(outcome)
    else send(answerFrame({ id, ok: true, value: outcome }))
  }

  async function update(bytes: Uint8Array, isStepTwo: boolean) {
    const written = await room.write({ from: subscriber, update: bytes })
    if (isStepTwo) asked = false
    if (isRefusal(written)) return tellRefused(written)
    if (written === 'gap') {
      unapplied += 1
      if (asked) return
      asked = true
      return room.ask(subscriber)
    }
    stored += 1
    if (isStepTwo) {
      stored += unapplied
      unapplied = 0
    }
    tellStored()
  }

  async function handle(incoming: Incoming): Promise<void> {
    switch (incoming.kind) {
      case 'step-one': {
        const difference = await room.difference(subscriber, incoming.stateVector)
        return difference ? send(syncFrame(syncStep.two, difference)) : tellRefused(refuse('malformed-frame'))
      }
      case 'step-two':
      case 'update':
        return update(incoming.update, incoming.kind === 'step-two')
      case 'awareness': {
        if (incoming.update.length > limits.awarenessBytes) return tellRefused(refuse('too-long'))
        if (sheet !== 'analysis') return
        const refusal = await room.caret(subscriber, incoming.update)
        return refusal && tellRefused(refusal)
      }
      case 'query-awareness':
        for (const caret of room.otherCarets(subscriber)) send(awarenessFrame(caret))
        return
      case 'command':
        return command(incoming.json)
      case 'time': {
        const parsed = v.safeParse(timeAsk, parseJson(incoming.json))
        return parsed.success
          ? send(timeFrame(parsed.output.t0, now()))
          : tellRefused(refuse('malformed-frame'))
      }
    }
  }

  socket.on('message', (data: Buffer) => {
    const incoming = readFrame(data)
    if (!incoming) return tellRefused(refuse('malformed-frame'))
    // only a handshake may bring a whole sheet at once
    if (data.length > limits.frameBytes && incoming.kind !== 'step-two')
      return tellRefused(refuse('too-long', { most: limits.frameBytes }))
    if (!ours && (incoming.kind === 'command' || incoming.kind === 'time')) {
      ours = true
      tellStored()
      if (!storing) send(storingFrame(storing))
    }
    underWay += 1
    if (underWay >= mostUnderWay) socket.pause()
    const done = () => {
      underWay -= 1
      if (underWay < mostUnderWay / 2) socket.resume()
    }
    // writes need not wait for each other here: the room keeps their order, and stores them together
    const isWrite = incoming.kind === 'step-two' || incoming.kind === 'update'
    inbox = inbox.then(() => {
      const handled = handle(incoming).catch(failed).finally(done)
      return isWrite ? undefined : handled
    })
  })

  function failed(error: unknown) {
    // a room that is over sends everyone away itself, and knows whether for good
    if (error instanceof RoomOver) return
    if (error instanceof StorageTrouble) count('storage-failed')
    else log.error({ meeting: room.id, err: error }, 'a frame failed')
    socket.close(closeCode.askAgain)
  }

  const heartbeat = setInterval(() => {
    if (now() - lastSent >= limits.heartbeatMs) send(heartbeatFrame)
  }, limits.heartbeatMs / 3)
  let alive = true
  socket.on('pong', () => {
    alive = true
  })
  const watch = setInterval(() => {
    // a socket we hold back ourselves can't answer either
    if (!alive && !socket.isPaused) return socket.terminate()
    alive = false
    socket.ping()
  }, 30_000)

  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  try {
    await room.subscribe(subscriber)
    // a seat taken up while this socket came in was too early for it to be sent away
    if (!(await parts.stillSeated())) socket.close(closeCode.askAgain)
    await closed
  } catch (error) {
    failed(error)
    socket.close(closeCode.askAgain)
  } finally {
    clearInterval(heartbeat)
    clearInterval(watch)
    room.unsubscribe(subscriber)
  }
}
