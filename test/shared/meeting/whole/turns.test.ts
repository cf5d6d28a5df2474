import { expect, test } from 'vitest'
import { inTurnOrder, turnOf, waits } from '../../../../shared/meeting/round.ts'
import { undoName } from '../../../../shared/meeting/undo.ts'
import { everyMeeting } from '../randomMeetings.ts'

test('R6.20 nobody has two turns, and one person at most is at turn', () => {
  everyMeeting((table, { meeting: before }, name) => {
    const { round } = table.meeting()
    if (!round) return
    const orders = Object.values(round.seats).map((seat) => seat.order)
    expect(new Set(orders).size).toBe(orders.length)
    const turn = turnOf(round)
    if (turn) expect(['waiting', 'later']).toContain(round.seats[turn]?.state)
    if (name === undoName || before.round?.id !== round.id) return
    for (const [person, seat] of Object.entries(before.round.seats))
      if (seat.state === 'spoke' || seat.state === 'passed') expect(round.seats[person]).toEqual(seat)
  })
})

test('R6.33 at most one is at turn, in a round or outside it, and nobody waits who has the turn given', () => {
  everyMeeting((table) => {
    const { round, floor, hands, people } = table.meeting()
    if (!floor) return
    expect(round && turnOf(round)).toBeUndefined()
    expect(Object.keys(hands)).not.toContain(floor.person)
    expect(people[floor.person]?.hats.toehoorder).toBeUndefined()
  })
})

test('R7.25 whoever joins, passes or comes later: whom a circle is about has the turn after all others', () => {
  everyMeeting((table) => {
    const { round } = table.meeting()
    if (round?.subject === undefined || turnOf(round) !== round.subject) return
    expect(inTurnOrder(round).filter((person) => waits(round.seats[person]))).toEqual([round.subject])
  })
})

test('R5.10 at most one question is in hand: an open one that lies under none, and the round on it is on that one', () => {
  everyMeeting((table) => {
    const { pin, questions, round } = table.meeting()
    const inHand = pin && questions[pin.question]
    if (pin) expect([inHand?.state, inHand?.under]).toEqual(['open', undefined])
    if (round?.on.kind === 'question') expect(round.on.id).toBe(inHand?.id)
  })
})

test('R23.3 over whole random meetings talk time is in no view but that of who wears the hat', () => {
  everyMeeting((table) => {
    expect(table.view()).not.toHaveProperty('talk')
    const others = Object.values(table.meeting().people).filter(({ hats }) => !hats.procesbewaker)
    for (const { id } of others) expect(table.desk(id).talk).toEqual({})
  })
})
