import * as encoding from 'lib0/encoding'
import type { Dice } from './dice.ts'

/** Numbers at which something turns: a byte more, a sign, what a double can hold. */
const edges = [
  0,
  1,
  2,
  63,
  64,
  127,
  128,
  255,
  16_383,
  16_384,
  2 ** 20,
  2 ** 20 + 1,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 1,
]

/** Whole numbers of lib0, written as no encoder would. */
const odd: readonly (readonly number[])[] = [
  // nought in many bytes
  [0x80, 0x80, 0x80, 0x00],
  // past 2^53, and without an end
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  // what reads as a negative one where signs are read
  [0x41],
  [0xc1, 0xff, 0xff, 0x7f],
]

/** Writes a number: mostly this one, else one of the edges or a crooked one. */
export function writeNumber(encoder: encoding.Encoder, dice: Dice, usual: number, spoilt = 0.08): void {
  if (!dice.happens(spoilt)) encoding.writeVarUint(encoder, usual)
  else if (dice.happens(0.8)) encoding.writeVarUint(encoder, dice.oneOf(edges))
  else for (const byte of dice.oneOf(odd)) encoding.write(encoder, byte)
}

/** Writes bytes behind their length, which now and then is another. */
export function writeBytes(encoder: encoding.Encoder, dice: Dice, bytes: Uint8Array): void {
  writeNumber(encoder, dice, bytes.length, 0.05)
  encoding.writeUint8Array(encoder, bytes)
}
