import { expect, test } from 'vitest'
import { begin, sitDown } from './simulatedTable.ts'

const words = { text: 'Wie let er op Daan?' }

test('R2.75 nobody types for another but the helper that person chose', () => {
  const table = begin()
  const { anne, joost, esther, samira } = table
  const forEsther = { ...words, for: esther }
  expect(table.refused(joost, 'parking.park', forEsther)).toBe('choose-helper-first')
  // who leads chooses for nobody who has a screen
  expect(table.refused(samira, 'people.chooseHelper', { helper: joost, person: esther })).toBe('only-host')
  table.act(esther, 'people.chooseHelper', { helper: joost })
  const parked = table.act(joost, 'parking.park', forEsther)
  expect(table.meeting().parking[parked]).toMatchObject({ by: joost, for: esther })
  expect(table.refused(anne, 'parking.park', forEsther)).toBe('choose-helper-first')
  table.act(esther, 'people.chooseHelper', { helper: null })
  expect(table.refused(joost, 'parking.park', forEsther)).toBe('choose-helper-first')
})

test('R2.76 for who is in the room without a screen anyone types, until a helper is chosen with them', () => {
  const table = begin()
  const { anne, joost, esther, samira } = table
  const forEsther = { ...words, for: esther }
  table.act(anne, 'people.inRoom', { person: esther, here: true })
  table.act(joost, 'parking.park', forEsther)
  expect(table.refused(joost, 'people.chooseHelper', { helper: joost, person: esther })).toBe('only-host')
  table.act(samira, 'people.chooseHelper', { helper: anne, person: esther })
  table.act(anne, 'parking.park', forEsther)
  expect(table.refused(joost, 'parking.park', forEsther)).toBe('choose-helper-first')
})

test('R2.77 a helper is somebody else who takes part', () => {
  const table = sitDown()
  const { esther, tom } = table
  expect(table.refused(esther, 'people.chooseHelper', { helper: esther })).toBe('invalid-input')
  expect(table.refused(esther, 'people.chooseHelper', { helper: tom })).toBe('observers-only-listen')
  expect(table.refused(esther, 'people.chooseHelper', { helper: table.newId() })).toBe('not-found')
})
