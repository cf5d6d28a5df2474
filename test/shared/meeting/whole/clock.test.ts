import { expect, test } from 'vitest'
import { allotted, leastMinutes } from '../../../../shared/meeting/agenda.ts'
import { expectedEnd, spentOn } from '../../../../shared/meeting/clock.ts'
import { endAfterLoan } from '../../../../shared/meeting/limit.ts'
import type { Meeting } from '../../../../shared/meeting/meeting.ts'
import { undoName } from '../../../../shared/meeting/undo.ts'
import { everyMeeting } from '../randomMeetings.ts'

/** Whether the time of an item runs. */
function runs({ clock, gathering }: Meeting): boolean {
  return clock.pausedAt === undefined && clock.quietAt === undefined && gathering.endedAt === undefined
}

test('R4.20 one item is in hand and at most one span is open, on that item', () => {
  everyMeeting((table) => {
    const { agenda, clock } = table.meeting()
    const open = Object.values(clock.spans).filter((span) => span.to === undefined)
    expect(open.map((span) => span.item)).toEqual(runs(table.meeting()) ? [clock.item] : [])
    expect(Object.hasOwn(agenda, clock.item ?? '')).toBe(true)
  })
})

test('R4.39 minutes add up: what is borrowed was lent, and nothing else moves minutes between items', () => {
  everyMeeting((table, { meeting: before }, name) => {
    const { agenda, loans } = table.meeting()
    const total = (all: Meeting['agenda']) =>
      Object.values(all).reduce((sum, item) => sum + allotted(item), 0)
    if (name === 'agenda.borrow') expect(total(agenda)).toBe(total(before.agenda))
    const wrong = Object.values(agenda).filter((item) => {
      let added = item.extra
      for (const { from, to, minutes } of Object.values(loans)) {
        if (to === item.id) added -= minutes
        if (from === item.id) added += minutes
      }
      // what is left was added by hand: never less than nothing
      return allotted(item) < leastMinutes || added < 0
    })
    expect(wrong).toEqual([])
  })
})

test('R4.42 real time adds up: each moment is of one item, or of a pause, a silence or the time after the end', () => {
  everyMeeting((table, before, name) => {
    const ran = runs(before.meeting) ? table.now() - before.now : 0
    const left = totalOf(before.meeting, before.now) + ran - totalOf(table.meeting(), table.now())
    // a wrong next out of a pause, undone, was a pause all along
    if (name === undoName && !runs(table.meeting())) expect(left).toBeGreaterThanOrEqual(0)
    else expect(left).toBe(0)
  })
})

test('R4.43 what a loan is said to do to the end of the meeting, it does', () => {
  everyMeeting((table, { meeting: before }, name) => {
    if (name !== 'agenda.borrow') return
    const loan = Object.values(table.meeting().loans).find(({ id }) => !before.loans[id])
    if (!loan) throw new Error('nothing was borrowed')
    const told = endAfterLoan(before, loan.from, loan.minutes, table.now())
    expect(expectedEnd(table.meeting(), table.now())).toBe(told)
  })
})

function totalOf({ agenda, clock }: Meeting, now: number): number {
  return Object.keys(agenda).reduce((sum, item) => sum + spentOn(clock, item, now), 0)
}
