import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/refusal.ts'
import { limits } from '../../../shared/wire.ts'
import { begin, sitDown } from './simulatedTable.ts'

test('R2.1 the host sits down as voorzitter and procesbewaker, a guest without a hat', () => {
  const table = sitDown()
  const lone = table.join('Karel')
  expect(table.meeting().hostId).toBe(table.anne)
  expect(table.meeting().people[table.anne]?.hats).toEqual({ voorzitter: true })
  expect(table.meeting().people[lone]).toMatchObject({ side: 'guest', hats: {}, seat: 5 })
})

test('R2.2 only the host gives hats and says who is family, and a single hat leaves its former head', () => {
  const table = sitDown()
  const hat = { person: table.joost, hat: 'procesbewaker' }
  expect(table.refused(table.joost, 'people.giveHat', hat)).toBe('only-host')
  expect(table.refused(table.samira, 'people.place', { person: table.esther, side: 'family' })).toBe(
    'only-host',
  )
  table.act(table.anne, 'people.giveHat', hat)
  expect(table.meeting().people[table.samira]?.hats.procesbewaker).toBeUndefined()
  expect(table.meeting().people[table.joost]?.hats).toEqual({ notulist: true, procesbewaker: true })
})

test('R2.3 the procesbewaker hands the hat over to a named person, and never just puts it down', () => {
  const table = sitDown()
  expect(table.refused(table.anne, 'people.takeHat', { person: table.samira, hat: 'procesbewaker' })).toBe(
    'invalid-input',
  )
  expect(table.refused(table.joost, 'people.handOver', { to: table.joost })).toBe('only-hat')
  expect(table.refused(table.samira, 'people.handOver', { to: table.newId() })).toBe('not-found')
  table.act(table.samira, 'people.handOver', { to: table.joost })
  expect(table.refused(table.samira, 'clock.start')).toBe('only-hat')
  table.act(table.joost, 'clock.start')
})

test('R2.4 a toehoorder wears no other hat, and the procesbewaker can not become one', () => {
  const table = sitDown()
  const { samira, joost, tom } = table
  expect(table.refused(table.anne, 'people.giveHat', { person: samira, hat: 'toehoorder' })).toBe(
    'invalid-input',
  )
  table.give(joost, 'toehoorder')
  expect(table.meeting().people[joost]?.hats).toEqual({ toehoorder: true })
  table.give(tom, 'notulist')
  expect(table.meeting().people[tom]?.hats).toEqual({ notulist: true })
})

test('R2.5 a name is changed by the person or the host only', () => {
  const table = sitDown()
  const rename = { person: table.esther, name: 'Esther de Wit' }
  expect(table.refused(table.joost, 'people.rename', rename)).toBe('only-host')
  table.act(table.esther, 'people.rename', rename)
  expect(table.meeting().people[table.esther]?.name).toBe('Esther de Wit')
})

test('R2.6 somebody without a device is marked in the room, and counts as present', () => {
  const table = sitDown()
  expect(table.view().people[table.esther]?.present).toBe(false)
  expect(table.refused(table.joost, 'people.inRoom', { person: table.esther, here: true })).toBe('only-host')
  table.act(table.samira, 'people.inRoom', { person: table.esther, here: true })
  expect(table.view().people[table.esther]?.present).toBe(true)
  table.act(table.esther, 'people.inRoom', { person: table.esther, here: false })
  expect(table.view().people[table.esther]?.present).toBe(false)
})

test('R2.7 a full meeting takes nobody more', () => {
  const table = sitDown()
  while (Object.keys(table.meeting().people).length < limits.people) table.join('Nog iemand')
  const outcome = table.attempt(table.newId(), 'people.join', { name: 'Te laat' }, true)
  expect(isRefusal(outcome) && outcome.code).toBe('meeting-full')
})

test('R2.8 what a helper types is kept as said by one and typed by the other', () => {
  const table = begin()
  table.helps(table.joost, table.esther)
  const parked = table.act(table.joost, 'parking.park', { text: 'De zwemles', for: table.esther })
  expect(table.meeting().parking[parked]).toMatchObject({ by: table.joost, for: table.esther })
  expect(table.ledger.at(-1)?.act).toMatchObject({ by: table.joost, for: table.esther })
  const nobody = { text: 'De zwemles', for: table.newId() }
  expect(table.refused(table.joost, 'parking.park', nobody)).toBe('not-a-member')
  table.act(table.anne, 'people.inRoom', { person: table.tom, here: true })
  expect(table.refused(table.joost, 'parking.park', { text: 'x', for: table.tom })).toBe(
    'observers-only-listen',
  )
})

test('R2.9 a stranger, a command that is not there, and what only the server gives are refused', () => {
  const table = begin()
  expect(table.refused(table.newId(), 'parking.park', { text: 'x' })).toBe('not-a-member')
  expect(table.refused('constructor', 'parking.park', { text: 'x' })).toBe('not-a-member')
  expect(table.refused(table.anne, 'toString')).toBe('unknown-command')
  expect(table.refused(table.anne, 'people.join', { name: 'Karel' })).toBe('unknown-command')
  expect(table.refused(table.anne, 'parking.park', { text: 'x', more: 1 })).toBe('invalid-input')
  expect(table.refused(table.anne, 'parking.park', { text: 'x'.repeat(301) })).toBe('too-long')
})
