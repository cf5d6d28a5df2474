import { expect, test } from 'vitest'
import { emptyDesk, emptyTable } from '../../../../shared/meeting/meeting.ts'
import { isSound } from '../../../../shared/meeting/sound.ts'
import { flatten, unflatten } from '../../../../shared/meeting/view.ts'
import { everyMeeting } from '../randomMeetings.ts'

test('R5.20 what names something names what is there: the pinned question, the round, every item', () => {
  everyMeeting((table) => expect(isSound(table.state())).toBe(true))
})

test('R15.41 a meeting and its views are plain JSON', () => {
  // what a meeting has in common with the one before it is looked at once
  const known = new WeakSet<object>()
  everyMeeting((table) => {
    const views = [table.view(), ...Object.keys(table.meeting().people).map(table.desk)]
    expect([table.meeting(), ...views].filter((each) => !isPlain(each, known))).toEqual([])
  })
})

test('R12.42 a view laid flat and put together again is the same view', () => {
  everyMeeting((table, before) => {
    expect(unflatten(flatten(table.view()), emptyTable)).toEqual(table.view())
    if (before.sealed === table.state().sealed) return
    for (const person of Object.keys(table.meeting().people))
      expect(unflatten(flatten(table.desk(person)), emptyDesk)).toEqual(table.desk(person))
  })
})

test('R18.91 no view holds a key that every object inherits, as `__proto__`: a sheet would lose it', () => {
  const known = new WeakSet<object>()
  everyMeeting((table) => {
    const views = [table.view(), ...Object.keys(table.meeting().people).map(table.desk)]
    expect(views.map(flatten).filter((each) => !hasOwnNames(each, known))).toEqual([])
  })
})

function hasOwnNames(value: unknown, known: WeakSet<object>): boolean {
  if (typeof value !== 'object' || value === null || known.has(value)) return true
  known.add(value)
  return Object.entries(value).every(
    ([key, part]) => !Object.hasOwn(Object.prototype, key) && hasOwnNames(part, known),
  )
}

/** Whether JSON gives it back as it is. */
function isPlain(value: unknown, known: WeakSet<object>): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return ['string', 'boolean'].includes(typeof value)
  if (value === null || known.has(value)) return true
  const plain =
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    Object.values(value).every((part) => isPlain(part, known))
  if (plain) known.add(value)
  return plain
}
