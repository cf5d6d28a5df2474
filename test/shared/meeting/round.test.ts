import { expect, test } from 'vitest'
import { inTurnOrder, type Round, turnOf } from '../../../shared/meeting/round.ts'
import { begin, goTo, type SimulatedTable, sitDown } from './simulatedTable.ts'

function roundOnItem(table: SimulatedTable, title: string, people: string[]): string {
  const id = goTo(table, title)
  return table.act(table.samira, 'round.start', { on: { kind: 'item', id }, people })
}

function current(table: SimulatedTable): Round {
  const { round } = table.meeting()
  if (!round) throw new Error('no round')
  return round
}

test('R6.1 the procesbewaker starts one round at a time, on what is in hand', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  const on = { kind: 'item', id: table.item('welcome') }
  expect(table.refused(anne, 'round.start', { on, people: [esther] })).toBe('only-hat')
  const elsewhere = { on: { kind: 'item', id: table.item('close') }, people: [esther] }
  expect(table.refused(samira, 'round.start', elsewhere)).toBe('overtaken')
  const unpinned = { on: { kind: 'question', id: table.newId() }, people: [esther] }
  expect(table.refused(samira, 'round.start', unpinned)).toBe('overtaken')
  table.act(samira, 'round.start', { on, people: [joost, esther] })
  expect(table.refused(samira, 'round.start', { on, people: [esther] })).toBe('round-running')
  expect(inTurnOrder(current(table))).toEqual([joost, esther])
})

test('R6.2 there is no round before the start, with a stranger, or with a toehoorder', () => {
  const early = sitDown()
  const on = { kind: 'item', id: early.item('welcome') }
  expect(early.refused(early.samira, 'round.start', { on, people: [early.joost] })).toBe('not-started')
  const table = begin()
  const here = { kind: 'item', id: table.item('welcome') }
  expect(table.refused(table.samira, 'round.start', { on: here, people: [table.newId()] })).toBe('not-found')
  expect(table.refused(table.samira, 'round.start', { on: here, people: [table.tom] })).toBe(
    'observers-only-listen',
  )
  expect(table.refused(table.samira, 'round.start', { on: here, people: [] })).toBe('invalid-input')
})

test('R6.3 turns go in the seen order; who is not at turn can not have spoken', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const round = roundOnItem(table, 'welcome', [joost, esther])
  expect(turnOf(current(table))).toBe(joost)
  expect(table.refused(esther, 'round.spoke', { round, person: esther })).toBe('not-your-turn')
  expect(table.refused(esther, 'round.spoke', { round, person: joost })).toBe('not-your-turn')
  table.act(samira, 'round.spoke', { round, person: joost })
  expect(turnOf(current(table))).toBe(esther)
  expect(table.refused(joost, 'round.spoke', { round, person: joost })).toBe('overtaken')
})

test('R6.4 pas is always allowed, also before the turn', () => {
  const table = begin()
  const { joost, esther, anne } = table
  const round = roundOnItem(table, 'welcome', [joost, esther, anne])
  table.act(esther, 'round.pass', { round, person: esther })
  expect(table.refused(esther, 'round.pass', { round, person: esther })).toBe('overtaken')
  expect(table.refused(anne, 'round.pass', { round, person: joost })).toBe('not-your-turn')
  table.act(joost, 'round.spoke', { round, person: joost })
  expect(turnOf(current(table))).toBe(anne)
})

test('R6.5 later comes again at the end', () => {
  const table = begin()
  const { joost, esther } = table
  const round = roundOnItem(table, 'welcome', [joost, esther])
  table.act(joost, 'round.later', { round, person: joost })
  expect(inTurnOrder(current(table))).toEqual([esther, joost])
  table.act(esther, 'round.spoke', { round, person: esther })
  expect(turnOf(current(table))).toBe(joost)
  table.act(joost, 'round.spoke', { round, person: joost })
  expect(turnOf(current(table))).toBeUndefined()
})

test('R6.6 a latecomer joins at the end, and nobody has two turns', () => {
  const table = begin()
  const { samira, joost, esther, tom } = table
  const round = roundOnItem(table, 'welcome', [joost, joost])
  expect(inTurnOrder(current(table))).toEqual([joost])
  table.act(esther, 'round.join', { round, person: esther })
  expect(table.refused(esther, 'round.join', { round, person: esther })).toBe('overtaken')
  table.act(joost, 'round.spoke', { round, person: joost })
  expect(table.refused(joost, 'round.join', { round, person: joost })).toBe('overtaken')
  expect(table.refused(tom, 'round.join', { round, person: tom })).toBe('observers-only-listen')
  expect(table.refused(samira, 'round.join', { round, person: table.newId() })).toBe('not-found')
})

test('R6.7 a round is stopped, or ends with its item; then it takes nothing more', () => {
  const table = begin()
  const { samira, joost } = table
  const stopped = roundOnItem(table, 'welcome', [joost])
  table.act(samira, 'round.stop', { round: stopped })
  expect(table.refused(joost, 'round.spoke', { round: stopped, person: joost })).toBe('no-round')
  expect(table.refused(samira, 'round.stop', { round: stopped })).toBe('no-round')
  roundOnItem(table, 'welcome', [joost])
  table.act(samira, 'clock.next', { from: table.item('welcome') })
  expect(table.meeting().round).toBeUndefined()
})

test('R6.8 a wrong turn is undone by the procesbewaker', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const round = roundOnItem(table, 'welcome', [joost, esther])
  table.act(samira, 'round.spoke', { round, person: joost })
  expect(table.undo(esther, 'round.spoke')).toBe('only-hat')
  expect(table.undo(samira, 'round.spoke')).toBeUndefined()
  expect(turnOf(current(table))).toBe(joost)
})

test('R7.1 a roddel goes by turn with pas, can be skipped, and keeps nothing', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const round = roundOnItem(table, 'roddel', [joost, esther])
  table.act(joost, 'round.spoke', { round, person: joost })
  table.act(esther, 'round.pass', { round, person: esther })
  table.act(samira, 'clock.next', { from: table.item('roddel') })
  expect(JSON.stringify(table.meeting())).not.toContain('spoke')
  expect(JSON.stringify(table.meeting())).not.toContain(round)
})

test('R7.2 spoken forms take no notes', () => {
  const table = begin()
  for (const title of ['checkIn', 'roddel', 'close']) {
    const item = table.item(title)
    expect(table.refused(table.joost, 'notes.write', { item, text: 'Wat zij zei' })).toBe(
      'item-takes-no-notes',
    )
  }
})
