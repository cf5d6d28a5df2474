import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const numbers = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^- (R\d+\.\d+) /gm)].map(
  ([, number]) => number,
)
const tests = globSync('test/**/*.{ts,tsx,mjs}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const quoted = new Set(tests.match(/\bR\d+\.\d+\b/g))

test('a rule has one number, and one place', () => {
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([])
})

test('every rule is quoted by a test', () => {
  expect(numbers.filter((number) => number && !quoted.has(number))).toEqual([])
})

test('no test quotes a rule that is not there', () => {
  expect([...quoted].filter((number) => !numbers.includes(number))).toEqual([])
})
