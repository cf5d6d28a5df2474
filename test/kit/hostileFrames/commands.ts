import type { Dice } from './dice.ts'
import { someJson, someJsonText, someWord } from './words.ts'

/** What an attacker knows of the meeting: who is in it, and which commands there are. */
export type KnownMeeting = {
  readonly self: string
  readonly others: readonly string[]
  readonly names: readonly string[]
}

/** A command as JSON, wrong in one of its fields or in all: mostly what is refused before it counts as one. */
export function someCommand(dice: Dice, known: KnownMeeting): string {
  const fields: Record<string, unknown> = {
    id: `hostile${dice.below(2 ** 31)}`,
    name: dice.oneOf(known.names),
    input: someInput(dice, known),
    as: dice.oneOf([known.self, ...known.others]),
  }
  // somebody who is not at this device, and what is no command at all, are told at once; else each waits a second
  if (dice.happens(0.9)) fields[dice.oneOf(['id', 'as'])] = dice.oneOf([7, null, {}, [], 'x', '__proto__'])
  if (dice.happens(0.1)) fields.name = dice.oneOf([7, null, {}, someWord(dice)])
  if (dice.happens(0.1)) delete fields[dice.oneOf(['id', 'name', 'input', 'as'])]
  const json = JSON.stringify(fields)
  const pick = dice.below(20)
  if (pick === 0) return json.slice(0, dice.below(json.length))
  if (pick === 1) return json.replace('"input"', '"__proto__"')
  if (pick === 2) return json.replace('{', '{"__proto__":{"polluted":true},')
  if (pick === 3) return someJsonText(dice)
  return json
}

function someInput(dice: Dice, { self, others }: KnownMeeting): unknown {
  if (dice.happens(0.2)) return someJson(dice)
  const keys = ['person', 'item', 'text', 'title', 'for', 'question', 'decision', 'round', someWord(dice)]
  return Object.fromEntries(
    Array.from({ length: 1 + dice.below(3) }, () => [
      dice.oneOf(keys),
      dice.happens(0.5) ? dice.oneOf([self, ...others]) : someJson(dice, 1),
    ]),
  )
}
