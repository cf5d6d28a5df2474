import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { liveView } from '../../../client/sync/liveView.ts'
import { emptyTable, type TableView } from '../../../shared/meeting/meeting.ts'

function sheet() {
  const doc = new Y.Doc()
  const entries = doc.getMap('view')
  return { doc, entries, view: liveView<TableView>(doc, emptyTable) }
}
const item = (id: string, order: number) => ({ id, order, title: id, minutes: 4 })

test('R16.7 a sheet is read as one view, with a record for every kind', () => {
  const { entries, view } = sheet()
  entries.set('agenda/a', item('a', 1))
  entries.set('clock', { spans: {}, item: 'a' })
  expect(view.get()).toMatchObject({ agenda: { a: { title: 'a' } }, clock: { item: 'a' }, people: {} })
})

test('R16.7 what did not change is the same object as before', () => {
  const { doc, entries, view } = sheet()
  doc.transact(() => {
    entries.set('agenda/a', item('a', 1))
    entries.set('agenda/b', item('b', 2))
    entries.set('people/p', { id: 'p', name: 'Anne' })
  })
  const before = view.get()
  entries.set('agenda/b', { ...item('b', 2), minutes: 9 })
  const after = view.get()
  expect(after).not.toBe(before)
  expect(after.agenda).not.toBe(before.agenda)
  expect(after.agenda.a).toBe(before.agenda.a)
  expect(after.agenda.b?.minutes).toBe(9)
  expect(after.people).toBe(before.people)
  expect(view.get()).toBe(after)
})

test('R16.7 what is taken away is gone, records and single things alike', () => {
  const { entries, view } = sheet()
  entries.set('agenda/a', item('a', 1))
  entries.set('pin', { question: 'q', at: 1 })
  entries.delete('agenda/a')
  entries.delete('pin')
  expect(view.get().agenda).toEqual({})
  expect(view.get().pin).toBeUndefined()
})
