import { expect, test } from 'vitest'
import { givesTone, soundIsOffered, toneMomentOf } from '../../../client/ui/toneMoment.ts'
import type { ItemClock } from '../../../client/ui/useItemClock.ts'
import type { AgendaItem, ItemForm } from '../../../shared/meeting/agenda.ts'
import { begin } from '../../shared/meeting/simulatedTable.ts'

const table = begin()
const [item, pause] = [itemOf('open'), itemOf('break')]

function itemOf(form: ItemForm): AgendaItem {
  const found = Object.values(table.meeting().agenda).find((one) => one.form === form)
  if (!found) throw new Error(`a casusoverleg has no ${form}`)
  return found
}

type Seconds = { left: number; in?: 'item' | 'pause' } & Partial<Pick<ItemClock, 'state' | 'shown'>> & {
    covered?: boolean
    away?: true
  }

/** At which moments of a sequence a tone is heard. */
function tonesOf(sequence: readonly Seconds[]): number[] {
  const moments = sequence.map(({ left, state = 'running', shown = true, covered, away, ...one }) =>
    toneMomentOf(
      { item: one.in === 'pause' ? pause : item, left: left * 1000, state, shown },
      { ...table.view(), ...(covered && { cover: { at: 0, by: table.samira } }) },
      away ? { away } : {},
    ),
  )
  return moments.flatMap((now, index) => {
    const before = moments[index - 1]
    return before && givesTone(before, now) ? [index] : []
  })
}

test('R4.44 a tone is given once when the item in hand reaches its limit, and when a pause is over', () => {
  expect(tonesOf([{ left: 2 }, { left: 1 }, { left: 0 }, { left: -1 }, { left: -2 }])).toEqual([2])
  const paused = [{ left: 1 }, { left: -1 }].map((one) => ({ ...one, in: 'pause' as const }))
  expect(tonesOf([{ left: 30 }, ...paused, { left: -2, in: 'pause' }])).toEqual([2])
  // time that was borrowed runs out too
  expect(tonesOf([{ left: 1 }, { left: -1 }, { left: 180 }, { left: 0 }])).toEqual([1, 3])
})

test('R4.45 who comes in overtime, goes to another item or wakes a laptop hears nothing', () => {
  expect(tonesOf([{ left: -5 }, { left: -6 }])).toEqual([])
  expect(tonesOf([{ left: 20 }, { left: -3, in: 'pause' }])).toEqual([])
  expect(tonesOf([{ left: 20 }, { left: -4000 }])).toEqual([])
})

test.each([
  ['even stil', { state: 'quiet' }],
  ['a pause of the clock', { state: 'paused' }],
  ['a time among themselves', { state: 'huddle' }],
  ['the end', { state: 'ended' }],
  ['a hidden clock', { shown: false }],
  ['the cover', { covered: true }],
  ['being away', { away: true }],
] as const)('R4.46 there is no tone in %s, nor of what ran out there', (_name, silence) => {
  expect(
    tonesOf([
      { left: 1, ...silence },
      { left: 0, ...silence },
      { left: -1, ...silence },
    ]),
  ).toEqual([])
  expect(tonesOf([{ left: 1 }, { left: 0, ...silence }, { left: -1 }])).toEqual([])
})

test('R4.47 the sound is offered where all at a device are of the team', () => {
  expect(soundIsOffered([{ side: 'team' }, { side: 'team' }])).toBe(true)
  expect(soundIsOffered([{ side: 'guest' }])).toBe(false)
  expect(soundIsOffered([{ side: 'team' }, { side: 'family' }])).toBe(false)
  expect(soundIsOffered([])).toBe(false)
})
