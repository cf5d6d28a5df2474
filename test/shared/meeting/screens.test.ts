import { expect, test } from 'vitest'
import { begin, sitDown } from './simulatedTable.ts'

test('R26.1 voorzitter or procesbewaker cover all screens in one act, and uncover them', () => {
  const table = sitDown()
  const { anne, samira, joost } = table
  expect(table.refused(joost, 'screens.cover', { covered: true })).toBe('only-hat')
  expect(table.refused(anne, 'screens.cover', { covered: false })).toBe('overtaken')
  table.act(anne, 'screens.cover', { covered: true })
  expect(table.view().cover).toEqual({ at: table.now(), by: anne })
  expect(table.refused(samira, 'screens.cover', { covered: true })).toBe('overtaken')
  table.act(samira, 'screens.cover', { covered: false })
  expect(table.view().cover).toBeUndefined()
})

test('R26.3 the end of the meeting takes the cover away', () => {
  const table = begin()
  table.act(table.anne, 'screens.cover', { covered: true })
  table.act(table.samira, 'meeting.end')
  expect(table.view().cover).toBeUndefined()
})
