import { expect, test } from 'vitest'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { roundPast, shown } from './richtvragen.ts'

test('R5.50 the answer is written while talking, by its keepers, from the moment the question is in hand', () => {
  const { table, ids } = shown('Wie let op Daan?')
  const { samira, joost, anne, esther } = table
  const [question] = ids
  const write = { question, text: 'Karel komt.', from: null }
  expect(table.refused(joost, 'questions.writeAnswer', write)).toBe('overtaken')
  table.act(samira, 'questions.pin', { question })
  expect(table.refused(esther, 'questions.writeAnswer', write)).toBe('only-hat')
  table.act(joost, 'questions.writeAnswer', write)
  expect(table.view().questions[question]).toMatchObject({ state: 'open', answer: { text: 'Karel komt.' } })
  table.act(anne, 'questions.writeAnswer', { question, text: 'Karel komt zondag.', from: 'Karel komt.' })
  // who wrote on from what it was before is told so
  expect(table.refused(joost, 'questions.writeAnswer', { ...write, from: 'Karel komt.' })).toBe('overtaken')
  table.act(joost, 'questions.writeAnswer', { question, text: null, from: 'Karel komt zondag.' })
  expect(table.view().questions[question]).not.toHaveProperty('answer')
})

test('R5.51 what was written stays with a question that is put aside, and is in the minutes', () => {
  const { table, ids } = shown('Wie let op Daan?')
  const { samira } = table
  const [question] = ids
  table.act(samira, 'questions.pin', { question })
  table.act(samira, 'questions.writeAnswer', { question, text: 'Karel misschien.', from: null })
  table.act(samira, 'questions.park', { question })
  expect(minutesOf(table.meeting()).questions).toMatchObject([
    { state: 'parked', answer: { text: 'Karel misschien.' } },
  ])
})

test('R5.52 a question is carried to the analysis after a round, its answer laid on the table', () => {
  const { table, ids } = shown('Wie let op Daan?')
  const { samira, joost, esther } = table
  const [question] = ids
  const carry = { question, text: 'Daan hoort wie er is.' }
  table.act(samira, 'questions.pin', { question })
  expect(table.refused(joost, 'questions.carry', carry)).toBe('round-not-finished')
  roundPast(table, question, [esther])
  expect(table.refused(esther, 'questions.carry', carry)).toBe('only-hat')
  const laid = table.act(joost, 'questions.carry', carry)
  expect(table.view().questions[question]).toMatchObject({ state: 'carried', answer: { text: carry.text } })
  expect(table.view().laid[laid]).toMatchObject({ text: carry.text, from: { kind: 'answer', question } })
  expect(table.view()).not.toHaveProperty('pin')
  expect(table.refused(joost, 'questions.carry', carry)).toBe('overtaken')
  expect(minutesOf(table.meeting()).questions).toMatchObject([{ state: 'carried' }])
  expect(table.undo(joost, 'questions.carry')).toBeUndefined()
  expect(table.view()).toMatchObject({ laid: {}, pin: { question } })
})

test('R5.53 an answered question can still be carried, and one that was taken off the table again too', () => {
  const { table, ids } = shown('Wie let op Daan?')
  const { samira, joost, esther } = table
  const [question] = ids
  roundPast(table, question, [esther])
  table.act(samira, 'questions.answer', { question, text: 'Karel.' })
  const laid = table.act(joost, 'questions.carry', { question, text: 'Karel.' })
  table.act(samira, 'laid.takeOff', { laid })
  table.act(joost, 'questions.carry', { question, text: 'Karel.' })
  expect(Object.values(table.view().laid)).toHaveLength(1)
})
