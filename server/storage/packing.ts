import type { Call } from './engine.ts'
import type { Question, Reply } from './line.ts'
import type { Place } from './tray.ts'

/**
 * Appends that were asked one after another, on their way to the worker: their bytes in one piece, for a buffer of its
 * own for each was most of the work of asking.
 */
export type Pack = {
  /** The number of the first; the others follow. */
  readonly first: number
  readonly places: readonly Place[]
  readonly bytes: Uint8Array
}

type Append = Extract<Call, readonly ['append', ...unknown[]]>

/** Lays appends that follow each other together, and leaves all else and the order as they are. */
export function pack(questions: readonly Question[]): (Question | Pack)[] {
  const packed: (Question | Pack)[] = []
  let first = 0
  let waiting: Append[] = []
  const lay = () => {
    if (waiting.length > 0) packed.push({ first, ...layTogether(waiting) })
    waiting = []
  }
  for (const question of questions) {
    const { n, call } = question
    if (call[0] === 'append') {
      if (waiting.length === 0) first = n
      waiting.push(call)
    } else {
      lay()
      packed.push(question)
    }
  }
  lay()
  return packed
}

/** The questions as they were asked. */
export function unpack(packed: readonly (Question | Pack)[]): Question[] {
  return packed.flatMap((one) => {
    if ('call' in one) return [one]
    let from = 0
    return one.places.map(([meeting, sheet, length], i): Question => {
      from += length
      return { n: one.first + i, call: ['append', meeting, sheet, one.bytes.subarray(from - length, from)] }
    })
  })
}

/** Tells at once of all that follow each other and are just done. */
export function inShort(replies: readonly Reply[]): Reply[] {
  const short: Reply[] = []
  for (const reply of replies) {
    const before = short.at(-1)
    const { n } = reply
    if (before && isDone(before) && isDone(reply) && n !== undefined && lastOf(before) === n - 1)
      short[short.length - 1] = { ...before, to: n }
    else short.push(reply)
  }
  return short
}

const isDone = ({ outcome }: Reply): boolean => 'value' in outcome && outcome.value === undefined

const lastOf = ({ n, to = n }: Reply): number | undefined => to

function layTogether(appends: readonly Append[]): Pick<Pack, 'places' | 'bytes'> {
  const places = appends.map(([, meeting, sheet, bytes]): Place => [meeting, sheet, bytes.length])
  // not of the pool: all of a buffer is copied with it
  const together = new Uint8Array(places.reduce((sum, [, , length]) => sum + length, 0))
  let at = 0
  for (const [, , , bytes] of appends) {
    together.set(bytes, at)
    at += bytes.length
  }
  return { places, bytes: together }
}
