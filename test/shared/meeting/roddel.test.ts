import { expect, test } from 'vitest'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin, goTo, type SimulatedTable, sitDown } from './simulatedTable.ts'

/** Joost has words ready about Esther. */
function written(table: SimulatedTable = begin()) {
  const item = goTo(table, 'roddel')
  const text = 'Je gaat eerst zitten.'
  const card = table.act(table.joost, 'roddel.write', { item, about: table.esther, text })
  return { table, item, text, card }
}

/** Joost has said them, and gave them. */
function given(table: SimulatedTable = begin()) {
  const { item, text, card } = written(table)
  table.act(table.joost, 'roddel.give', { card })
  const [gift] = Object.keys(table.desk(table.esther).gifts)
  return { table, item, text, gift: gift ?? '' }
}

test('R7.10 something good about somebody at the table is its writer’s alone, and can be changed or withdrawn', () => {
  const { table, item, text, card } = written()
  expect(table.desk(table.joost).praise[card]).toMatchObject({ about: table.esther, text, for: table.joost })
  for (const other of [table.esther, table.anne, table.samira])
    expect(JSON.stringify(table.desk(other))).not.toContain(text)
  expect(JSON.stringify([table.view(), table.ledger])).not.toContain(text)
  table.act(table.joost, 'roddel.write', { item, card, about: table.anne, text: 'Je lacht.' })
  expect(table.desk(table.joost).praise[card]).toMatchObject({ about: table.anne, text: 'Je lacht.' })
  expect(table.refused(table.esther, 'roddel.withdraw', { card })).toBe('not-found')
  expect(table.refused(table.esther, 'roddel.write', { item, card, about: table.anne, text })).toBe(
    'not-found',
  )
  table.act(table.joost, 'roddel.withdraw', { card })
  expect(table.refused(table.joost, 'roddel.withdraw', { card })).toBe('not-found')
  expect(table.state().sealed).toEqual({})
})

test('R7.11 it is about somebody else who is at the table, at a roddel, and there is a most', () => {
  const table = begin()
  const item = table.item('roddel')
  const to = (about: string, fields = {}) =>
    table.refused(table.joost, 'roddel.write', { item, about, text: 'Je lacht.', ...fields })
  expect(to(table.joost)).toBe('invalid-input')
  table.helps(table.joost, table.esther)
  expect(to(table.esther, { for: table.esther })).toBe('invalid-input')
  expect(to(table.newId())).toBe('not-found')
  expect(to(table.esther, { item: table.item('collect') })).toBe('not-found')
  expect(table.refused(table.tom, 'roddel.write', { item, about: table.anne, text: 'x' })).toBe(
    'observers-only-listen',
  )
  for (let i = 0; i < 10; i += 1)
    table.act(table.joost, 'roddel.write', { item, about: table.esther, text: `${i}` })
  expect(to(table.esther)).toBe('too-many')
})

test('R7.12 words that were said and given are on the desk of whom they are about, alone', () => {
  const { table, text, gift } = given()
  expect(table.desk(table.esther).gifts[gift]).toEqual({
    id: gift,
    giver: table.joost,
    text,
    kept: false,
    laid: false,
  })
  for (const other of [table.joost, table.anne, table.samira])
    expect(JSON.stringify(table.desk(other))).not.toContain(text)
  expect(JSON.stringify([table.view(), table.ledger, minutesOf(table.meeting())])).not.toContain(text)
})

test('R7.13 only who wrote or typed them gives words, once, and not before the meeting began', () => {
  const early = sitDown()
  const item = early.item('roddel')
  const soon = early.act(early.joost, 'roddel.write', { item, about: early.esther, text: 'Je lacht.' })
  expect(early.refused(early.joost, 'roddel.give', { card: soon })).toBe('not-started')
  const { table, card } = written()
  expect(table.refused(table.esther, 'roddel.give', { card })).toBe('not-found')
  table.act(table.joost, 'roddel.give', { card })
  expect(table.refused(table.joost, 'roddel.give', { card })).toBe('not-found')
})

test('R7.14 what a helper typed is given in the name of whose words they are, and leaves the helper too', () => {
  const table = begin()
  const item = goTo(table, 'roddel')
  const words = { item, about: table.esther, text: 'U appt eerlijk.', for: table.joost }
  table.helps(table.anne, table.joost)
  const card = table.act(table.anne, 'roddel.write', words)
  table.act(table.anne, 'roddel.give', { card })
  expect(Object.values(table.desk(table.esther).gifts)).toMatchObject([{ giver: table.joost }])
  expect(table.desk(table.anne)).toMatchObject({ praise: {}, gifts: {} })
  expect(table.desk(table.joost)).toMatchObject({ praise: {}, gifts: {} })
})

test('R7.15 only whom the words are about keeps or deletes them; others are not told that they are there', () => {
  const { table, gift } = given()
  for (const name of ['roddel.keep', 'roddel.erase'])
    for (const other of [table.joost, table.samira])
      expect(table.refused(other, name, { gift })).toBe('not-found')
  table.act(table.esther, 'roddel.keep', { gift })
  expect(table.desk(table.esther).gifts[gift]?.kept).toBe(true)
  table.act(table.esther, 'roddel.erase', { gift })
  expect(table.state().sealed).toEqual({})
  expect(table.refused(table.esther, 'roddel.keep', { gift })).toBe('not-found')
})

test('R7.16 when the meeting ends kept words stay, all other words go; kept ones can be deleted afterwards', () => {
  const { table, gift } = given()
  const { item, card } = written(table)
  table.act(table.joost, 'roddel.give', { card })
  table.act(table.anne, 'roddel.write', { item, about: table.esther, text: 'Nooit gezegd' })
  table.act(table.esther, 'roddel.keep', { gift })
  table.act(table.anne, 'meeting.end')
  expect(Object.keys(table.desk(table.esther).gifts)).toEqual([gift])
  expect(Object.keys(table.state().sealed)).toHaveLength(1)
  expect(table.refused(table.esther, 'roddel.keep', { gift })).toBe('meeting-ended')
  table.act(table.esther, 'roddel.erase', { gift })
  expect(table.state().sealed).toEqual({})
})

test('R7.17 words of before somebody took up the seat stay closed, and go when the meeting ends', () => {
  const { table, gift } = given()
  table.act(table.esther, 'roddel.keep', { gift })
  table.attempt(table.esther, 'people.takeSeat', {}, true)
  expect(table.desk(table.esther).gifts).toEqual({})
  expect(table.refused(table.esther, 'roddel.erase', { gift })).toBe('not-found')
  table.act(table.anne, 'meeting.end')
  expect(table.state().sealed).toEqual({})
})

test('R7.18 an item with words at it stays on the agenda', () => {
  const table = begin()
  const item = table.item('roddel')
  table.act(table.joost, 'roddel.write', { item, about: table.esther, text: 'Je lacht.' })
  expect(table.refused(table.anne, 'agenda.remove', { item })).toBe('words-already-written')
})

test('R7.19 whom the words are about can lay them on the table for the analysis, once, as their own', () => {
  const { table, text, gift } = given()
  expect(table.refused(table.joost, 'roddel.lay', { gift })).toBe('not-found')
  const laid = table.act(table.esther, 'roddel.lay', { gift })
  expect(table.view().laid[laid]).toMatchObject({ text, by: table.esther, for: table.esther })
  expect(table.view().laid[laid]).not.toHaveProperty('giver')
  expect(table.refused(table.esther, 'roddel.lay', { gift })).toBe('overtaken')
  // taken off again by whose words they are, they are on that desk alone, as before
  table.act(table.esther, 'laid.takeOff', { laid })
  expect(JSON.stringify([table.view(), table.meeting()])).not.toContain(text)
  expect(table.desk(table.esther).gifts[gift]).toMatchObject({ text, laid: true })
})
