import { expect, test } from 'vitest'
import { mostCards } from '../../../shared/meeting/collecting.ts'
import { heads } from '../../../shared/meeting/questions.ts'
import { begin, goTo, type SimulatedTable, sitDown } from './simulatedTable.ts'

/** A table that has shown Esther's and Joost's questions; tells their ids. */
function shown(options: { withNames?: boolean } = {}) {
  const table = begin()
  const item = goTo(table, 'collect')
  if (options.withNames) table.act(table.samira, 'questions.setNames', { item, withNames: true })
  table.act(table.esther, 'questions.write', { item, text: 'Hoe zorg ik dat Daan niet steeds op mij let?' })
  table.act(table.joost, 'questions.write', { item, text: 'Waarom drie keer vertellen?' })
  table.act(table.samira, 'questions.show', { item })
  const [first, second] = heads(table.meeting().questions).map((question) => question.id)
  if (!first || !second) throw new Error('two questions were written')
  return { table, item, first, second }
}

function roundOn(table: SimulatedTable, question: string, people: string[]) {
  table.act(table.samira, 'questions.pin', { question })
  return table.act(table.samira, 'round.start', { on: { kind: 'question', id: question }, people })
}

test('R5.1 cards can be written from the joining on until they are shown', () => {
  const table = sitDown()
  const item = table.item('collect')
  const card = table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(table.samira, 'clock.start')
  table.act(table.esther, 'questions.write', { item, card, text: 'Wie let er op Daan?' })
  expect(table.view().collecting[item]).toEqual({ withNames: false, cards: 1 })
  table.act(table.samira, 'questions.show', { item })
  expect(table.refused(table.joost, 'questions.write', { item, text: 'Te laat' })).toBe('already-shown')
})

test('R5.2 the table sees how many cards an item has, the desk its own', () => {
  const table = begin()
  const item = table.item('collect')
  const card = table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.view().collecting[item]?.cards).toBe(1)
  expect(table.desk(table.esther).cards[card]).toMatchObject({ id: card, item, text: 'Wie let op Daan?' })
  expect(table.desk(table.samira).cards).toEqual({})
})

test('R5.3 nobody touches the card of another, and a listener writes none', () => {
  const table = begin()
  const item = table.item('collect')
  const card = table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.refused(table.joost, 'questions.write', { item, card, text: 'Anders' })).toBe('not-found')
  expect(table.refused(table.joost, 'questions.withdraw', { card })).toBe('not-found')
  expect(table.refused(table.tom, 'questions.write', { item, text: 'Ik ook' })).toBe('observers-only-listen')
  table.act(table.esther, 'questions.withdraw', { card })
  expect(table.view().collecting[item]?.cards).toBe(0)
})

test('R5.4 a helper types for another: both see the card, it counts as the other one’s', () => {
  const table = begin()
  const item = table.item('collect')
  table.helps(table.joost, table.esther)
  const card = table.act(table.joost, 'questions.write', { item, text: 'Wie let op?', for: table.esther })
  expect(table.desk(table.esther).cards[card]).toMatchObject({ by: table.joost, for: table.esther })
  expect(Object.keys(table.desk(table.joost).cards)).toEqual([card])
  table.act(table.joost, 'questions.write', { item, card, text: 'Wie let er op?', for: table.esther })
  table.act(table.esther, 'questions.withdraw', { card })
  expect(table.state().sealed).toEqual({})
})

test('R5.5 a person has a limited number of cards, and only an item that collects takes them', () => {
  const table = begin()
  const item = table.item('collect')
  for (let card = 0; card < mostCards; card += 1)
    table.act(table.esther, 'questions.write', { item, text: `Vraag ${card}` })
  expect(table.refused(table.esther, 'questions.write', { item, text: 'Nog een' })).toBe('too-many')
  table.act(table.joost, 'questions.write', { item, text: 'De mijne' })
  const welcome = table.item('welcome')
  expect(table.refused(table.joost, 'questions.write', { item: welcome, text: 'Hier' })).toBe('not-found')
})

test('R5.6 with or without names is set by the procesbewaker, before the first card, and told to all', () => {
  const table = begin()
  const item = table.item('collect')
  expect(table.refused(table.joost, 'questions.setNames', { item, withNames: true })).toBe('only-hat')
  table.act(table.samira, 'questions.setNames', { item, withNames: true })
  expect(table.view().collecting[item]?.withNames).toBe(true)
  table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.refused(table.samira, 'questions.setNames', { item, withNames: false })).toBe(
    'cards-already-written',
  )
})

test('R5.7 laat zien shows all cards of the item at once, and only once', () => {
  const table = begin()
  const item = goTo(table, 'collect')
  expect(table.refused(table.samira, 'questions.show', { item })).toBe('nothing-to-show')
  table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.refused(table.anne, 'questions.show', { item })).toBe('only-hat')
  table.act(table.samira, 'questions.show', { item })
  expect(Object.values(table.view().questions)).toMatchObject([{ text: 'Wie let op Daan?', state: 'open' }])
  expect(table.view().collecting[item]?.cards).toBe(0)
  expect(table.refused(table.samira, 'questions.show', { item })).toBe('already-shown')
  expect(table.refused(table.samira, 'questions.setNames', { item, withNames: true })).toBe('already-shown')
})

test('R5.8 nothing is shown before the meeting has begun', () => {
  const table = sitDown()
  const item = table.item('collect')
  table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.refused(table.samira, 'questions.show', { item })).toBe('not-started')
})

test('R5.9 with names the author is kept, without names nothing of the author is', () => {
  const named = shown({ withNames: true })
  const authors = Object.values(named.table.meeting().questions).map((question) => question.author?.for)
  expect(authors.toSorted()).toEqual([named.table.esther, named.table.joost].toSorted())
  const { table } = shown()
  for (const question of Object.values(table.meeting().questions)) expect(question.author).toBeUndefined()
})

test('R5.57 a question in hand waits through a break, and is let go by an item that is about something else', () => {
  const { table, first: question } = shown()
  const { samira, joost, esther } = table
  roundOn(table, question, [joost, esther])
  goTo(table, 'break')
  expect(table.view().pin?.question).toBe(question)
  goTo(table, 'discuss')
  expect(table.view().pin?.question).toBe(question)
  goTo(table, 'decisions')
  expect(table.view()).not.toHaveProperty('pin')
  expect(table.view()).not.toHaveProperty('round')
  expect(table.meeting().questions[question]?.state).toBe('open')
  table.undo(samira, 'clock.jump')
  expect(table.view().pin?.question).toBe(question)
})

test('R5.10 at most one question is pinned, and only an open one', () => {
  const { table, first, second } = shown()
  expect(table.refused(table.joost, 'questions.pin', { question: first })).toBe('only-hat')
  expect(table.refused(table.samira, 'questions.pin', { question: table.newId() })).toBe('not-found')
  table.act(table.samira, 'questions.pin', { question: first })
  table.act(table.samira, 'questions.pin', { question: second })
  expect(table.view().pin?.question).toBe(second)
  expect(table.refused(table.samira, 'questions.unpin', { question: first })).toBe('overtaken')
  table.act(table.samira, 'questions.unpin', { question: second })
  expect(table.view().pin).toBeUndefined()
  table.act(table.samira, 'questions.park', { question: first })
  expect(table.refused(table.samira, 'questions.pin', { question: first })).toBe('overtaken')
})

test('R5.11 a question is answered once a round on it went past everyone; pas counts', () => {
  const { table, first } = shown()
  const answer = { question: first, text: 'Karel komt op zondag.' }
  expect(table.refused(table.joost, 'questions.answer', answer)).toBe('round-not-finished')
  const round = roundOn(table, first, [table.esther, table.joost])
  table.act(table.esther, 'round.spoke', { round, person: table.esther })
  expect(table.refused(table.joost, 'questions.answer', answer)).toBe('round-not-finished')
  table.act(table.joost, 'round.pass', { round, person: table.joost })
  expect(table.refused(table.esther, 'questions.answer', answer)).toBe('only-hat')
  table.act(table.joost, 'questions.answer', answer)
  expect(table.meeting().questions[first]).toMatchObject({
    state: 'answered',
    answer: { text: 'Karel komt op zondag.', by: table.joost, for: table.joost },
    heard: { [table.esther]: 'spoke', [table.joost]: 'passed' },
  })
  expect(table.view()).not.toHaveProperty('pin')
  expect(table.view()).not.toHaveProperty('round')
})

test('R5.12 who joins a finished round is waited for', () => {
  const { table, first } = shown()
  const round = roundOn(table, first, [table.esther])
  table.act(table.esther, 'round.spoke', { round, person: table.esther })
  table.act(table.anne, 'round.join', { round, person: table.anne })
  const answer = { question: first, text: 'Samen.' }
  expect(table.refused(table.joost, 'questions.answer', answer)).toBe('round-not-finished')
  table.act(table.anne, 'round.spoke', { round, person: table.anne })
  table.act(table.joost, 'questions.answer', answer)
})

test('R5.13 an answered question is reopened by undo', () => {
  const { table, first } = shown()
  const round = roundOn(table, first, [table.esther])
  table.act(table.esther, 'round.pass', { round, person: table.esther })
  table.act(table.joost, 'questions.answer', { question: first, text: 'Samen.' })
  expect(table.undo(table.samira, 'questions.answer')).toBeUndefined()
  expect(table.meeting().questions[first]).toMatchObject({ state: 'open' })
  expect(table.meeting().pin?.question).toBe(first)
})

test('R5.14 a question is parked without a round, and brought back', () => {
  const { table, first } = shown()
  table.act(table.samira, 'questions.park', { question: first })
  expect(table.refused(table.samira, 'questions.park', { question: first })).toBe('overtaken')
  table.act(table.samira, 'questions.bringBack', { question: first })
  expect(table.refused(table.samira, 'questions.bringBack', { question: first })).toBe('overtaken')
  expect(table.meeting().questions[first]?.state).toBe('open')
})

test('R5.15 another question waits until the round on the one in hand has ended', () => {
  const { table, first, second } = shown()
  const round = roundOn(table, first, [table.esther])
  expect(table.refused(table.samira, 'questions.pin', { question: second })).toBe('round-running')
  table.act(table.samira, 'round.stop', { round })
  table.act(table.samira, 'questions.pin', { question: second })
})

test('R5.16 who wrote a named question can take the words back, also after the end', () => {
  const { table } = shown({ withNames: true })
  const { esther, joost } = table
  const own = Object.values(table.meeting().questions).find((question) => question.author?.for === esther)
  if (!own) throw new Error('Esther wrote one')
  expect(table.refused(joost, 'questions.takeBack', { question: own.id })).toBe('only-author')
  table.act(table.anne, 'meeting.end')
  table.act(esther, 'questions.takeBack', { question: own.id })
  expect(table.meeting().questions[own.id]?.text).toBeUndefined()
})
