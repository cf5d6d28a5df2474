import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../client/theme.css', import.meta.url), 'utf8')
const [bright = '', dim = ''] = css.split('@media (prefers-color-scheme: dark)')

/** The colours that a part of the style sheet names. */
function coloursIn(part: string): Record<string, string> {
  const found = part.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)
  return Object.fromEntries([...found].map(([, name = '', colour = '']) => [name, colour]))
}
const light = coloursIn(bright)
const dark = { ...light, ...coloursIn(dim) }

/** How bright a colour is, as WCAG 2.2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one = '#000000', other = '#000000'): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const persons = Array.from({ length: 8 }, (_, colour) => ['on-person', `person-${colour}`])
const pairs: readonly (readonly [string, string, number])[] = [
  ...['paper', 'card', 'table', 'wood', 'deep-tint'].map((under) => ['ink', under, 7] as const),
  ...['paper', 'card', 'wood', 'deep-tint'].map((under) => ['soft', under, 4.5] as const),
  ...['paper', 'card', 'deep-tint'].map((under) => ['deep', under, 4.5] as const),
  ...['paper', 'card', 'clay-tint'].map((under) => ['clay', under, 4.5] as const),
  ['on-deep', 'deep', 7],
  ['paper', 'ink', 7],
  ...persons.map(([text = '', under = '']) => [text, under, 4.5] as const),
  // what is no text: the rim of a field, overtime on the ring
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('R20.66 by %s', (_scheme, colours) => {
  test.each(pairs)('%s on %s has a contrast of %d at least', (text, under, least) => {
    expect(contrast(colours[text], colours[under])).toBeGreaterThanOrEqual(least)
  })
})
