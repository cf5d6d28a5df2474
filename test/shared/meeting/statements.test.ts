import { expect, test } from 'vitest'
import { addStatement, mostStatements } from '../../../shared/meeting/statements.ts'
import { lastUndoable } from '../../../shared/meeting/undo.ts'
import { roundPast, shown } from './richtvragen.ts'
import { begin, type SimulatedTable } from './simulatedTable.ts'

/** A table at which Joost wrote down what Esther says. */
function withWords() {
  const table = begin()
  const { joost, esther } = table
  const statement = table.act(joost, 'statements.mark', { who: { person: esther } })
  return { table, statement }
}

const told = (table: SimulatedTable, statement: string) => table.view().statements[statement]

test('R31.1 everyone who takes part tells whose words they are; all see whose, and who told so', () => {
  const { table, statement } = withWords()
  const { joost, esther, tom } = table
  expect(told(table, statement)).toMatchObject({ who: { person: esther }, by: joost, at: table.now() })
  const absent = table.act(joost, 'statements.mark', { who: { name: 'Daan' } })
  expect(told(table, absent)).toMatchObject({ who: { name: 'Daan' }, by: joost })
  expect(table.refused(tom, 'statements.mark', { who: { person: esther } })).toBe('observers-only-listen')
  expect(table.refused(joost, 'statements.mark', { who: { person: tom } })).toBe('observers-only-listen')
  expect(table.refused(joost, 'statements.mark', { who: { person: table.newId() } })).toBe('not-found')
  expect(table.refused(joost, 'statements.mark', { who: { table: true } })).toBe('invalid-input')
})

test('R31.2 what the words are only who says them tells', () => {
  const { table, statement } = withWords()
  const { anne, samira, joost, esther, tom } = table
  for (const other of [joost, samira, anne])
    expect(table.refused(other, 'statements.setKind', { statement, kind: 'feit' })).toBe('only-speaker')
  expect(table.refused(tom, 'statements.setKind', { statement, kind: 'feit' })).toBe('observers-only-listen')
  const attributed = { who: { person: esther }, kind: 'beleving' }
  expect(table.refused(joost, 'statements.mark', attributed)).toBe('only-speaker')
  table.act(esther, 'statements.setKind', { statement, kind: 'beleving' })
  expect(told(table, statement)?.kind).toMatchObject({ is: 'beleving', by: esther, for: esther })
  const own = table.act(esther, 'statements.mark', attributed)
  expect(told(table, own)?.kind?.is).toBe('beleving')
  table.act(esther, 'statements.setKind', { statement, kind: null })
  expect(told(table, statement)).not.toHaveProperty('kind')
})

test('R31.3 who types for somebody tells what their words are; for who is not there, who marked them', () => {
  const { table, statement } = withWords()
  const { joost, esther, anne } = table
  const forEsther = { statement, kind: 'uitleg', for: esther }
  expect(table.refused(joost, 'statements.setKind', forEsther)).toBe('choose-helper-first')
  table.helps(joost, esther)
  table.act(joost, 'statements.setKind', forEsther)
  expect(told(table, statement)?.kind).toMatchObject({ is: 'uitleg', by: joost, for: esther })
  const ofDaan = table.act(joost, 'statements.mark', { who: { name: 'Daan' }, kind: 'beleving' })
  expect(table.refused(anne, 'statements.setKind', { statement: ofDaan, kind: 'feit' })).toBe('only-speaker')
  table.act(joost, 'statements.setKind', { statement: ofDaan, kind: 'waarneming' })
})

test('R31.4 each tells for themselves how they see it, with their own words beside it; only they take it back', () => {
  const { table, statement } = withWords()
  const { joost, esther, anne, tom } = table
  const no = { statement, recognises: false }
  expect(table.refused(joost, 'statements.view', { ...no, for: esther })).toBe('choose-helper-first')
  expect(table.refused(tom, 'statements.view', no)).toBe('observers-only-listen')
  expect(table.refused(anne, 'statements.view', { ...no, statement: table.newId() })).toBe('not-found')
  table.act(esther, 'statements.view', { statement, recognises: true })
  table.act(anne, 'statements.view', { ...no, text: 'Ik zie een kind dat zorgt.' })
  expect(told(table, statement)?.views).toMatchObject({
    [esther]: { recognises: true, by: esther },
    [anne]: { recognises: false, text: 'Ik zie een kind dat zorgt.' },
  })
  expect(table.refused(joost, 'statements.takeBackView', { statement, person: anne })).toBe('only-author')
  table.act(anne, 'statements.takeBackView', { statement, person: anne })
  expect(Object.keys(told(table, statement)?.views ?? {})).toEqual([esther])
  expect(table.refused(anne, 'statements.takeBackView', { statement, person: anne })).toBe('not-found')
})

test('R31.5 a name is taken away by who says it, who told so or the voorzitter, as long as nobody else spoke to it', () => {
  const { table, statement } = withWords()
  const { samira, joost, esther, anne } = table
  expect(table.refused(samira, 'statements.remove', { statement })).toBe('only-author')
  table.act(esther, 'statements.view', { statement, recognises: false })
  expect(table.refused(joost, 'statements.remove', { statement })).toBe('built-upon')
  table.act(esther, 'statements.remove', { statement })
  expect(told(table, statement)).toBeUndefined()
  for (const who of [joost, anne]) {
    const again = table.act(joost, 'statements.mark', { who: { person: esther } })
    table.act(who, 'statements.remove', { statement: again })
  }
  expect(table.refused(anne, 'statements.remove', { statement })).toBe('not-found')
})

test('R31.6 marking stands in the way of no undo: the act before it is still the last; there is an end to how many fit', () => {
  const { table, statement } = withWords()
  const { samira, joost, esther } = table
  table.act(samira, 'clock.next', { from: table.item('welcome') })
  table.act(esther, 'statements.setKind', { statement, kind: 'feit' })
  table.act(joost, 'statements.mark', { who: { person: esther } })
  expect(table.undo(joost, 'statements.mark')).toBe('not-undoable')
  expect(lastUndoable(table.ledger, table.state())?.name).toBe('clock.next')
  expect(table.undo(samira, 'clock.next')).toBeUndefined()
  const full = structuredClone(table.meeting())
  const at = { now: 1, newId: table.newId }
  for (let more = 0; more < mostStatements; more += 1) addStatement(full, { name: 'Daan' }, joost, at)
  expect(addStatement(full, { name: 'Daan' }, joost, at)).toMatchObject({ code: 'too-many' })
})

test('R31.7 among themselves and after the end nobody tells whose words they are; own words are still taken away', () => {
  const { table, statement } = withWords()
  const { anne, samira, esther } = table
  const huddle = { title: 'huddle', minutes: 5, kind: 'meedenken', form: 'huddle' }
  const to = table.act(anne, 'agenda.add', huddle)
  table.act(samira, 'clock.jump', { from: table.item('welcome'), to })
  expect(table.refused(esther, 'statements.setKind', { statement, kind: 'feit' })).toBe('among-themselves')
  table.act(samira, 'clock.jump', { from: to, to: table.item('welcome') })
  table.act(esther, 'statements.view', { statement, recognises: false, text: 'Zo zei ik het niet.' })
  table.act(anne, 'meeting.end')
  const acts = {
    'statements.mark': { who: { person: esther } },
    'statements.setKind': { statement, kind: 'feit' },
    'statements.view': { statement, recognises: true },
    'statements.remove': { statement },
  }
  for (const [name, input] of Object.entries(acts))
    expect(table.refused(esther, name, input)).toBe('meeting-ended')
  table.act(esther, 'statements.takeBackView', { statement, person: esther })
})

test('R31.8 an answer that is put into the analysis is marked as the table’s, own words as theirs', () => {
  const { table, ids } = shown('Wie let op Daan?')
  const { joost, esther } = table
  roundPast(table, ids[0], [esther])
  const laid = table.act(joost, 'questions.carry', { question: ids[0], text: 'Karel komt.' })
  const statement = table.act(esther, 'laid.placed', { laid, part: 'whatWeShare' })
  expect(told(table, statement)).toMatchObject({ who: { table: true }, by: joost })
  expect(table.undo(esther, 'laid.placed')).toBeUndefined()
  expect(told(table, statement)).toBeUndefined()
})
