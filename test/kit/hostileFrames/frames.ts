import * as encoding from 'lib0/encoding'
import { type KnownMeeting, someCommand } from './commands.ts'
import { type Dice, openDice } from './dice.ts'
import { writeBytes, writeNumber } from './numbers.ts'
import { type KnownText, someStateVector, someUpdate } from './updates.ts'
import { someJson, someJsonText, someWord } from './words.ts'

export type Known = KnownMeeting & { readonly text: () => KnownText }

/**
 * Frames of somebody who knows the protocol and means harm: each is built as it should be and bent somewhere. The same
 * seed gives the same frames, as long as what is known is the same.
 */
export function openHostileFrames(seed: number, known: Known): () => Uint8Array {
  const dice = openDice(seed)
  return () =>
    bend(
      dice,
      encoding.encode((encoder) => dice.oneOf(kinds)(encoder, dice, known)),
    )
}

type Kind = (encoder: encoding.Encoder, dice: Dice, known: Known) => void

const stepOne: Kind = (encoder, dice, { text }) => sync(encoder, dice, 0, someStateVector(dice, text()))
const stepTwo: Kind = (encoder, dice, { text }) => sync(encoder, dice, 1, someUpdate(dice, text()))
const update: Kind = (encoder, dice, { text }) => sync(encoder, dice, 2, someUpdate(dice, text()))

const awareness: Kind = (encoder, dice, { text }) => {
  const { own, clocks } = text()
  const entries = dice.oneOf([0, 1, 1, 2, 40])
  const inner = encoding.encode((within) => {
    writeNumber(within, dice, entries)
    for (let i = 0; i < entries; i += 1) {
      writeNumber(within, dice, dice.happens(0.6) ? own : dice.oneOf([...clocks.keys(), 7]))
      writeNumber(within, dice, dice.below(9), 0.2)
      encoding.writeVarString(within, dice.happens(0.3) ? someWord(dice) : JSON.stringify(someCaret(dice)))
    }
  })
  encoding.writeVarUint(encoder, 1)
  writeBytes(encoder, dice, inner)
}

const auth: Kind = (encoder, dice) => {
  encoding.writeVarUint(encoder, 2)
  writeNumber(encoder, dice, 0)
  encoding.writeVarString(encoder, someWord(dice))
}

const query: Kind = (encoder) => encoding.writeVarUint(encoder, 3)

const command: Kind = (encoder, dice, known) => text(encoder, dice, 64, someCommand(dice, known))

const time: Kind = (encoder, dice) => text(encoder, dice, 67, JSON.stringify({ t0: someJson(dice, 3) }))

/** What only the server says, and what nobody knows. */
const wrongWay: Kind = (encoder, dice) =>
  text(encoder, dice, dice.oneOf([4, 63, 65, 66, 68, 127, 2 ** 31]), someJsonText(dice))

const large: Kind = (encoder, dice) => {
  encoding.writeVarUint(encoder, dice.oneOf([0, 1, 64, 67]))
  encoding.writeUint8Array(
    encoder,
    new Uint8Array(dice.oneOf([64 * 1024, 256 * 1024 - 5, 256 * 1024 + 1])).fill(1),
  )
}

/** Much of what the server looks into deepest, and little that is large. */
const kinds: readonly Kind[] = [
  ...Array.from({ length: 16 }, () => update),
  ...Array.from({ length: 6 }, () => stepTwo),
  ...Array.from({ length: 5 }, () => awareness),
  ...Array.from({ length: 5 }, () => command),
  ...Array.from({ length: 4 }, () => stepOne),
  time,
  time,
  query,
  auth,
  wrongWay,
  wrongWay,
]

function sync(encoder: encoding.Encoder, dice: Dice, step: number, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, 0)
  writeNumber(encoder, dice, step, 0.02)
  writeBytes(encoder, dice, payload)
}

/** JSON behind its length; now and then its bytes are no UTF-8. */
function text(encoder: encoding.Encoder, dice: Dice, kind: number, json: string): void {
  encoding.writeVarUint(encoder, kind)
  const bytes = new TextEncoder().encode(json)
  if (dice.happens(0.05) && bytes.length > 0) bytes[dice.below(bytes.length)] = dice.oneOf([0xff, 0xc0, 0x80])
  writeBytes(encoder, dice, bytes)
}

function someCaret(dice: Dice): unknown {
  if (dice.happens(0.3)) return someJson(dice)
  const place = () => ({ client: dice.oneOf([0, -1, 2 ** 53, 'x']), clock: dice.below(9) })
  const position = () => ({ type: place(), tname: someWord(dice), item: place(), assoc: dice.below(2) })
  return { cursor: { anchor: position(), head: position() }, user: someJson(dice, 2) }
}

/** Most frames stay as they were built; some lose their end, get one more, or a byte changes. */
function bend(dice: Dice, frame: Uint8Array): Uint8Array {
  const pick = dice.below(100)
  if (pick === 0) return encoding.encode((encoder) => large(encoder, dice, noOne))
  if (pick < 4) return dice.bytes(60)
  if (pick < 8) return frame.subarray(0, dice.below(frame.length))
  if (pick < 11) return Uint8Array.of(...frame.subarray(0, 4_000), ...dice.bytes(6))
  if (pick > 20) return frame
  const bent = frame.slice()
  if (bent.length > 0) bent[dice.below(Math.min(bent.length, 40))] = dice.below(256)
  return bent
}

const noOne: Known = { self: '', others: [], names: [], text: () => ({ own: 0, clocks: new Map() }) }
