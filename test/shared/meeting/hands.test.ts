import { expect, test } from 'vitest'
import { decide } from '../../../shared/meeting/decide.ts'
import { inQueue } from '../../../shared/meeting/hands.ts'
import type { Person } from '../../../shared/meeting/person.ts'
import { inTurnOrder } from '../../../shared/meeting/round.ts'
import { atTurn } from '../../../shared/meeting/turn.ts'
import { begin, goTo, sitDown } from './simulatedTable.ts'

test('R6.30 hands are seen by all in the order in which they went up; a toehoorder raises none', () => {
  const early = sitDown()
  expect(early.refused(early.esther, 'hands.raise')).toBe('not-started')
  const table = begin()
  const { joost, esther, anne, tom } = table
  table.act(esther, 'hands.raise')
  table.wait(1)
  table.helps(joost, anne)
  table.act(joost, 'hands.raise', { for: anne })
  expect(inQueue(table.view().hands)).toEqual([esther, anne])
  expect(table.refused(esther, 'hands.raise')).toBe('overtaken')
  expect(table.refused(tom, 'hands.raise')).toBe('observers-only-listen')
})

test('R6.31 a hand is lowered by whose it is, who raised it, their helper or the procesbewaker', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  table.helps(joost, esther)
  table.act(joost, 'hands.raise', { for: esther })
  expect(table.refused(anne, 'hands.lower', { person: esther })).toBe('only-author')
  table.act(joost, 'hands.lower', { person: esther })
  expect(table.refused(esther, 'hands.lower', { person: esther })).toBe('overtaken')
  for (const who of [esther, samira]) {
    table.act(esther, 'hands.raise')
    table.act(who, 'hands.lower', { person: esther })
  }
  expect(table.meeting().hands).toEqual({})
})

test('R6.32 the procesbewaker gives the turn to a hand, which goes down; that person or the procesbewaker ends it', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  table.act(esther, 'hands.raise')
  table.act(joost, 'hands.raise')
  expect(table.refused(anne, 'hands.give', { person: esther })).toBe('only-hat')
  expect(table.refused(samira, 'hands.give', { person: anne })).toBe('overtaken')
  table.act(samira, 'hands.give', { person: esther })
  expect(atTurn(table.view())).toBe(esther)
  expect(inQueue(table.view().hands)).toEqual([joost])
  expect(table.refused(esther, 'hands.raise')).toBe('overtaken')
  expect(table.refused(joost, 'floor.end', { person: esther })).toBe('not-your-turn')
  table.act(samira, 'hands.give', { person: joost })
  expect(table.refused(esther, 'floor.end', { person: esther })).toBe('overtaken')
  table.act(joost, 'floor.end', { person: joost })
  expect(atTurn(table.view())).toBeUndefined()
  expect(table.undo(samira, 'floor.end')).toBeUndefined()
  expect(atTurn(table.view())).toBe(joost)
})

test('R6.34 a round ends a given turn, and none is given while it runs; who spoke in it needs no hand', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const on = { kind: 'item', id: table.item('welcome') }
  table.act(esther, 'hands.raise')
  table.act(samira, 'hands.give', { person: esther })
  table.act(joost, 'hands.raise')
  const round = table.act(samira, 'round.start', { on, people: [joost, esther] })
  expect(table.meeting().floor).toBeUndefined()
  expect(table.refused(samira, 'hands.give', { person: joost })).toBe('round-running')
  table.act(joost, 'round.spoke', { round, person: joost })
  expect(table.meeting().hands).toEqual({})
})

test('R6.35 another item ends the given turn and keeps the hands; the end of the meeting takes them down', () => {
  const table = begin()
  const { samira, joost, esther } = table
  for (const who of [joost, esther]) table.act(who, 'hands.raise')
  table.act(samira, 'hands.give', { person: joost })
  goTo(table, 'situation')
  expect(table.meeting().floor).toBeUndefined()
  expect(inQueue(table.meeting().hands)).toEqual([esther])
  table.act(samira, 'meeting.end')
  expect(table.meeting().hands).toEqual({})
})

test('R6.36 who becomes a toehoorder has neither hand nor turn', () => {
  const table = begin()
  const { samira, esther, joost } = table
  for (const who of [joost, esther]) table.act(who, 'hands.raise')
  table.act(samira, 'hands.give', { person: esther })
  table.give(esther, 'toehoorder')
  table.give(joost, 'toehoorder')
  expect(atTurn(table.meeting())).toBeUndefined()
  expect(table.meeting().hands).toEqual({})
})

test('R6.37 a round asks its own question, in the order of the seats, the other way, or who spoke least first', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  const on = { kind: 'item', id: table.item('welcome') }
  const people = [esther, anne, joost]
  const orderOf = (order: string) => {
    const round = table.act(samira, 'round.start', {
      on,
      people,
      order,
      ask: 'Wat wil je kwijt?',
      seconds: 60,
    })
    const started = table.meeting().round
    expect(started).toMatchObject({ ask: 'Wat wil je kwijt?', seconds: 60 })
    table.act(samira, 'round.stop', { round })
    return started && inTurnOrder(started)
  }
  expect(orderOf('seats')).toEqual([anne, joost, esther])
  expect(orderOf('reversed')).toEqual([esther, joost, anne])
  table.act(anne, 'hands.raise')
  table.act(samira, 'hands.give', { person: anne })
  table.wait(3)
  table.act(anne, 'floor.end', { person: anne })
  expect(orderOf('least')).toEqual([joost, esther, anne])
  for (const seconds of [14, 601])
    expect(table.refused(samira, 'round.start', { on, people, seconds })).toBe('invalid-input')
})

test('R23.1 talk time counts turns in a round and outside it, and no pause', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const item = table.item('welcome')
  table.act(esther, 'hands.raise')
  table.act(samira, 'hands.give', { person: esther })
  table.wait(2)
  table.act(samira, 'clock.pause', { item })
  table.wait(5)
  table.act(samira, 'clock.resume', { item })
  const round = table.act(samira, 'round.start', { on: { kind: 'item', id: item }, people: [joost, esther] })
  table.wait(1)
  table.act(joost, 'round.spoke', { round, person: joost })
  table.act(esther, 'round.pass', { round, person: esther })
  expect(table.meeting().talk).toEqual({ [esther]: 120_000, [joost]: 60_000 })
})

test('R23.2 the desk of who wears the hat shows the balance, against who had most; no other desk, nor the table', () => {
  const table = begin()
  const { samira, joost, esther, anne } = table
  table.act(esther, 'hands.raise')
  table.act(samira, 'hands.give', { person: esther })
  table.wait(2)
  table.act(esther, 'floor.end', { person: esther })
  expect(table.desk(samira).talk).toEqual({ [anne]: 0, [samira]: 0, [joost]: 0, [esther]: 1 })
  for (const who of [joost, esther, anne]) expect(table.desk(who).talk).toEqual({})
  expect(JSON.stringify(table.view())).not.toContain('120000')
  table.act(samira, 'people.handOver', { to: anne })
  expect(table.desk(samira).talk).toEqual({})
  expect(table.desk(anne).talk[esther]).toBe(1)
})

test('R6.38 turns have no time when an interpreter is there; who is away is asked nothing', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const { meeting, sealed } = table.state()
  const on = { kind: 'item', id: table.item('welcome') }
  const start = (input: object) =>
    decide(
      {
        meeting: {
          ...meeting,
          gathering: { ...meeting.gathering, interpreter: true },
          people: { ...meeting.people, [joost]: { ...(meeting.people[joost] as Person), away: true } },
        },
        sealed,
      },
      'round.start',
      { on, people: [joost, esther], ...input },
      { by: samira, for: samira, now: table.now(), newId: table.newId },
    )
  expect(start({ seconds: 60 })).toMatchObject({ code: 'no-timed-turns' })
  expect(start({})).toMatchObject({ state: { meeting: { round: { seats: { [esther]: { order: 0 } } } } } })
  expect(start({})).not.toMatchObject({ state: { meeting: { round: { seats: { [joost]: {} } } } } })
  expect(start({ people: [joost] })).toMatchObject({ code: 'not-found' })
})
