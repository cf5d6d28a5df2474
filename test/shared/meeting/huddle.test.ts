import { expect, test } from 'vitest'
import { refusesWriting } from '../../../shared/sheets.ts'
import { begin, type SimulatedTable } from './simulatedTable.ts'

/** A meeting in which Esther’s family is among themselves: before the close, or as the last of all. */
function amongThemselves({ last = false, family = true } = {}): SimulatedTable & { huddle: string } {
  const table = begin()
  if (family) table.place(table.esther, 'family')
  const huddle = table.act(table.anne, 'agenda.add', {
    title: 'huddle',
    minutes: 30,
    kind: 'meedenken',
    form: 'huddle',
    protected: true,
  })
  if (!last) table.act(table.anne, 'agenda.move', { item: huddle, before: table.item('close') })
  table.act(table.samira, 'clock.jump', { from: table.item('welcome'), to: huddle })
  return { ...table, huddle }
}

test('R22.1 while the family is among themselves nobody writes, and each is told why', () => {
  const table = amongThemselves()
  for (const who of [table.anne, table.samira, table.joost, table.esther])
    for (const [name, input] of [
      ['notes.write', { item: table.huddle, text: 'geheim' }],
      ['questions.write', { item: table.item('collect'), text: 'geheim' }],
      ['parking.park', { text: 'geheim' }],
      ['agenda.change', { item: table.huddle, title: 'geheim' }],
      ['agenda.borrow', { item: table.huddle, from: table.item('close'), minutes: 1, knowingly: true }],
    ] as const)
      expect(table.refused(who, name, input), name).toBe('among-themselves')
  expect(refusesWriting('analysis', table.meeting(), table.esther)?.code).toBe('among-themselves')
})

test('R22.2 anyone of the family calls the others back, and the next item is in hand', () => {
  const table = amongThemselves()
  const from = table.huddle
  for (const who of [table.anne, table.joost, table.samira])
    expect(table.refused(who, 'huddle.callBack', { from })).toBe('only-family')
  table.act(table.esther, 'huddle.callBack', { from })
  expect(table.meeting().clock.item).toBe(table.item('close'))
  expect(table.refused(table.esther, 'huddle.callBack', { from })).toBe('overtaken')
})

test('R22.9 who turns out to be family is placed there meanwhile, and can call back then', () => {
  const table = amongThemselves()
  expect(table.refused(table.joost, 'huddle.callBack', { from: table.huddle })).toBe('only-family')
  table.place(table.joost, 'family')
  table.act(table.joost, 'huddle.callBack', { from: table.huddle })
})

test('R22.3 where nobody of the family has a device the procesbewaker calls back', () => {
  const table = amongThemselves({ family: false })
  const from = table.huddle
  expect(table.refused(table.joost, 'huddle.callBack', { from })).toBe('only-hat')
  table.act(table.samira, 'huddle.callBack', { from })
  expect(table.meeting().clock.item).toBe(table.item('close'))
})

test('R22.4 who called back by mistake undoes it, and so does the procesbewaker', () => {
  for (const name of ['esther', 'samira'] as const) {
    const table = amongThemselves()
    table.act(table.esther, 'huddle.callBack', { from: table.huddle })
    expect(table.undo(table.joost, 'huddle.callBack')).toBe('only-hat')
    expect(table.undo(table[name], 'huddle.callBack')).toBeUndefined()
    expect(table.meeting().clock.item).toBe(table.huddle)
  }
})

test('R22.5 the procesbewaker can always go on, also when the family lost its device', () => {
  const table = amongThemselves()
  table.act(table.samira, 'clock.next', { from: table.huddle })
  expect(table.meeting().clock.item).toBe(table.item('close'))
})

test('R22.6 time among themselves at the end of the agenda has no next item; the meeting can be ended', () => {
  const table = amongThemselves({ last: true })
  expect(table.refused(table.esther, 'huddle.callBack', { from: table.huddle })).toBe('last-item')
  table.act(table.anne, 'meeting.end')
})
