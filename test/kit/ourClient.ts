import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { makeId } from '../../shared/ids.ts'
import type { Sheet } from '../../shared/sheets.ts'
import { type AnswerFrame, answerFrame, protocolVersion, storedFrame, timeAnswer } from '../../shared/wire.ts'
import {
  entriesOf,
  isSyncWrite,
  openRecorded,
  type Received,
  type Recorded,
  readFrame,
} from './recordedFrames.ts'
import type { Seat } from './stockClient.ts'

type TimeAnswer = v.InferOutput<typeof timeAnswer>

/** A client of ours, as small as can be: it speaks the whole protocol, and comes back by itself. */
export type OurClient = {
  readonly doc: Y.Doc
  /** Every byte that came in, over all its sockets. */
  readonly received: Recorded
  /** Refusals that answer no command: a refused write, an unreadable frame. */
  readonly refusals: readonly string[]
  /** The close code or HTTP status after which it stopped coming back. */
  readonly shut: () => number | undefined
  readonly connected: () => boolean
  /** What the sheet's `view` holds. */
  readonly entries: () => Record<string, unknown>
  /** Gives a command and waits for its answer, over as many sockets as that takes. */
  readonly give: (
    name: string,
    input?: unknown,
    options?: { id?: string; as?: string },
  ) => Promise<AnswerFrame>
  readonly time: (t0: number) => Promise<TimeAnswer>
  /** What 66 last told on this socket, and how many frames it was to count. */
  readonly counts: () => { sent: number; stored: number }
  /** Sends any bytes; false when they did not go. */
  readonly send: (frame: Uint8Array) => boolean
  /** The network goes, without a goodbye. */
  readonly cut: () => void
  readonly close: () => void
}

type Options = {
  /** The acting person. */
  readonly as?: string
  /** The version it says it speaks; null says none, as a stock client does. */
  readonly version?: number | null
  /** Keeps a frame from the server, as a bad network would. */
  readonly withhold?: (frame: Uint8Array) => boolean
}

/** Opens a sheet. It greets with a 67, so that 65 to 67 come to it. */
export function openOurs(seat: Seat, sheet: Sheet = 'table', options: Options = {}): OurClient {
  const doc = new Y.Doc()
  const received = openRecorded()
  const refusals: string[] = []
  const pending = new Map<string, { frame: Uint8Array; done: (answer: AnswerFrame) => void }>()
  const asked = new Map<number, (answer: TimeAnswer) => void>()
  const count = { sent: 0, stored: 0 }
  let socket: WebSocket | undefined
  let shut: number | undefined
  let closed = false

  const send = (frame: Uint8Array): boolean => {
    if (socket?.readyState !== WebSocket.OPEN || options.withhold?.(frame)) return false
    if (isSyncWrite(frame)) count.sent += 1
    socket.send(frame)
    return true
  }

  const answered = (answer: AnswerFrame): void => {
    if (answer.id === null) {
      if (!answer.ok) refusals.push(answer.reason.code)
      return
    }
    pending.get(answer.id)?.done(answer)
    pending.delete(answer.id)
  }

  const handle = (frame: Received): void => {
    if (frame.kind === 'step1') send(syncFrame(1, Y.encodeStateAsUpdate(doc, frame.vector)))
    else if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(doc, frame.update, 'server')
    else if (frame.kind === 'answer') answered(v.parse(answerFrame, frame.json) as AnswerFrame)
    else if (frame.kind === 'stored') count.stored = v.parse(storedFrame, frame.json).stored
    else if (frame.kind === 'time') {
      const answer = v.parse(timeAnswer, frame.json)
      asked.get(answer.t0)?.(answer)
      asked.delete(answer.t0)
    }
  }

  const open = (): void => {
    const opened = new WebSocket(addressOf(seat, sheet, options), {
      headers: { cookie: seat.cookie, origin: seat.address },
    })
    opened.binaryType = 'arraybuffer'
    socket = opened
    count.sent = 0
    count.stored = 0
    opened.on('open', () => {
      send(jsonFrame(67, { t0: 0 }))
      send(syncFrame(0, Y.encodeStateVector(doc)))
      for (const { frame } of pending.values()) send(frame)
    })
    opened.on('message', (data: ArrayBuffer) => {
      const bytes = new Uint8Array(data)
      received.keep(bytes)
      handle(readFrame(bytes))
    })
    opened.on('unexpected-response', (_request, response) => {
      if (response.statusCode !== notNow) shut = response.statusCode
      // who listens here has to close it, as a browser does
      opened.terminate()
    })
    opened.on('error', () => {})
    opened.on('close', (code) => {
      if (code >= 4400 && code < 4500) shut = code
      if (!closed && shut === undefined) setTimeout(open, reconnectMs)
    })
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') send(syncFrame(2, update))
  })
  open()

  return {
    doc,
    received,
    refusals,
    shut: () => shut,
    connected: () => socket?.readyState === WebSocket.OPEN,
    entries: () => entriesOf(doc),
    give(name, input = {}, { id = makeId(), as } = {}) {
      const frame = jsonFrame(64, { id, name, input, ...(as ? { as } : {}) })
      return new Promise((done) => {
        pending.set(id, { frame, done })
        send(frame)
      })
    },
    time(t0) {
      return new Promise((done) => {
        asked.set(t0, done)
        send(jsonFrame(67, { t0 }))
      })
    },
    counts: () => ({ ...count }),
    send,
    cut: () => socket?.terminate(),
    close() {
      closed = true
      socket?.close()
      doc.destroy()
    },
  }
}

const reconnectMs = 50
/** The HTTP status of a server that starts, ends or can't store: it may be asked again. */
const notNow = 503

function addressOf(seat: Seat, sheet: Sheet, { as, version = protocolVersion }: Options): string {
  const address = new URL(`${seat.address.replace('http', 'ws')}/sync/${seat.meeting}/${sheet}`)
  if (as) address.searchParams.set('as', as)
  if (version !== null) address.searchParams.set('v', String(version))
  return address.href
}

/** A frame of type 64 to 67: JSON in a varString. */
export function jsonFrame(type: number, json: unknown): Uint8Array {
  return textFrame(type, JSON.stringify(json))
}

/** The same with any text, for JSON that `JSON.stringify` would never write. */
export function textFrame(type: number, text: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, text)
  })
}

/** A sync frame: 0 step 1, 1 step 2, 2 update. */
export function syncFrame(kind: 0 | 1 | 2, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** An awareness frame. */
export function awarenessFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, update)
  })
}
