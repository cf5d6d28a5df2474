import type { Dice } from './dice.ts'

/** Words that mean something to JavaScript, to Yjs, or to nobody. */
const words = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'analysis',
  'view',
  'part',
  'paragraph',
  'script',
  'kind',
  'Daan',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202e',
  '👩‍👧',
  '1e999',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(5_000),
]

export const someWord = (dice: Dice): string => dice.oneOf(words)

/** Any JSON value. */
export function someJson(dice: Dice, depth = 0): unknown {
  const pick = dice.below(depth > 3 ? 6 : 8)
  if (pick === 0) return null
  if (pick === 1) return dice.happens(0.5)
  if (pick === 2) return dice.oneOf([0, -1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308])
  if (pick < 6) return someWord(dice)
  const parts = Array.from({ length: dice.below(4) }, () => someJson(dice, depth + 1))
  return pick === 6 ? parts : Object.fromEntries(parts.map((part) => [someWord(dice), part]))
}

/** JSON as text: now and then deeper than any stack, or without an end. */
export function someJsonText(dice: Dice): string {
  const pick = dice.below(200)
  if (pick === 0) return '['.repeat(20_000) + ']'.repeat(20_000)
  if (pick === 1) return `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`
  return pick < 12 ? '{"a' : JSON.stringify(someJson(dice))
}
