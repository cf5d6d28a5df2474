import * as v from 'valibot'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { refusalsFor } from '../../shared/text/refusals.ts'
import { closeCode, commandFrame, limits, parseJson, timeAsk } from '../../shared/wire.ts'
import type { Log } from '../log.ts'
import { RoomOver } from '../room/memory.ts'
import type { Room } from '../room/room.ts'
import type { Subscriber } from '../room/subscribers.ts'
import { StorageTrouble } from '../storage/storage.ts'
import {
  answerFrame,
  awarenessFrame,
  deniedFrame,
  heartbeatFrame,
  type Incoming,
  type IncomingWrite,
  isWrite,
  readFrame,
  storedFrame,
  storingFrame,
  syncFrame,
  syncStep,
  timeFrame,
} from './frames.ts'
import { type Load, openInbox } from './inbox.ts'
import type { Pace } from './pace.ts'
import { countRefusals } from './refusals.ts'
import { sharedSender } from './sharedFrame.ts'
import type { Socket } from './socket.ts'

type Parts = {
  readonly sheet: Sheet
  readonly person: PersonId
  readonly persons: readonly PersonId[]
  readonly ticket: string
  /** Whether the ticket still holds its persons. */
  readonly stillSeated: () => Promise<boolean>
  readonly room: Room
  /** Of commands, by person. */
  readonly pace: Pace
  /** Of frames, by ticket. */
  readonly framePace: Pace
  readonly load: Load
  readonly now: () => number
  readonly log: Log
}

/** A quiet sheet is looked at so often before it says something. */
const heartbeatTurns = 3

/** Serves one socket on one sheet until it closes. */
export async function serve(socket: Socket, parts: Parts): Promise<void> {
  const { room, sheet, person, now, log } = parts
  /** Ours once it has sent a frame of ours: a stock client knows nothing of 65 to 67. */
  let ours = false
  let storing = true
  let stored = 0
  let unapplied = 0
  let asked = false
  /** How often the heart could have beaten since something was sent: a time for each message costs more. */
  let quietTurns = 0
  const count = countRefusals(log, { meeting: room.id, person })

  const sendNow = sharedSender(socket)
  const send = (frame: Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > limits.unsentBytes) return socket.close(closeCode.askAgain)
    quietTurns = 0
    sendNow(frame)
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

  /** What a frame of so many bytes, or the answer to it, costs its device in time; gives what is to be waited for it. */
  const pay = (bytes: number, frames = 0) =>
    parts.framePace.take(parts.ticket, frames + bytes / limits.bytesOfFrame)
  const inbox = openInbox({ socket, load: parts.load, turn: (bytes) => pay(bytes, 1) })
  /** Sends what was asked for. */
  const give = (frame: Uint8Array) => {
    pay(frame.length)
    send(frame)
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
    const outcome = await room.act({ commandId: id, name, input }, as, subscriber)
    if (isRefusal(outcome)) refused(outcome)
    else send(answerFrame({ id, ok: true, value: outcome }))
  }

  /** Takes in an update; the room stores what comes together together, so nobody waits here for another. */
  function takeIn({ kind, update }: IncomingWrite): Promise<void> {
    const isStepTwo = kind === 'step-two'
    return room.write({ from: subscriber, update }).then((written) => {
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
    })
  }

  async function handle(incoming: Exclude<Incoming, IncomingWrite>): Promise<void> {
    switch (incoming.kind) {
      case 'step-one': {
        const difference = await room.difference(subscriber, incoming.stateVector)
        return difference ? give(syncFrame(syncStep.two, difference)) : tellRefused(refuse('malformed-frame'))
      }
      case 'awareness': {
        if (incoming.update.length > limits.awarenessBytes) return tellRefused(refuse('too-long'))
        if (sheet !== 'analysis') return
        const refusal = await room.caret(subscriber, incoming.update)
        return refusal && tellRefused(refusal)
      }
      case 'query-awareness':
        for (const caret of room.otherCarets(subscriber)) give(awarenessFrame(caret))
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

  socket.on('message', (data) => {
    const incoming = readWhole(data)
    if (isRefusal(incoming)) return inbox.add(data.length, async () => tellRefused(incoming), false)
    if (!ours && (incoming.kind === 'command' || incoming.kind === 'time')) {
      ours = true
      tellStored()
      if (!storing) send(storingFrame(storing))
    }
    if (isWrite(incoming)) inbox.add(data.length, () => takeIn(incoming).catch(failed), true)
    else inbox.add(data.length, () => handle(incoming).catch(failed), false)
  })

  function failed(error: unknown) {
    // a room that is over sends everyone away itself, and knows whether for good
    if (error instanceof RoomOver) return
    if (error instanceof StorageTrouble) count('storage-failed')
    else log.error({ meeting: room.id, err: error }, 'a frame failed')
    socket.close(closeCode.askAgain)
  }

  const heartbeat = setInterval(() => {
    quietTurns += 1
    if (quietTurns === heartbeatTurns) send(heartbeatFrame)
  }, limits.heartbeatMs / heartbeatTurns)
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

  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  try {
    await room.subscribe(subscriber)
    // a seat taken up while this socket came in was too early for it to be sent away
    if (!(await parts.stillSeated())) {
      subscriber.persons = []
      socket.close(closeCode.askAgain)
    }
    await closed
  } catch (error) {
    failed(error)
    socket.close(closeCode.askAgain)
  } finally {
    clearInterval(heartbeat)
    clearInterval(watch)
    room.unsubscribe(subscriber)
    // what came in before is still done, in this same room
    await inbox.empty()
  }
}

/** Reads a frame that is no longer than it may be. */
function readWhole(data: Uint8Array): Incoming | Refusal {
  const incoming = readFrame(data)
  if (!incoming) return refuse('malformed-frame')
  // only a handshake may bring a whole sheet at once
  const isTooLong = data.length > limits.frameBytes && incoming.kind !== 'step-two'
  return isTooLong ? refuse('too-long', { most: limits.frameBytes }) : incoming
}
