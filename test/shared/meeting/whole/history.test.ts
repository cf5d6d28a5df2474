import { applyPatches, type Patch } from 'immer'
import { expect, test } from 'vitest'
import { type PastEntry, undoName } from '../../../../shared/meeting/undo.ts'
import { everyMeeting } from '../randomMeetings.ts'
import { begin } from '../simulatedTable.ts'

type Act = NonNullable<PastEntry['act']>

test('R15.40 patches make the next meeting of the former, inverses the former of the next, and replay the whole', () => {
  const first = begin().meeting()
  everyMeeting(
    (table, { meeting: before }) => {
      const act = table.ledger.at(-1)?.act
      const after = table.meeting()
      if (!act) return expect(after).toBe(before)
      expect(applyPatches(before, act.patches)).toEqual(after)
      expect(applyPatches(after, act.inverses)).toEqual(before)
    },
    (table) => {
      const started = table.ledger.findIndex((entry) => entry.act?.name === 'clock.start')
      const patches = table.ledger.slice(started + 1).flatMap((entry) => [...(entry.act?.patches ?? [])])
      const stored: typeof patches = JSON.parse(JSON.stringify(patches))
      expect(applyPatches(first, stored)).toEqual(table.meeting())
    },
  )
})

test('R21.20 undo gives back the meeting as it was, where nothing came in between', () => {
  everyMeeting((table, { meeting: before }, name) => {
    const { act } = table.ledger.at(-1) ?? {}
    if (name === undoName || !act || table.undoAt(act.by, table.ledger.length) !== undefined) return
    expect(table.meeting()).toEqual(before)
  })
})

test('R21.5 undo of an older act leaves all that later acts did as it was', () => {
  everyMeeting((table, { meeting: before }, name) => {
    if (name !== undoName) return
    const ledger = table.ledger.flatMap(({ act }) => act ?? [])
    const undo = ledger.pop()
    const undone = ledger.findLastIndex((act) => undo && isUndoneBy(act, undo))
    expect(undone).toBeGreaterThanOrEqual(0)
    for (const { path } of standing(ledger.slice(undone + 1)).flatMap((act) => act.patches))
      expect(placeIn(table.meeting(), path)).toEqual(placeIn(before, path))
  })
})

function isUndoneBy(act: Act, undo: Act): boolean {
  return undo.name === undoName && JSON.stringify(act.inverses) === JSON.stringify(undo.patches)
}

/** The acts that were not undone themselves. */
function standing(acts: readonly Act[]): Act[] {
  const left: Act[] = []
  for (const act of acts) {
    const undone = left.findLastIndex((past) => isUndoneBy(past, act))
    if (undone >= 0) left.splice(undone, 1)
    else left.push(act)
  }
  return left
}

function placeIn(meeting: object, path: Patch['path']): unknown {
  return path.reduce<unknown>((at, step) => Object(at)[step], meeting)
}
