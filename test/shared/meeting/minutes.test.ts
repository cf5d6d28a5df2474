import { expect, test } from 'vitest'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin, goTo, minute, start } from './simulatedTable.ts'

test('R17.40 the minutes know what was done: times, people, questions, decisions, actions, notes, corrections', () => {
  const table = begin()
  const { anne, samira, joost, esther } = table
  const item = goTo(table, 'collect')
  table.act(esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(samira, 'questions.show', { item })
  const [question] = Object.keys(table.meeting().questions)
  table.act(samira, 'questions.pin', { question })
  const round = table.act(samira, 'round.start', {
    on: { kind: 'question', id: question },
    people: [joost, esther],
  })
  table.act(joost, 'round.spoke', { round, person: joost })
  table.act(esther, 'round.pass', { round, person: esther })
  table.act(joost, 'questions.answer', { question, text: 'Karel, op zondag' })
  const decision = table.act(esther, 'decisions.propose', { proposal: 'Karel past op' })
  table.act(joost, 'decisions.object', { decision, text: 'Te vaak' })
  table.act(anne, 'decisions.decide', { decision, outcome: 'Tot 4 maart' })
  table.act(joost, 'actions.add', { what: 'Karel bellen' })
  table.act(joost, 'parking.park', { text: 'De vakantie' })
  table.act(joost, 'notes.write', { item, text: 'Zondag is lang' })
  table.wait(12)
  table.act(anne, 'meeting.end')
  table.act(esther, 'corrections.add', { text: 'Groep 5' })

  const minutes = minutesOf(table.meeting())
  expect(minutes).toMatchObject({
    startedAt: start,
    endedAt: start + 12 * minute,
    gathering: { title: 'Daan' },
    questions: [{ text: 'Wie let op Daan?', state: 'answered', answer: { text: 'Karel, op zondag' } }],
    decisions: [{ outcome: 'Tot 4 maart', objections: { [joost]: { text: 'Te vaak' } } }],
    actions: [{ what: 'Karel bellen' }],
    parking: [{ text: 'De vakantie' }],
    notes: [{ text: 'Zondag is lang' }],
    corrections: [{ text: 'Groep 5' }],
  })
  expect(minutes.agenda.find((one) => one.id === item)).toMatchObject({ minutes: 10, spent: 12 * minute })
  expect(minutes.people.map((person) => person.name)).toEqual(['Anne', 'Samira', 'Joost', 'Esther', 'Tom'])
})

test('R17.41 the minutes never hold a round, unshown or withdrawn input, or what is off the parkeerplaats', () => {
  const table = begin()
  const { samira, esther } = table
  table.act(esther, 'questions.write', { item: table.item('collect'), text: 'Geheim A' })
  const decision = table.act(esther, 'decisions.propose', { proposal: 'Geheim B' })
  table.act(esther, 'decisions.withdraw', { decision })
  const parked = table.act(esther, 'parking.park', { text: 'Geheim C' })
  table.act(samira, 'parking.settle', { parked })
  const id = goTo(table, 'roddel')
  table.act(samira, 'round.start', { on: { kind: 'item', id }, people: [esther] })
  const told = JSON.stringify(minutesOf(table.meeting()))
  expect(told).not.toContain('Geheim')
  expect(told).not.toContain('waiting')
})
