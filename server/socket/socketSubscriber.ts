import type { PersonId } from '../../shared/meeting/person.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { closeCode, limits } from '../../shared/wire.ts'
import type { Subscriber } from '../room/subscribers.ts'
import { heartbeatFrame, storedFrame, storingFrame } from './frames.ts'
import { type FrameSender, frameSenderOf, sendFramed } from './sharedFrame.ts'
import type { Socket } from './socket.ts'

/** A quiet sheet is looked at so often before it says something. */
const heartbeatTurns = 3

/**
 * A socket as its room knows it: what is said to it. A class, where all else here closes over what it needs: for each
 * message all sockets of a room are gone through, and with closures each was four more places in memory to look up.
 */
export class SocketSubscriber implements Subscriber {
  readonly sheet: Sheet
  readonly person: PersonId
  persons: readonly PersonId[]
  readonly ticket: string
  readonly #socket: Socket
  readonly #sender: FrameSender | undefined
  /** How often the heart could have beaten since something was sent: a time for each message costs more. */
  #quietTurns = 0
  /** Once it has sent a frame of ours: a stock client knows nothing of 65 to 67. */
  #ours = false
  #storing = true
  #stored = 0
  /** What is stored in one turn is told once. */
  #tellsStored = false

  constructor(socket: Socket, { sheet, person, persons, ticket }: Who) {
    this.#socket = socket
    this.#sender = frameSenderOf(socket)
    this.sheet = sheet
    this.person = person
    this.persons = persons
    this.ticket = ticket
  }

  send(frame: Uint8Array): void {
    const socket = this.#socket
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > limits.unsentBytes) {
      socket.close(closeCode.askAgain)
      return
    }
    this.#quietTurns = 0
    if (this.#sender) sendFramed(this.#sender, frame)
    else socket.send(frame)
  }

  get isOurs(): boolean {
    return this.#ours
  }

  /** It has sent a frame of ours, and hears from now on what only ours understand. */
  beOurs(): void {
    if (this.#ours) return
    this.#ours = true
    this.#tellStored()
    if (!this.#storing) this.send(storingFrame(false))
  }

  sayStoring(works: boolean): void {
    this.#storing = works
    if (this.#ours) this.send(storingFrame(works))
  }

  /** So many more of its updates are stored. */
  addStored(more: number): void {
    this.#stored += more
    this.#tellStored()
  }

  #tellStored(): void {
    if (!this.#ours || this.#tellsStored) return
    this.#tellsStored = true
    setImmediate(() => {
      this.#tellsStored = false
      this.send(storedFrame(this.#stored))
    })
  }

  close(code: number): void {
    this.#socket.close(code)
  }

  /** Lets a quiet sheet say something now and then. Returns what ends that. */
  startHeart(): () => void {
    const heart = setInterval(() => {
      this.#quietTurns += 1
      if (this.#quietTurns === heartbeatTurns) this.send(heartbeatFrame)
    }, limits.heartbeatMs / heartbeatTurns)
    return () => clearInterval(heart)
  }
}

type Who = Pick<Subscriber, 'sheet' | 'person' | 'persons' | 'ticket'>
