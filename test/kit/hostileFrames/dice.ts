import { seededRandom } from '../seededRandom.ts'

/** Chance that is the same in every run with its seed. */
export type Dice = {
  /** Whether something of this chance happens. */
  readonly happens: (chance: number) => boolean
  /** A whole number from 0 up to this one. */
  readonly below: (most: number) => number
  readonly oneOf: <Item>(items: readonly Item[]) => Item
  readonly bytes: (most: number) => Uint8Array
}

export function openDice(seed: number): Dice {
  const random = seededRandom(seed)
  const below = (most: number) => Math.floor(random() * most)
  return {
    happens: (chance) => random() < chance,
    below,
    oneOf(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to draw from')
      return item
    },
    bytes: (most) => Uint8Array.from({ length: below(most) }, () => below(256)),
  }
}
