import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOf } from '../../../client/editor/cleanPasted.ts'
import { plainLines } from '../../../client/editor/plainLines.ts'

const lettersOf = (text: string) => [...text].filter((sign) => /\p{L}/u.test(sign)).join('')
const textOf = (text: string) =>
  plainLines(text)
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join('\n')

test('R13.81 of plain text no letter is lost, whatever it looks like', () => {
  const row = fc.array(
    fc.constantFrom(
      'Daan',
      'is',
      'week-',
      '- ',
      '• ',
      '1. ',
      '2) ',
      'een heel lang stuk tekst dat doorloopt',
      '.',
      '👩‍👧',
    ),
    { maxLength: 8 },
  )
  const text = fc
    .array(
      fc.oneof(
        row.map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((rows) => rows.join('\n'))
  fc.assert(
    fc.property(text, (pasted) => {
      expect(lettersOf(textOf(pasted))).toBe(lettersOf(pasted))
    }),
  )
})

test('R13.81 numbers that are no list keep what they say', () => {
  expect(textOf('3. derde punt\n4. vierde punt')).toBe('3. derde punt\n4. vierde punt')
  expect(textOf('1. alleen')).toBe('1. alleen')
})

test('R13.80 lists in lists are closed where they end, also where a level is skipped', () => {
  const line = (text: string, depth?: number, ordered = false) => ({
    runs: [{ text, bold: false, italic: false }],
    ...(depth !== undefined && { list: { depth, ordered } }),
  })
  expect(htmlOf([line('a', 1), line('b', 3), line('c', 1), line('d', 1, true), line('<e>')])).toBe(
    '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul><ol><li><p>d</p></li></ol><p>&lt;e&gt;</p>',
  )
})
