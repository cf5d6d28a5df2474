import { expect, test } from 'vitest'
import { closingOf, mostActions } from '../../../shared/meeting/actions.ts'
import { begin } from './simulatedTable.ts'

const what = 'Karel brengt Daan elke woensdag naar zwemles.'

test('R9.1 an action may lack its owner, and keeps who agreed it', () => {
  const table = begin()
  table.helps(table.joost, table.esther)
  const action = table.act(table.joost, 'actions.add', { what, for: table.esther })
  expect(table.view().actions[action]).toMatchObject({ what, by: table.joost, for: table.esther })
  expect(table.view().actions[action]?.who).toBeUndefined()
  expect(table.refused(table.tom, 'actions.add', { what })).toBe('observers-only-listen')
})

test('R9.2 who, helper, day and how we see it are filled in and emptied by all who take part', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const action = table.act(joost, 'actions.add', { what, who: { name: 'Karel' }, day: '2026-03-11' })
  table.act(esther, 'actions.change', { action, helper: { person: esther }, seenBy: 'Daan heeft zijn B' })
  table.act(anne, 'actions.change', { action, who: null })
  expect(table.meeting().actions[action]).toMatchObject({
    day: '2026-03-11',
    helper: { person: esther },
    seenBy: 'Daan heeft zijn B',
  })
  expect(table.meeting().actions[action]?.who).toBeUndefined()
  expect(table.refused(joost, 'actions.change', { action, who: { person: table.newId() } })).toBe('not-found')
  expect(table.refused(joost, 'actions.add', { what, who: { person: table.newId() } })).toBe('not-found')
  expect(table.refused(joost, 'actions.add', { what, who: { person: 'toString' } })).toBe('invalid-input')
})

test('R9.3 an action is done, and not done after all', () => {
  const table = begin()
  const action = table.act(table.joost, 'actions.add', { what })
  table.act(table.esther, 'actions.done', { action, done: true })
  expect(table.meeting().actions[action]?.done).toBe(true)
  table.act(table.esther, 'actions.done', { action, done: false })
  expect(table.meeting().actions[action]?.done).toBeUndefined()
  expect(table.refused(table.joost, 'actions.done', { action: table.newId(), done: true })).toBe('not-found')
})

test('R9.4 removing is undone by who removed, until something was built on it', () => {
  const table = begin()
  const action = table.act(table.joost, 'actions.add', { what })
  table.act(table.joost, 'actions.remove', { action })
  expect(table.refused(table.esther, 'actions.remove', { action })).toBe('not-found')
  expect(table.undo(table.esther, 'actions.remove')).toBe('only-author')
  expect(table.undo(table.joost, 'actions.remove')).toBeUndefined()
  expect(table.meeting().actions[action]?.what).toBe(what)
})

test('R9.5 there is an end to the actions', () => {
  const table = begin()
  for (let action = 0; action < mostActions; action += 1) table.act(table.joost, 'actions.add', { what })
  expect(table.refused(table.joost, 'actions.add', { what })).toBe('too-many')
})

test('R9.10 each question of the close is answered by one agreement, however many press at once', () => {
  const table = begin()
  const { joost, esther } = table
  const tell = { what: 'Vertellen aan Daan wat we bespraken.', closes: 'tell' }
  const action = table.act(joost, 'actions.add', tell)
  expect(table.refused(esther, 'actions.add', tell)).toBe('overtaken')
  table.act(esther, 'actions.add', { what: 'Het verslag in het dossier zetten.', closes: 'file' })
  table.act(joost, 'actions.remove', { action })
  table.act(esther, 'actions.add', tell)
  expect(table.undo(joost, 'actions.remove')).toBe('built-upon')
  expect(closingOf(table.meeting().actions, 'tell')).toMatchObject({ by: esther })
})
