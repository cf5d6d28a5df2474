import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/refusal.ts'
import { begin } from './simulatedTable.ts'

test('R11.1 everyone but a listener writes short notes at an item', () => {
  const table = begin()
  const item = table.item('situation')
  table.helps(table.joost, table.esther)
  const note = table.act(table.joost, 'notes.write', {
    item,
    text: 'Maandags is Daan moe',
    for: table.esther,
  })
  expect(table.view().notes[note]).toMatchObject({ item, by: table.joost, for: table.esther })
  expect(table.refused(table.tom, 'notes.write', { item, text: 'x' })).toBe('observers-only-listen')
  expect(table.refused(table.joost, 'notes.write', { item: table.newId(), text: 'x' })).toBe('not-found')
})

test('R11.2 a note is changed and removed by its author only, whatever hat others wear', () => {
  const table = begin()
  const note = table.act(table.esther, 'notes.write', { item: table.item('situation'), text: 'Moe' })
  for (const other of [table.anne, table.samira, table.joost]) {
    expect(table.refused(other, 'notes.change', { note, text: 'Lui' })).toBe('only-author')
    expect(table.refused(other, 'notes.remove', { note })).toBe('only-author')
  }
  table.wait(1)
  table.act(table.esther, 'notes.change', { note, text: 'Doodmoe' })
  expect(table.meeting().notes[note]).toMatchObject({ text: 'Doodmoe', changedAt: table.now() })
  table.act(table.esther, 'notes.remove', { note })
  expect(table.refused(table.esther, 'notes.change', { note, text: 'Moe' })).toBe('not-found')
})

test('R11.3 who removes own words asks that history forgets them too', () => {
  const table = begin()
  const note = table.act(table.esther, 'notes.write', { item: table.item('situation'), text: 'Moe' })
  const outcome = table.attempt(table.esther, 'notes.remove', { note })
  expect(!isRefusal(outcome) && outcome.forget).toEqual([['notes', note]])
})

test('R11.4 everyone adds a correction, a listener too, before and after the end; its author removes it', () => {
  const table = begin()
  const { anne, esther, tom } = table
  const early = table.act(esther, 'corrections.add', { text: 'Het is groep 5.' })
  table.act(anne, 'meeting.end')
  const late = table.act(tom, 'corrections.add', { text: 'Mijn naam is Thom.' })
  expect(Object.keys(table.view().corrections).toSorted()).toEqual([early, late].toSorted())
  expect(table.refused(anne, 'corrections.remove', { correction: early })).toBe('only-author')
  table.act(esther, 'corrections.remove', { correction: early })
  expect(table.refused(esther, 'corrections.remove', { correction: early })).toBe('not-found')
})

test('R11.5 after the end own words can still be removed, and nothing be written or changed', () => {
  const table = begin()
  const item = table.item('situation')
  const note = table.act(table.esther, 'notes.write', { item, text: 'Moe' })
  table.act(table.anne, 'meeting.end')
  expect(table.refused(table.esther, 'notes.write', { item, text: 'Nog iets' })).toBe('meeting-ended')
  expect(table.refused(table.esther, 'notes.change', { note, text: 'Anders' })).toBe('meeting-ended')
  table.act(table.esther, 'notes.remove', { note })
  expect(table.meeting().notes).toEqual({})
})
