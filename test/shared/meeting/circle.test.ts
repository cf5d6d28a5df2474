import { expect, test } from 'vitest'
import { inTurnOrder, turnOf } from '../../../shared/meeting/round.ts'
import { refusesWriting } from '../../../shared/sheets.ts'
import { begin, goTo, type SimulatedTable } from './simulatedTable.ts'

/** A team at a roddel. */
function team(): SimulatedTable {
  const table = begin()
  for (const person of [table.anne, table.samira, table.joost, table.esther]) table.place(person, 'team')
  goTo(table, 'roddel')
  return table
}

/** Samira has asked Joost. */
function asked() {
  const table = team()
  const item = table.item('roddel')
  const ask = table.act(table.samira, 'roddel.ask', { item, person: table.joost })
  return { table, item, ask }
}

/** He said yes, and it has begun, past Joost himself, Anne and Esther. */
function inCircle() {
  const { table, item, ask } = asked()
  const { anne, samira, joost, esther } = table
  table.act(joost, 'roddel.answer', { ask, yes: true })
  table.act(samira, 'roddel.openCircle', { ask, people: [joost, anne, esther] })
  return { table, item, ask, round: table.meeting().round?.id ?? '' }
}

test('R7.20 who is asked, and what they answer, is known to them and to who asked alone', () => {
  const { table, ask } = asked()
  const { anne, samira, joost, esther } = table
  for (const person of [samira, joost])
    expect(table.desk(person).asks[ask]).toMatchObject({ asked: joost, by: samira })
  table.act(joost, 'roddel.answer', { ask, yes: false })
  expect(table.desk(samira).asks[ask]?.yes).toBe(false)
  for (const person of [anne, esther]) expect(table.desk(person).asks).toEqual({})
  const open = JSON.stringify([table.meeting(), table.view(), table.ledger])
  expect(open).not.toContain(ask)
})

test('R7.21 only the procesbewaker asks, once, somebody else of the team who is here and takes part', () => {
  const { table, item } = asked()
  const refused = (person: string, by = table.samira) => table.refused(by, 'roddel.ask', { item, person })
  expect(refused(table.esther, table.anne)).toBe('only-hat')
  expect(refused(table.joost)).toBe('already-asked')
  expect(refused(table.samira)).toBe('not-found')
  expect(refused(table.tom)).toBe('not-found')
  expect(refused(table.join('Guest'))).toBe('not-found')
  const collect = table.item('collect')
  expect(table.refused(table.samira, 'roddel.ask', { item: collect, person: table.esther })).toBe('not-found')
})

test('R7.22 only who was asked answers, and can think again until it begins', () => {
  const { table, ask } = asked()
  expect(table.refused(table.samira, 'roddel.answer', { ask, yes: true })).toBe('not-found')
  expect(table.refused(table.esther, 'roddel.answer', { ask, yes: true })).toBe('not-found')
  table.act(table.joost, 'roddel.answer', { ask, yes: true })
  table.act(table.joost, 'roddel.answer', { ask, yes: false })
  const open = { ask, people: [table.anne] }
  expect(table.refused(table.samira, 'roddel.openCircle', open)).toBe('overtaken')
})

test('R7.23 who asked can take it back, until it begins', () => {
  const { table, ask } = asked()
  expect(table.refused(table.joost, 'roddel.takeBackAsk', { ask })).toBe('only-hat')
  table.act(table.samira, 'roddel.takeBackAsk', { ask })
  expect(table.desk(table.joost).asks).toEqual({})
  expect(table.refused(table.samira, 'roddel.takeBackAsk', { ask })).toBe('not-found')
  const running = inCircle()
  expect(running.table.refused(running.table.samira, 'roddel.takeBackAsk', { ask: running.ask })).toBe(
    'overtaken',
  )
})

test('R7.24 with a yes the procesbewaker begins it when the item is in hand, not before, nor twice', () => {
  const { table, ask } = asked()
  const open = { ask, people: [table.anne, table.esther] }
  expect(table.refused(table.samira, 'roddel.openCircle', open)).toBe('overtaken')
  table.act(table.joost, 'roddel.answer', { ask, yes: true })
  expect(table.refused(table.anne, 'roddel.openCircle', open)).toBe('only-hat')
  expect(table.refused(table.samira, 'roddel.openCircle', { ...open, ask: table.newId() })).toBe('not-found')
  expect(table.refused(table.samira, 'roddel.openCircle', { ask, people: [table.tom] })).toBe(
    'observers-only-listen',
  )
  goTo(table, 'collect')
  expect(table.refused(table.samira, 'roddel.openCircle', open)).toBe('overtaken')
  const item = goTo(table, 'roddel')
  table.act(table.samira, 'roddel.openCircle', open)
  expect(table.view().circle).toEqual({ item, subject: table.joost })
  expect(table.refused(table.samira, 'roddel.openCircle', open)).toBe('round-running')
})

test('R7.25 the round goes past the others; whom it is about comes last whatever happens, or not at all', () => {
  const { table, round } = inCircle()
  const { anne, joost, esther, samira } = table
  const order = () =>
    inTurnOrder(table.meeting().round ?? { id: '', on: { kind: 'item', id: '' }, seats: {} })
  expect(order()).toEqual([anne, esther, joost])
  table.act(anne, 'round.later', { round, person: anne })
  table.act(samira, 'round.join', { round, person: samira })
  expect(order()).toEqual([esther, anne, samira, joost])
  for (const person of [esther, anne, samira]) table.act(person, 'round.spoke', { round, person })
  expect(turnOf(table.meeting().round ?? expect.fail())).toBe(joost)
  table.act(joost, 'round.pass', { round, person: joost })
  expect(turnOf(table.meeting().round ?? expect.fail())).toBeUndefined()
})

test('R7.26 whom it is about writes nothing meanwhile, not here, not in the analysis, nor through a helper', () => {
  const { table, item, round } = inCircle()
  const { joost, anne } = table
  expect(table.refused(joost, 'roddel.write', { item, about: anne, text: 'x' })).toBe('you-listen')
  expect(table.refused(anne, 'roddel.write', { item, about: joost, text: 'x', for: joost })).toBe(
    'you-listen',
  )
  expect(table.refused(joost, 'parking.park', { text: 'x' })).toBe('you-listen')
  expect(refusesWriting('analysis', table.meeting(), joost)?.code).toBe('you-listen')
  expect(refusesWriting('analysis', table.meeting(), anne)).toBeUndefined()
  table.act(joost, 'roddel.stop', { round })
  table.act(joost, 'parking.park', { text: 'x' })
  expect(refusesWriting('analysis', table.meeting(), joost)).toBeUndefined()
})

test('R7.27 the others may write what they say, about nobody else', () => {
  const { table, item } = inCircle()
  const { anne, joost, esther } = table
  expect(table.refused(anne, 'roddel.write', { item, about: esther, text: 'x' })).toBe('only-the-subject')
  const card = table.act(anne, 'roddel.write', { item, about: joost, text: 'Hij luistert.' })
  table.act(anne, 'roddel.give', { card })
  expect(Object.values(table.desk(joost).gifts)).toMatchObject([{ giver: anne, text: 'Hij luistert.' }])
})

test('R7.28 whom it is about stops it in one act, as can the procesbewaker: at once and for all', () => {
  for (const who of ['joost', 'samira'] as const) {
    const { table, item, round } = inCircle()
    expect(table.refused(table.anne, 'roddel.stop', { round })).toBe('only-hat')
    table.act(table[who], 'roddel.stop', { round })
    expect(table.view()).not.toHaveProperty('circle')
    expect(table.view()).not.toHaveProperty('round')
    expect(table.view().stoppedCircles).toEqual({ [item]: true })
    expect(table.refused(table.samira, 'roddel.stop', { round })).toBe('no-round')
  }
})

test('R7.29 a yes was for one circle: once it was stopped nothing brings it back but asking anew', () => {
  const { table, item, ask, round } = inCircle()
  const { samira, joost, anne } = table
  table.act(joost, 'roddel.stop', { round })
  expect(table.desk(samira).asks).toEqual({})
  expect(table.refused(samira, 'roddel.openCircle', { ask, people: [anne] })).toBe('not-found')
  expect(table.undo(samira, 'roddel.stop')).toBe('not-undoable')
  const again = table.act(samira, 'roddel.ask', { item, person: joost })
  table.act(joost, 'roddel.answer', { ask: again, yes: true })
  table.act(samira, 'roddel.openCircle', { ask: again, people: [anne] })
  expect(table.view().stoppedCircles).toEqual({})
})

test('R7.30 a step back comes back to a circle only while the yes still stands', () => {
  for (const yes of [true, false]) {
    const { table, item, ask } = inCircle()
    table.act(table.samira, 'clock.next', { from: item })
    expect(table.view()).not.toHaveProperty('circle')
    if (!yes) table.act(table.joost, 'roddel.answer', { ask, yes })
    expect(table.undo(table.samira, 'clock.next')).toBe(yes ? undefined : 'built-upon')
  }
})

test('R7.31 with family at the table nobody is asked, and a circle ends', () => {
  const { table, item } = inCircle()
  table.place(table.esther, 'family')
  expect(table.view()).not.toHaveProperty('circle')
  expect(table.refused(table.samira, 'roddel.ask', { item, person: table.joost })).toBe('not-with-family')
})

test('R7.32 who listens can not undo either, until it is over', () => {
  const { table, item, ask } = asked()
  const { anne, samira, joost } = table
  table.act(joost, 'decisions.propose', { proposal: 'Karel past op.' })
  table.act(joost, 'roddel.answer', { ask, yes: true })
  table.act(samira, 'roddel.openCircle', { ask, people: [anne] })
  expect(table.undo(joost, 'decisions.propose')).toBe('you-listen')
  table.act(samira, 'clock.next', { from: item })
  expect(table.undo(joost, 'decisions.propose')).toBeUndefined()
})

test('R7.33 an item that somebody was asked for can go, and the question with it', () => {
  const table = begin()
  const item = table.item('roddel')
  table.place(table.joost, 'team')
  table.act(table.samira, 'roddel.ask', { item, person: table.joost })
  table.act(table.anne, 'agenda.remove', { item })
  expect(table.desk(table.joost).asks).toEqual({})
})
