import * as v from 'valibot'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { refusalsFor } from '../../shared/text/refusals.ts'
import { closeCode, commandFrame, limits, parseJson, timeAsk } from '../../shared/wire.ts'
import type { Log } from '../log.ts'
import { RoomOver } from '../room/memory.ts'
import type { Room } from '../room/room.ts'
import { StorageTrouble } from '../storage/storage.ts'
import {
  answerFrame,
  awarenessFrame,
  deniedFrame,
  type Incoming,
  type IncomingWrite,
  isWrite,
  readFrame,
  syncFrame,
  syncStep,
  timeFrame,
  type Unreadable,
} from './frames.ts'
import { type Load, openInbox } from './inbox.ts'
import type { Pace } from './pace.ts'
import { countRefusals } from './refusals.ts'
import type { Socket } from './socket.ts'
import { SocketSubscriber } from './socketSubscriber.ts'

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

/** Serves one socket on one sheet until it closes. */
export async function serve(socket: Socket, parts: Parts): Promise<void> {
  const { room, sheet, person, now, log } = parts
  const subscriber = new SocketSubscriber(socket, parts)
  let unapplied = 0
  let asked = false
  const count = countRefusals(log, { meeting: room.id, person })
  const send = (frame: Uint8Array) => subscriber.send(frame)

  const takeFrames = parts.framePace.takeFor(parts.ticket)
  /** What a frame of so many bytes, or the answer to it, costs its device in time; gives what is to be waited for it. */
  const pay = (bytes: number, frames = 0) => takeFrames(frames + bytes / limits.bytesOfFrame)
  const inbox = openInbox<Incoming | Unreadable>({
    socket,
    load: parts.load,
    turn: (bytes) => pay(bytes, 1),
    handle: (incoming) => (isWrite(incoming) ? takeIn(incoming) : handle(incoming)),
    failed,
  })
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
    if (subscriber.isOurs) send(answerFrame({ id: null, ok: false, reason: refusal }))
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
  async function takeIn({ kind, update }: IncomingWrite): Promise<void> {
    const written = await room.write({ from: subscriber, update })
    const isStepTwo = kind === 'step-two'
    if (isStepTwo) asked = false
    if (isRefusal(written)) return tellRefused(written)
    if (written === 'gap') {
      unapplied += 1
      if (asked) return
      asked = true
      return room.ask(subscriber)
    }
    subscriber.addStored(isStepTwo ? 1 + unapplied : 1)
    if (isStepTwo) unapplied = 0
  }

  async function handle(incoming: Exclude<Incoming | Unreadable, IncomingWrite>): Promise<void> {
    switch (incoming.kind) {
      case 'refused':
        return tellRefused(incoming.refusal)
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
    if (incoming.kind === 'command' || incoming.kind === 'time') subscriber.beOurs()
    inbox.add(incoming, data.length, isWrite(incoming))
  })

  function failed(error: unknown) {
    // a room that is over sends everyone away itself, and knows whether for good
    if (error instanceof RoomOver) return
    if (error instanceof StorageTrouble) count('storage-failed')
    else log.error({ meeting: room.id, err: error }, 'a frame failed')
    socket.close(closeCode.askAgain)
  }

  const stopHeart = subscriber.startHeart()
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
    stopHeart()
    clearInterval(watch)
    room.unsubscribe(subscriber)
    // what came in before is still done, in this same room
    await inbox.empty()
  }
}

/** Reads a frame that is no longer than it may be. */
function readWhole(data: Uint8Array): Incoming | Unreadable {
  const incoming = readFrame(data)
  if (!incoming) return { kind: 'refused', refusal: refuse('malformed-frame') }
  // only a handshake may bring a whole sheet at once
  const isTooLong = data.length > limits.frameBytes && incoming.kind !== 'step-two'
  return isTooLong ? { kind: 'refused', refusal: refuse('too-long', { most: limits.frameBytes }) } : incoming
}
