import fc from 'fast-check'
import { applyPatches } from 'immer'

import { expect, test, vi } from 'vitest'
import { allotted } from '../../../shared/meeting/agenda.ts'

import { emptyDesk, emptyTable, type Meeting } from '../../../shared/meeting/meeting.ts'
import { turnOf } from '../../../shared/meeting/round.ts'
import type { SealedRow } from '../../../shared/meeting/sealed.ts'
import { isSound } from '../../../shared/meeting/sound.ts'
import { flatten, unflatten } from '../../../shared/meeting/view.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { expectedNames, type RandomAct, randomActs, readAct } from './randomActs.ts'
import { begin, goTo, type SimulatedTable } from './simulatedTable.ts'

// hundreds of whole meetings, on a machine that does more
vi.setConfig({ testTimeout: 60_000 })

/** A table that has a question in hand, with a round on it. */
function inRound(): SimulatedTable {
  const table = begin()
  const { samira, joost, esther } = table
  const item = table.item('collect')
  for (const who of [joost, esther]) table.act(who, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(samira, 'questions.show', { item })
  const [question] = Object.keys(table.meeting().questions)
  table.act(samira, 'questions.pin', { question })
  table.act(samira, 'round.start', { on: { kind: 'question', id: question }, people: [joost, esther] })
  return table
}

/** A table of a team at a roddel, where Joost said yes to in de kring; Esther was given words. */
function agreed() {
  const table = begin()
  const { anne, samira, joost, esther } = table
  for (const who of [anne, joost, esther]) table.place(who, 'team')
  const item = goTo(table, 'roddel')
  const card = table.act(anne, 'roddel.write', { item, about: esther, text: 'Je gaat eerst zitten.' })
  table.act(anne, 'roddel.give', { card })
  const ask = table.act(samira, 'roddel.ask', { item, person: joost })
  table.act(joost, 'roddel.answer', { ask, yes: true })
  return { table, ask }
}

/** The same, in de kring. */
function inCircle(): SimulatedTable {
  const { table, ask } = agreed()
  table.act(table.samira, 'roddel.openCircle', { ask, people: [table.anne, table.esther] })
  return table
}

/** A table that looks back in writing; two have written. */
function lookingBack(): SimulatedTable {
  const table = begin()
  const item = goTo(table, 'close')
  table.act(table.samira, 'reflection.set', { item, written: true, anonymous: false })
  for (const who of [table.joost, table.esther])
    table.act(who, 'reflection.write', { item, helped: `rust-${who}` })
  return table
}

/** Plays a whole random meeting, some of them from a round or a circle on; `look` sees the table before and after every act that was accepted. */
function play(
  acts: readonly RandomAct[],
  look: (table: SimulatedTable, before: Meeting, name: string) => void,
) {
  const table = [begin, inRound, inCircle, lookingBack, () => agreed().table][acts.length % 5]?.() ?? begin()
  for (const [index, act] of acts.entries()) {
    table.wait(act.wait / 3)
    const before = table.meeting()
    const { who, name, input } = readAct(table, act, `woord-${index}-`)
    if (isRefusal(table.attempt(who, name, input))) continue
    look(table, before, name)
    // every now and then the last act is undone at once, or a while later
    if (act.what % 7 === 0 || (act.what % 11 === 0 && table.ledger.length > 9)) {
      const former = table.meeting()
      if (table.undoAt(who, table.ledger.length - (act.what % 3)) === undefined) look(table, former, 'undo')
    }
  }
  return table
}

function everyMeeting(
  look: Parameters<typeof play>[1],
  end: (table: SimulatedTable) => void = () => {},
  numRuns = 60,
) {
  fc.assert(
    fc.property(randomActs, (acts) => end(play(acts, look))),
    { numRuns },
  )
}

test('R4.20 one item is in hand and at most one span is open, on that item', () => {
  everyMeeting((table) => {
    const { clock, gathering } = table.meeting()
    const open = Object.values(clock.spans).filter((span) => span.to === undefined)
    const still =
      clock.pausedAt !== undefined || clock.quietAt !== undefined || gathering.endedAt !== undefined
    expect(open.length).toBeLessThanOrEqual(1)
    for (const span of open) expect(span.item).toBe(clock.item)
    if (still) expect(open).toEqual([])
    expect(Object.hasOwn(table.meeting().agenda, clock.item ?? '')).toBe(true)
  })
})

test('R4.39 minutes add up: what is borrowed was lent, and nothing else moves minutes between items', () => {
  let lent = 0
  everyMeeting((table, before, name) => {
    const { agenda, loans } = table.meeting()
    const total = (all: Meeting['agenda']) =>
      Object.values(all).reduce((sum, item) => sum + allotted(item), 0)
    if (name === 'agenda.borrow') expect(total(agenda)).toBe(total(before.agenda))
    for (const item of Object.values(agenda)) {
      expect(allotted(item)).toBeGreaterThanOrEqual(1)
      let added = item.extra
      for (const { from, to, minutes } of Object.values(loans)) {
        if (to === item.id) added -= minutes
        if (from === item.id) added += minutes
      }
      // what is left was added by hand: never less than nothing
      expect(added).toBeGreaterThanOrEqual(0)
    }
    lent += Object.keys(loans).length
  })
  expect(lent).toBeGreaterThan(100)
})

test('R5.20 what names something names what is there: the pinned question, the round, every item', () => {
  everyMeeting((table) => expect(isSound(table.state())).toBe(true))
})

test('R6.33 at most one is at turn, in a round or outside it, and nobody waits who has the turn given', () => {
  let given = 0
  everyMeeting((table) => {
    const { round, floor, hands, people } = table.meeting()
    if (!floor) return
    given += 1
    expect(round && turnOf(round)).toBeUndefined()
    expect(Object.keys(hands)).not.toContain(floor.person)
    expect(people[floor.person]?.hats.toehoorder).toBeUndefined()
  })
  expect(given).toBeGreaterThan(100)
})

test('R23.3 over whole random meetings talk time is in no view but that of who wears the hat', () => {
  let counted = 0
  everyMeeting((table) => {
    const { people, talk } = table.meeting()
    counted += Object.keys(talk).length
    expect(table.view()).not.toHaveProperty('talk')
    for (const { id, hats } of Object.values(people))
      if (!hats.procesbewaker) expect(table.desk(id).talk).toEqual({})
  })
  expect(counted).toBeGreaterThan(100)
})

test('R6.20 nobody has two turns, and one person at most is at turn', () => {
  everyMeeting((table, before, name) => {
    const { round } = table.meeting()
    if (!round) return
    const orders = Object.values(round.seats).map((seat) => seat.order)
    expect(new Set(orders).size).toBe(orders.length)
    const turn = turnOf(round)
    if (turn) expect(['waiting', 'later']).toContain(round.seats[turn]?.state)
    if (name === 'undo' || before.round?.id !== round.id) return
    for (const [person, seat] of Object.entries(before.round.seats))
      if (seat.state === 'spoke' || seat.state === 'passed') expect(round.seats[person]).toEqual(seat)
  })
})

test('R14.40 no sealed word is in the meeting, the table’s view, the ledger or another’s desk before it is shown', () => {
  let sealedOnce = 0
  everyMeeting((table) => {
    const open = JSON.stringify([table.meeting(), table.view(), table.ledger])
    for (const row of Object.values(table.state().sealed)) {
      sealedOnce += 1
      for (const secret of wordsIn(row)) {
        expect(open).not.toContain(secret)
        for (const person of Object.keys(table.meeting().people)) {
          // a dot's id is on no desk at all
          const own = row.kind !== 'dot' && (person === row.person || person === row.value.by)
          expect(JSON.stringify(table.desk(person)).includes(secret)).toBe(own)
        }
      }
    }
  })
  expect(sealedOnce).toBeGreaterThan(100)
})

/** What must not be seen of a sealed row. A dot, or a question to somebody, has no words: that it is there is it. */
function wordsIn({ id, kind, value }: SealedRow): string[] {
  if (kind === 'reflection')
    return [value.helped, value.change, value.light].filter((word) => word !== undefined)
  // laid on the table by whom they are about
  if (kind === 'gift' && value.laid) return []
  return ['text' in value ? value.text : id]
}

test('R14.41 without names neither ids nor order nor history tell who wrote a question', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const table = begin({ seed })
    const item = table.item('collect')
    const writers = [table.esther, table.joost, table.anne, table.samira]
    const cards = writers.map((who, index) =>
      table.act(who, 'questions.write', { item, text: `vraag ${index}` }),
    )
    table.act(table.samira, 'questions.show', { item })
    const shown = Object.values(table.meeting().questions)
    expect(shown.map((question) => question.id)).toEqual(shown.map((question) => question.id).toSorted())
    expect(shown.map((question) => question.order)).toEqual([0, 1, 2, 3])
    const kept = JSON.stringify([shown, table.ledger.at(-1)?.act?.patches])
    for (const told of [...cards, table.esther, table.joost, table.anne]) expect(kept).not.toContain(told)
    const laid = table.ledger
      .at(-1)
      ?.act?.patches.filter((patch) => patch.path[0] === 'questions')
      .map((patch) => patch.path[1])
    expect(laid).toEqual(laid?.toSorted())
  }
})

test('R15.40 patches make the next meeting of the former, inverses the former of the next, and replay the whole', () => {
  const first = begin().meeting()
  everyMeeting(
    (table, before) => {
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

test('R15.41 a meeting and its views are plain JSON', () => {
  everyMeeting((table) => {
    const all = [table.meeting(), table.view(), table.desk(table.esther)]
    expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all)
  })
})

test('R12.42 a view laid flat and put together again is the same view', () => {
  everyMeeting((table) => {
    expect(unflatten(flatten(table.view()), emptyTable)).toEqual(table.view())
    for (const person of Object.keys(table.meeting().people))
      expect(unflatten(flatten(table.desk(person)), emptyDesk)).toEqual(table.desk(person))
  })
})

test('R21.20 undo gives back the meeting as it was, where nothing came in between', () => {
  let undone = 0
  everyMeeting((table, before, name) => {
    const { act } = table.ledger.at(-1) ?? {}
    if (name === 'undo' || !act || table.undoAt(act.by, table.ledger.length) !== undefined) return
    undone += 1
    expect(table.meeting()).toEqual(before)
  })
  expect(undone).toBeGreaterThan(100)
})

test('these random meetings see every command accepted', () => {
  const seen = new Set<string>()
  // the seldom ones come in many meetings
  everyMeeting((_table, _before, name) => seen.add(name), undefined, 500)
  expect(expectedNames.filter((name) => !seen.has(name))).toEqual([])
})
