import { expect, test } from 'vitest'
import { fitsTalk } from '../../../shared/meeting/choosing.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { alikeTo, heads, inTalk } from '../../../shared/meeting/questions.ts'
import { roundPast, shown } from './richtvragen.ts'
import { begin, goTo } from './simulatedTable.ts'

const texts = ['Wie let op Daan?', 'Wie past er op?', 'Hoe gaan de zondagen?', 'Wat helpt?']

test('R5.40 alike questions are laid together, the originals kept under one; undone, or one taken off', () => {
  const { table, ids } = shown(...texts)
  const { samira, joost, anne } = table
  const [first, second, third] = ids
  expect(table.refused(joost, 'questions.merge', { question: second, into: first })).toBe('only-hat')
  expect(table.refused(samira, 'questions.merge', { question: first, into: first })).toBe('not-found')
  table.act(anne, 'questions.merge', { question: second, into: first })
  expect(heads(table.meeting().questions).map(({ id }) => id)).not.toContain(second)
  expect(alikeTo(table.meeting().questions, first).map(({ text }) => text)).toEqual(['Wie past er op?'])
  expect(table.refused(samira, 'questions.merge', { question: third, into: second })).toBe('lies-under')
  // what lies under it comes along
  table.act(samira, 'questions.merge', { question: first, into: third })
  expect(alikeTo(table.meeting().questions, third)).toHaveLength(2)
  expect(table.undo(samira, 'questions.merge')).toBeUndefined()
  expect(alikeTo(table.meeting().questions, first)).toHaveLength(1)
  table.act(samira, 'questions.split', { question: second })
  expect(heads(table.meeting().questions)).toHaveLength(4)
  expect(table.refused(samira, 'questions.split', { question: second })).toBe('overtaken')
})

test('R5.41 a question under another is not taken in hand, dotted, answered or put aside by itself', () => {
  const { table, ids, item } = shown(...texts)
  const { samira, esther } = table
  const [into, question] = ids
  table.act(samira, 'questions.merge', { question, into })
  for (const name of ['questions.pin', 'questions.park', 'questions.keepForNextTime', 'questions.move'])
    expect(table.refused(samira, name, { question })).toBe('lies-under')
  expect(table.refused(samira, 'questions.answer', { question, text: 'Ja.' })).toBe('lies-under')
  table.act(samira, 'questions.openDots', { item })
  expect(table.refused(esther, 'questions.dot', { question })).toBe('lies-under')
})

test('R5.42 what is in hand, or has ended, is laid under nothing', () => {
  const { table, ids } = shown(...texts)
  const { samira } = table
  const [first, second, third] = ids
  table.act(samira, 'questions.pin', { question: first })
  expect(table.refused(samira, 'questions.merge', { question: first, into: second })).toBe('overtaken')
  table.act(samira, 'questions.merge', { question: second, into: first })
  table.act(samira, 'questions.park', { question: third })
  expect(table.refused(samira, 'questions.merge', { question: third, into: first })).toBe('overtaken')
})

test('R5.43 who wrote a question that lies under another still takes its words back', () => {
  const table = begin()
  const item = goTo(table, 'collect')
  const { samira, esther, joost } = table
  table.act(samira, 'questions.setNames', { item, withNames: true })
  table.act(esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(joost, 'questions.write', { item, text: 'Wie past er op?' })
  table.act(samira, 'questions.show', { item })
  const [hers, his] = [esther, joost].map(
    (who) => heads(table.meeting().questions).find(({ author }) => author?.for === who)?.id,
  )
  table.act(samira, 'questions.merge', { question: hers, into: his })
  expect(minutesOf(table.meeting()).questions).toMatchObject([
    { text: 'Wie past er op?', alike: [{ text: 'Wie let op Daan?', author: { for: esther } }] },
  ])
  table.act(esther, 'questions.takeBack', { question: hers })
  expect(JSON.stringify(minutesOf(table.meeting()))).not.toContain('Wie let op Daan?')
})

test('R5.44 the procesbewaker puts the questions in order, and undoes it', () => {
  const { table, ids } = shown(...texts)
  const { samira, anne } = table
  const order = () => heads(table.meeting().questions).map(({ id }) => id)
  const before = order()
  const [first, , third, last] = before
  expect(table.refused(anne, 'questions.move', { question: last, before: first })).toBe('only-hat')
  table.act(samira, 'questions.move', { question: last, before: first })
  expect(order()[0]).toBe(last)
  table.act(samira, 'questions.move', { question: first })
  expect(order().at(-1)).toBe(first)
  expect(table.refused(samira, 'questions.move', { question: first, before: first })).toBe('not-found')
  expect(table.undo(samira, 'questions.move')).toBeUndefined()
  expect(order()).toEqual([last, ...before.slice(0, 3)])
  expect(order()[3]).toBe(third)
  expect(ids).toHaveLength(4)
})

test('R5.45 the chosen questions are what the talk takes; the others stay, and can be chosen later', () => {
  const { table, ids, item } = shown(...texts)
  const { samira, joost } = table
  const [first, second, third, fourth] = ids
  const talk = () => inTalk(table.meeting().questions).map(({ id }) => id)
  expect(talk()).toHaveLength(4)
  expect(table.refused(joost, 'questions.choose', { item, questions: [first] })).toBe('only-hat')
  expect(table.refused(samira, 'questions.choose', { item, questions: [table.newId()] })).toBe('not-found')
  table.act(samira, 'questions.choose', { item, questions: [third, first] })
  expect(talk().toSorted()).toEqual([first, third].toSorted())
  table.act(samira, 'questions.choose', { item, questions: [first, second, third, fourth] })
  expect(talk()).toHaveLength(4)
  expect(table.undo(samira, 'questions.choose')).toBeUndefined()
  expect(talk()).toHaveLength(2)
  expect(heads(table.meeting().questions)).toHaveLength(4)
})

test('R5.46 what is laid under another gives it its being chosen', () => {
  const { table, ids, item } = shown(...texts)
  const { samira } = table
  const [first, second] = ids
  table.act(samira, 'questions.choose', { item, questions: [first] })
  table.act(samira, 'questions.merge', { question: first, into: second })
  expect(inTalk(table.meeting().questions).map(({ id }) => id)).toEqual([second])
})

test('R5.47 a talk has time for three questions, a short one for two', () => {
  expect([fitsTalk('casusoverleg'), fitsTalk('kort')]).toEqual([3, 2])
})

test('R5.48 questions not answered are kept for next time, and brought back', () => {
  const { table, ids } = shown(...texts)
  const { samira, joost } = table
  const [question] = ids
  expect(table.refused(joost, 'questions.keepForNextTime', { question })).toBe('only-hat')
  table.act(samira, 'questions.keepForNextTime', { question })
  expect(table.refused(samira, 'questions.keepForNextTime', { question })).toBe('overtaken')
  expect(minutesOf(table.meeting()).questions).toContainEqual(
    expect.objectContaining({ id: question, state: 'nextTime' }),
  )
  table.act(samira, 'questions.bringBack', { question })
  roundPast(table, question, [joost])
  table.act(samira, 'questions.keepForNextTime', { question })
  expect(table.view()).not.toHaveProperty('pin')
})
