import * as encoding from 'lib0/encoding'
import type { Dice } from './dice.ts'
import { writeBytes, writeNumber } from './numbers.ts'
import { someJson, someJsonText, someWord } from './words.ts'

/** What an attacker knows of the analysis: whose client IDs there are, and how far they have come. */
export type KnownText = { readonly clocks: ReadonlyMap<number, number>; readonly own: number }

type Writing = {
  readonly encoder: encoding.Encoder
  readonly dice: Dice
  readonly known: KnownText
  /** Whether its numbers are right, so that it comes as far as what it holds. */
  readonly exact: boolean
}

/** An update as Yjs writes it (v1), wrong in one place or another: whose it is, how long, what, and what it deletes. */
export function someUpdate(dice: Dice, known: KnownText): Uint8Array {
  return encoding.encode((encoder) => {
    const writing = { encoder, dice, known, exact: dice.happens(0.6) }
    const sections = writing.exact || dice.happens(0.9) ? 1 : dice.below(4)
    put(writing, sections)
    for (let i = 0; i < sections; i += 1) writeSection(writing)
    writeDeletions(writing)
    if (dice.happens(0.03)) encoding.writeUint8Array(encoder, dice.bytes(20))
  })
}

/** What is known already, in so many entries as it says; or in fewer. */
export function someStateVector(dice: Dice, known: KnownText): Uint8Array {
  return encoding.encode((encoder) => {
    const entries = dice.below(5)
    encoding.writeVarUint(encoder, dice.happens(0.3) ? 1_000_000 : entries)
    for (let i = 0; i < entries; i += 1) {
      writeNumber(encoder, dice, someClient({ dice, known }))
      writeNumber(encoder, dice, dice.below(50))
    }
  })
}

function someClient({ dice, known }: Pick<Writing, 'dice' | 'known'>): number {
  if (dice.happens(0.7)) return known.own
  return dice.happens(0.7) ? dice.oneOf([...known.clocks.keys(), 0]) : dice.below(2 ** 32)
}

function put({ encoder, dice, exact }: Writing, usual: number, spoilt = 0.08): void {
  writeNumber(encoder, dice, usual, exact ? 0 : spoilt)
}

function writeSection(writing: Writing): void {
  const { dice, known } = writing
  const client = writing.exact ? known.own : someClient(writing)
  const structs = 1 + dice.below(dice.happens(0.02) ? 300 : 4)
  put(writing, structs, 0.04)
  put(writing, client, 0.04)
  put(writing, known.clocks.get(client) ?? 0, 0.15)
  for (let i = 0; i < structs; i += 1) writeStruct(writing)
}

const gc = 0
const skip = 10
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasKey = 0x20

function writeStruct(writing: Writing): void {
  const { encoder, dice } = writing
  // 1 to 9 are the kinds of content that there are
  const kind = dice.happens(writing.exact ? 0.95 : 0.7) ? 1 + dice.below(9) : dice.oneOf([gc, skip, 11, 31])
  const links = dice.oneOf([0, hasKey, hasOrigin, hasRightOrigin, hasOrigin | hasRightOrigin])
  encoding.writeUint8(encoder, kind | links)
  if (kind === gc || kind === skip) put(writing, 1 + dice.below(3), 0.4)
  else writeItem(writing, kind, links)
}

function writeItem(writing: Writing, kind: number, links: number): void {
  const { encoder, dice } = writing
  if (links & hasOrigin) writeId(writing)
  if (links & hasRightOrigin) writeId(writing)
  if (!(links & (hasOrigin | hasRightOrigin))) {
    const isName = dice.happens(0.4)
    encoding.writeVarUint(encoder, isName ? 1 : 0)
    if (isName) encoding.writeVarString(encoder, someWord(dice))
    else writeId(writing)
    if (links & hasKey) encoding.writeVarString(encoder, someWord(dice))
  }
  writeContent(writing, kind)
}

function writeId(writing: Writing): void {
  const others = [...writing.known.clocks.keys()]
  const client =
    writing.dice.happens(0.2) || others.length === 0 ? writing.known.own : writing.dice.oneOf(others)
  put(writing, client, 0.05)
  put(writing, writing.dice.below(writing.known.clocks.get(client) ?? 3), 0.05)
}

function writeContent(writing: Writing, kind: number): void {
  const { encoder, dice } = writing
  const word = someWord(dice)
  const json = () => encoding.writeVarString(encoder, someJsonText(dice))
  if (kind === 1) put(writing, 1 + dice.below(4), 0.4)
  else if (kind === 2) {
    put(writing, 1)
    json()
  } else if (kind === 3) writeBytes(encoder, dice, dice.bytes(30))
  else if (kind === 4) encoding.writeVarString(encoder, word)
  else if (kind === 5) json()
  else if (kind === 6) {
    encoding.writeVarString(encoder, word)
    json()
  } else if (kind === 7) {
    // a type; 3 and 5 have a name
    const type = dice.below(9)
    encoding.writeVarUint(encoder, type)
    if (type === 3 || type === 5) encoding.writeVarString(encoder, word)
  } else if (kind === 8) {
    put(writing, 1)
    writeAny(encoder, dice)
  } else if (kind === 9) {
    encoding.writeVarString(encoder, word)
    writeAny(encoder, dice)
  } else encoding.writeUint8Array(encoder, dice.bytes(8))
}

/** An array in an array, twenty thousand times; and nothing in the last. */
const deepArray = Uint8Array.from({ length: 40_001 }, (_, i) => (i === 40_000 ? 126 : i % 2 ? 1 : 117))

/** lib0's own way to write any value; an object deeper than any stack among them. */
function writeAny(encoder: encoding.Encoder, dice: Dice): void {
  const pick = dice.below(40)
  if (pick === 0) encoding.writeUint8Array(encoder, deepArray)
  else if (pick === 1) encoding.writeUint8Array(encoder, Uint8Array.of(118, 0xff, 0xff, 0x7f))
  else encoding.writeAny(encoder, JSON.parse(JSON.stringify(someJson(dice, 1))))
}

function writeDeletions(writing: Writing): void {
  const { dice } = writing
  const clients = writing.exact || dice.happens(0.6) ? 0 : 1 + dice.below(3)
  put(writing, clients, 0.04)
  for (let i = 0; i < clients; i += 1) {
    put(writing, someClient(writing), 0.04)
    const ranges = 1 + dice.below(dice.happens(0.05) ? 1_000 : 3)
    put(writing, ranges, 0.04)
    for (let range = 0; range < ranges; range += 1) {
      put(writing, dice.below(60), 0.1)
      put(writing, 1 + dice.below(5), 0.1)
    }
  }
}
