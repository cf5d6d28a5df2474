import { expect, test } from 'vitest'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin } from './simulatedTable.ts'

const where = 'het dossier van het jeugdteam'

test('R21.30 voorzitter, notulist or procesbewaker tell in which file the verslag stands, after the end too; once', () => {
  const table = begin()
  const { anne, samira, joost, esther } = table
  expect(table.refused(esther, 'filing.tell', { where })).toBe('only-hat')
  table.act(anne, 'meeting.end')
  table.act(joost, 'filing.tell', { where })
  expect(table.refused(samira, 'filing.tell', { where: 'elders' })).toBe('overtaken')
  expect(table.view().filed).toMatchObject({ text: where, for: joost })
  expect(minutesOf(table.meeting()).filed?.text).toBe(where)
})

test('R21.31 what was told wrong is taken back, and forgotten', () => {
  const table = begin()
  const { anne, joost, esther } = table
  expect(table.refused(anne, 'filing.takeBack')).toBe('not-found')
  table.act(joost, 'filing.tell', { where })
  expect(table.refused(esther, 'filing.takeBack')).toBe('only-author')
  const taken = table.attempt(anne, 'filing.takeBack')
  expect(taken).toMatchObject({ forget: [['filed', 'text']] })
  expect(table.view()).not.toHaveProperty('filed')
})
