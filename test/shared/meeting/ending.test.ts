import { expect, test } from 'vitest'
import { commands } from '../../../shared/meeting/meeting.ts'
import { lastUndoable } from '../../../shared/meeting/undo.ts'
import { begin, goTo, sitDown } from './simulatedTable.ts'

test('R21.1 voorzitter or procesbewaker end the meeting; what was never shown goes with it', () => {
  const table = begin()
  const item = table.item('collect')
  table.act(table.esther, 'questions.write', { item, text: 'Nooit getoond' })
  expect(table.refused(table.joost, 'meeting.end')).toBe('only-hat')
  table.act(table.anne, 'meeting.end')
  expect(table.state().sealed).toEqual({})
  expect(table.view().collecting[item]?.cards).toBe(0)
  expect(table.view().gathering.endedAt).toBe(table.now())
})

test('R21.2 an ended meeting takes corrections, where the verslag stands, removing own words, reopening and deleting, and nothing else', () => {
  const taken = [...commands]
    .filter(([, command]) => command.alsoWhen.includes('ended'))
    .map(([name]) => name)
  expect(taken.toSorted()).toEqual(
    [
      'corrections.add',
      'corrections.remove',
      'decisions.takeBackObjection',
      'filing.takeBack',
      'filing.tell',
      'laid.takeOff',
      'meeting.delete',
      'meeting.reopen',
      'notes.remove',
      'parking.remove',
      'people.arrive',
      'people.join',
      'people.takeSeat',
      'questions.takeBack',
      'roddel.erase',
      'statements.takeBackView',
      'reflection.takeBack',
    ].toSorted(),
  )
})

test('R21.3 a reopened meeting goes on where it was, in a pause until its time is let run', () => {
  const table = begin()
  expect(table.refused(table.anne, 'meeting.reopen')).toBe('meeting-not-ended')
  table.act(table.anne, 'meeting.end')
  expect(table.refused(table.joost, 'meeting.reopen')).toBe('only-hat')
  table.wait(3)
  table.act(table.samira, 'meeting.reopen')
  expect(table.meeting().clock).toMatchObject({ pausedAt: table.now(), item: table.item('welcome') })
  table.act(table.samira, 'clock.resume', { item: table.item('welcome') })
})

test('R21.4 a meeting that has not begun can not end; only its host deletes it, and then nothing is taken', () => {
  const table = sitDown()
  expect(table.refused(table.anne, 'meeting.end')).toBe('not-started')
  expect(table.refused(table.samira, 'meeting.delete')).toBe('only-host')
  table.act(table.anne, 'meeting.delete')
  expect(table.refused(table.anne, 'corrections.add', { text: 'x' })).toBe('not-found')
})

test('R21.5 undo is refused once a later act touched the same, or a part of it', () => {
  const table = begin()
  const welcome = table.item('welcome')
  table.act(table.samira, 'clock.next', { from: welcome })
  table.act(table.samira, 'clock.pause', { item: table.item('checkIn') })
  expect(table.undo(table.samira, 'clock.next')).toBe('built-upon')
  const decision = table.act(table.esther, 'decisions.propose', { proposal: 'Karel' })
  table.act(table.joost, 'decisions.object', { decision, text: 'Nee' })
  expect(table.undo(table.esther, 'decisions.propose')).toBe('built-upon')
})

test('R21.6 undo is refused where something else stands on it: an added item in hand, a pin with a round', () => {
  const table = begin()
  const { samira, esther } = table
  const to = table.act(samira, 'agenda.add', {
    title: 'Extra',
    minutes: 5,
    kind: 'meedenken',
    form: 'richtvragen',
  })
  table.act(esther, 'questions.write', { item: to, text: 'Wie let op Daan?' })
  expect(table.undo(samira, 'agenda.add')).toBe('built-upon')
  table.act(samira, 'clock.jump', { from: table.item('welcome'), to })
  expect(table.undo(samira, 'agenda.add')).toBe('built-upon')
  table.act(samira, 'questions.show', { item: to })
  const [question] = Object.keys(table.meeting().questions)
  table.act(samira, 'questions.pin', { question })
  table.act(samira, 'round.start', { on: { kind: 'question', id: question }, people: [esther] })
  expect(table.undo(samira, 'questions.pin')).toBe('built-upon')
})

test('R21.7 acts are undone one after the other, and none twice', () => {
  const table = begin()
  const { samira } = table
  const [welcome, checkIn] = [table.item('welcome'), table.item('checkIn')]
  table.act(samira, 'clock.next', { from: welcome })
  const first = table.ledger.length
  table.act(samira, 'clock.next', { from: checkIn })
  expect(lastUndoable(table.ledger, table.state())).toEqual({
    seq: first + 1,
    name: 'clock.next',
    by: samira,
    may: { [samira]: true },
  })
  expect(table.undo(samira, 'clock.next')).toBeUndefined()
  expect(table.undo(samira, 'clock.next')).toBe('built-upon')
  expect(lastUndoable(table.ledger, table.state())).toEqual({
    seq: first,
    name: 'clock.next',
    by: samira,
    may: { [samira]: true },
  })
  expect(table.undoAt(samira, first)).toBeUndefined()
  expect(table.meeting().clock.item).toBe(welcome)
  expect(lastUndoable(table.ledger, table.state())).toBeUndefined()
})

test('R21.9 who may undo the last act is told with it', () => {
  const table = begin()
  const { joost, samira } = table
  table.act(joost, 'actions.add', { what: 'Karel bellen' })
  expect(lastUndoable(table.ledger, table.state())).toMatchObject({ by: joost, may: { [joost]: true } })
  expect(lastUndoable(table.ledger, table.state())?.may).not.toHaveProperty(samira)
  table.act(samira, 'clock.next', { from: table.item('welcome') })
  expect(lastUndoable(table.ledger, table.state())).toMatchObject({ by: samira, may: { [samira]: true } })
})

test('R21.8 what is on sealed input, and laat zien, can not be undone', () => {
  const table = begin()
  const item = goTo(table, 'collect')
  table.act(table.esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  expect(table.undoAt(table.samira, table.ledger.length)).toBe('not-undoable')
  table.act(table.samira, 'questions.show', { item })
  expect(table.undoAt(table.samira, table.ledger.length)).toBe('not-undoable')
  expect(table.undoAt(table.samira, table.ledger.length + 7)).toBe('not-undoable')
})
