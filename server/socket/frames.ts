import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Refusal } from '../../shared/refusal.ts'
import { type AnswerFrame, frame } from '../../shared/wire.ts'

/** The three messages inside a sync frame (y-protocols). */
export const syncStep = { one: 0, two: 1, update: 2 } as const

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

/** Written by hand: an encoder for each window of each room was 1 % of all work. */
export function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const head = [frame.sync, step]
  let length = payload.length
  for (; length > 0x7f; length = Math.floor(length / 0x80)) head.push(0x80 | (length & 0x7f))
  head.push(length)
  const message = Buffer.allocUnsafe(head.length + payload.length)
  message.set(head)
  message.set(payload, head.length)
  return message
}

/** @param update an awareness update, as y-protocols encodes it */
export function awarenessFrame(update: Uint8Array): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, frame.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** Says something and tells nothing: an awareness update without entries. */
export const heartbeatFrame: Uint8Array = awarenessFrame(Uint8Array.of(0))

/** A refused write, told in plain words: the stock provider prints them. */
export function deniedFrame(words: string): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, frame.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, words)
  })
}

function jsonFrame(kind: number, value: object): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}

export const answerFrame = (answer: AnswerFrame): Uint8Array => jsonFrame(frame.answer, answer)
export const storedFrame = (stored: number): Uint8Array => jsonFrame(frame.stored, { stored })
export const storingFrame = (storing: boolean): Uint8Array => jsonFrame(frame.storing, { storing })
export const timeFrame = (t0: number, t1: number): Uint8Array => jsonFrame(frame.time, { t0, t1 })

/** A frame from outside, read as far as its own length goes. */
export type Incoming =
  | IncomingWrite
  | { kind: 'step-one'; stateVector: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query-awareness' }
  | { kind: 'command' | 'time'; json: string }

export type IncomingWrite = { kind: 'step-two' | 'update'; update: Uint8Array }

/** A frame that says nothing, or too much. */
export type Unreadable = { readonly kind: 'refused'; readonly refusal: Refusal }

export function isWrite(incoming: Incoming | Unreadable): incoming is IncomingWrite {
  return incoming.kind === 'step-two' || incoming.kind === 'update'
}

/** Reads a frame; undefined when it is malformed or of no known kind. Never throws. */
export function readFrame(bytes: Uint8Array): Incoming | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const incoming = readKnown(decoder)
    return decoding.hasContent(decoder) ? undefined : incoming
  } catch {
    return undefined
  }
}

function readKnown(decoder: decoding.Decoder): Incoming | undefined {
  switch (decoding.readVarUint(decoder)) {
    case frame.sync: {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === syncStep.one) return { kind: 'step-one', stateVector: payload }
      if (step === syncStep.two) return { kind: 'step-two', update: payload }
      return step === syncStep.update ? { kind: 'update', update: payload } : undefined
    }
    case frame.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case frame.queryAwareness:
      return { kind: 'query-awareness' }
    case frame.command:
      return { kind: 'command', json: decoding.readVarString(decoder) }
    case frame.time:
      return { kind: 'time', json: decoding.readVarString(decoder) }
    default:
      return undefined
  }
}
