import { expect, test } from 'vitest'
import { inOrder } from '../../../shared/meeting/agenda.ts'
import { cameUnseen } from '../../../shared/meeting/decision.ts'
import { mostDecisions } from '../../../shared/meeting/decisions.ts'
import { begin, type SimulatedTable, sitDown } from './simulatedTable.ts'

const proposal = 'Donderdags slaapt Daan bij buurman Karel.'

function proposed(table: SimulatedTable): string {
  return table.act(table.esther, 'decisions.propose', { proposal })
}

test('R8.1 a card starts as a proposal by consent, with nothing decided', () => {
  const table = begin()
  const id = proposed(table)
  expect(table.view().decisions[id]).toMatchObject({
    status: 'proposal',
    kind: 'consent',
    proposal,
    by: table.esther,
    for: table.esther,
    objections: {},
  })
  expect(table.refused(table.tom, 'decisions.propose', { proposal })).toBe('observers-only-listen')
})

/** Takes an item in hand, however far away. */
function jump(table: SimulatedTable, to: string | undefined): void {
  table.act(table.samira, 'clock.jump', { from: table.meeting().clock.item, to })
}

function isMarked(table: SimulatedTable, id: string): boolean | undefined {
  const decision = table.meeting().decisions[id]
  return decision && cameUnseen(decision)
}

test('R8.2 R20.205 a proposal that nobody could prepare for is marked so; one at an item for deciding is not', () => {
  const table = sitDown()
  const before = proposed(table)
  table.act(table.samira, 'clock.start')
  const beside = proposed(table)
  jump(table, inOrder(table.meeting().agenda).find(({ form }) => form === 'decisions')?.id)
  const planned = proposed(table)
  expect([before, beside, planned].map((id) => isMarked(table, id))).toEqual([false, true, false])
})

test('R20.205 where a child lives is no matter for any item: such a proposal is announced, or it is marked', () => {
  const table = sitDown()
  const before = proposed(table)
  table.act(table.samira, 'clock.start')
  jump(table, inOrder(table.meeting().agenda).find(({ form }) => form === 'decisions')?.id)
  const planned = proposed(table)
  for (const decision of [before, planned])
    table.act(table.esther, 'decisions.change', { decision, aboutHome: true })
  expect([before, planned].map((id) => isMarked(table, id))).toEqual([false, true])
})

test('R20.206 an item that came, or became one for deciding, after the start announces nothing', () => {
  const table = begin()
  const added = { title: 'Nog iets', minutes: 5, kind: 'besluiten', form: 'open' }
  const late = table.act(table.samira, 'agenda.add', added)
  jump(table, late)
  expect(isMarked(table, proposed(table))).toBe(true)
  const open = inOrder(table.meeting().agenda).find(({ form }) => form === 'break')
  table.act(table.samira, 'agenda.change', { item: open?.id, form: 'decisions' })
  jump(table, open?.id)
  expect(isMarked(table, proposed(table))).toBe(true)
})

test('R8.3 fields are filled in, emptied and left by the author, voorzitter, notulist and procesbewaker', () => {
  const table = begin()
  const decision = proposed(table)
  const { anne, samira, joost, esther } = table
  const karel = table.join('Karel')
  expect(table.refused(karel, 'decisions.change', { decision, ours: 'x' })).toBe('only-author')
  table.act(esther, 'decisions.change', { decision, grounds: 'Na het infuus is Esther moe.' })
  table.act(anne, 'decisions.change', { decision, options: 'Tante', owner: { name: 'Oma Riet' } })
  table.act(joost, 'decisions.change', { decision, aboutHome: true, otherWay: 'Oma komt.' })
  table.act(samira, 'decisions.change', {
    decision,
    options: null,
    otherWay: null,
    owner: { person: anne },
  })
  const card = table.meeting().decisions[decision]
  expect(card).toMatchObject({ grounds: 'Na het infuus is Esther moe.', owner: { person: anne } })
  expect(card?.options).toBeUndefined()
  expect([card?.aboutHome, card?.otherWay]).toEqual([true, undefined])
  const stranger = { decision, owner: { person: table.newId() } }
  expect(table.refused(anne, 'decisions.change', stranger)).toBe('not-found')
  expect(table.refused(anne, 'decisions.change', { decision: table.newId() })).toBe('not-found')
  expect(table.refused(anne, 'decisions.change', { decision, day: '4 maart' })).toBe('invalid-input')
})

test('R8.4 with family at the table no heads are counted, whenever they come', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const vote = { proposal, kind: 'vote' }
  const decision = table.act(joost, 'decisions.propose', vote)
  table.place(esther, 'family')
  expect(table.refused(joost, 'decisions.propose', vote)).toBe('no-vote-with-family')
  expect(table.refused(anne, 'decisions.decide', { decision, outcome: 'Vijf voor' })).toBe(
    'no-vote-with-family',
  )
  table.act(anne, 'decisions.change', { decision, kind: 'consent' })
  expect(table.refused(anne, 'decisions.change', { decision, kind: 'vote' })).toBe('no-vote-with-family')
  table.act(anne, 'decisions.decide', { decision, outcome: 'Zo doen we het' })
  const invited = begin({ family: true })
  expect(invited.refused(invited.joost, 'decisions.propose', vote)).toBe('no-vote-with-family')
})

test('R8.5 an objection is in the objector’s own words, which nobody else changes', () => {
  const table = begin()
  const decision = proposed(table)
  const { anne, joost, esther } = table
  const text = 'Straks slaapt hij overal, behalve bij mij.'
  table.act(esther, 'decisions.object', { decision, text })
  table.helps(anne, esther)
  const forEsther = { decision, text: 'Ze is het ermee eens.', for: esther }
  expect(table.refused(anne, 'decisions.object', forEsther)).toBe('only-author')
  expect(table.refused(joost, 'decisions.takeBackObjection', { decision, person: esther })).toBe(
    'only-author',
  )
  table.act(anne, 'decisions.decide', { decision, outcome: 'Proberen tot 4 maart' })
  expect(table.meeting().decisions[decision]?.objections[esther]).toMatchObject({ text, by: esther })
  table.act(joost, 'decisions.object', { decision, text: 'Ik ook.' })
})

test('R8.6 an objection typed by a helper can be mended by both, and taken back after the end', () => {
  const table = begin()
  const decision = proposed(table)
  const { anne, joost, esther } = table
  table.helps(joost, esther)
  table.act(joost, 'decisions.object', { decision, text: 'Te ver.', for: esther })
  table.act(joost, 'decisions.object', { decision, text: 'Het is te ver.', for: esther })
  expect(table.meeting().decisions[decision]?.objections[esther]).toMatchObject({ by: joost, for: esther })
  table.act(anne, 'meeting.end')
  table.act(esther, 'decisions.takeBackObjection', { decision, person: esther })
  expect(table.refused(esther, 'decisions.takeBackObjection', { decision, person: esther })).toBe('not-found')
})

test('R8.7 the voorzitter decides, or the procesbewaker where there is none', () => {
  const table = begin()
  const decision = proposed(table)
  const { anne, samira, joost } = table
  const decide = { decision, outcome: 'Zo doen we het', owner: { person: joost }, lookAgain: '2026-03-04' }
  expect(table.refused(samira, 'decisions.decide', decide)).toBe('only-hat')
  table.act(anne, 'people.takeHat', { person: anne, hat: 'voorzitter' })
  expect(table.refused(joost, 'decisions.decide', decide)).toBe('only-hat')
  table.act(samira, 'decisions.decide', decide)
  expect(table.meeting().decisions[decision]).toMatchObject({
    status: 'decided',
    outcome: 'Zo doen we het',
    owner: { person: joost },
    lookAgain: '2026-03-04',
    decidedAt: table.now(),
  })
  expect(table.refused(samira, 'decisions.decide', decide)).toBe('overtaken')
  expect(table.refused(joost, 'decisions.change', { decision, ours: 'x' })).toBe('already-decided')
})

test('R8.8 nothing is decided before the meeting has begun', () => {
  const table = sitDown()
  const decision = proposed(table)
  expect(table.refused(table.anne, 'decisions.decide', { decision, outcome: 'Ja' })).toBe('not-started')
})

test('R8.9 a proposal is withdrawn by its author, a decision is opened again by who decides', () => {
  const table = begin()
  const decision = proposed(table)
  const { anne, joost, esther } = table
  expect(table.refused(joost, 'decisions.withdraw', { decision })).toBe('only-author')
  table.act(anne, 'decisions.decide', { decision, outcome: 'Ja' })
  expect(table.refused(esther, 'decisions.withdraw', { decision })).toBe('already-decided')
  expect(table.refused(esther, 'decisions.reopen', { decision })).toBe('only-hat')
  table.act(anne, 'decisions.reopen', { decision })
  expect(table.refused(anne, 'decisions.reopen', { decision })).toBe('overtaken')
  expect(table.meeting().decisions[decision]?.outcome).toBeUndefined()
  table.act(esther, 'decisions.withdraw', { decision })
  expect(table.refused(joost, 'decisions.object', { decision, text: 'Nee' })).toBe('not-found')
  expect(table.undo(joost, 'decisions.withdraw')).toBe('only-author')
  expect(table.undo(esther, 'decisions.withdraw')).toBeUndefined()
  expect(table.meeting().decisions[decision]?.status).toBe('proposal')
})

test('R8.10 there is an end to the cards', () => {
  const table = begin()
  for (let card = 0; card < mostDecisions; card += 1) proposed(table)
  expect(table.refused(table.esther, 'decisions.propose', { proposal })).toBe('too-many')
})
