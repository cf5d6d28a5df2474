import { expect, test } from 'vitest'
import { begin, goTo, type SimulatedTable } from './simulatedTable.ts'

const proposal = 'Donderdags slaapt Daan bij buurman Karel.'

function proposed(table: SimulatedTable, kind = 'consent'): string {
  return table.act(table.joost, 'decisions.propose', { proposal, kind })
}

const cardOf = (table: SimulatedTable, decision: string) => table.meeting().decisions[decision]

test('R8.23 a decision on where a child lives has a date to look again', () => {
  const table = begin()
  const decision = proposed(table)
  const home = { decision, aboutHome: true, otherWay: 'Oma komt thuis slapen.' }
  table.act(table.joost, 'decisions.change', home)
  const decide = { decision, outcome: 'Ja' }
  expect(table.refused(table.anne, 'decisions.decide', decide)).toBe('no-date-to-look-again')
  table.act(table.anne, 'decisions.decide', { ...decide, lookAgain: '2026-03-25' })
  expect(cardOf(table, decision)?.lookAgain).toBe('2026-03-25')
})

test('R8.24 it is not decided before the table answered what if placing is no option, unless there is danger now', () => {
  const table = begin()
  const { anne, joost } = table
  const [first, second] = [proposed(table), proposed(table)]
  for (const decision of [first, second]) table.act(joost, 'decisions.change', { decision, aboutHome: true })
  const decide = { outcome: 'Ja', lookAgain: '2026-03-25' }
  expect(table.refused(anne, 'decisions.decide', { decision: first, ...decide })).toBe(
    'other-way-not-answered',
  )
  table.act(anne, 'decisions.decide', { decision: first, ...decide, otherWay: 'Oma komt thuis slapen.' })
  table.act(joost, 'decisions.change', { decision: second, dangerNow: true })
  table.act(anne, 'decisions.decide', { decision: second, ...decide })
  expect(cardOf(table, second)).toMatchObject({ status: 'decided', dangerNow: true })
  const elsewhere = proposed(table)
  table.act(anne, 'decisions.decide', { decision: elsewhere, outcome: 'Ja' })
})

test('R8.25 who has no objection, or agrees, is seen by name, and takes it back as freely', () => {
  const table = begin()
  const { anne, joost, esther, tom } = table
  const decision = proposed(table)
  expect(table.refused(tom, 'decisions.agree', { decision })).toBe('observers-only-listen')
  table.act(esther, 'decisions.agree', { decision })
  for (const person of [anne, esther]) table.helps(joost, person)
  table.act(joost, 'decisions.agree', { decision, for: anne })
  expect(cardOf(table, decision)?.agreed).toMatchObject({ [esther]: { by: esther }, [anne]: { by: joost } })
  const forEsther = { decision, for: esther }
  expect(table.refused(joost, 'decisions.takeBackAgreement', forEsther)).toBe('only-author')
  table.act(anne, 'decisions.takeBackAgreement', { decision })
  expect(Object.keys(cardOf(table, decision)?.agreed ?? {})).toEqual([esther])
  expect(table.refused(anne, 'decisions.takeBackAgreement', { decision })).toBe('not-found')
  table.act(joost, 'decisions.agree', { decision })
  expect(table.undo(joost, 'decisions.agree')).toBeUndefined()
  expect(Object.keys(cardOf(table, decision)?.agreed ?? {})).toEqual([esther])
  const counted = proposed(table, 'vote')
  expect(table.refused(esther, 'decisions.agree', { decision: counted })).toBe('overtaken')
  table.act(anne, 'decisions.decide', { decision, outcome: 'Ja' })
  expect(table.refused(esther, 'decisions.agree', { decision })).toBe('not-found')
})

test('R8.26 other words, or another way to decide, ask each anew', () => {
  const table = begin()
  const { joost, esther } = table
  const decision = proposed(table)
  const agree = () => table.act(esther, 'decisions.agree', { decision })
  const agreed = () => Object.keys(cardOf(table, decision)?.agreed ?? {})
  agree()
  table.act(joost, 'decisions.change', { decision, proposal, kind: 'consent', grounds: 'Karel kan.' })
  expect(agreed()).toEqual([esther])
  table.act(joost, 'decisions.change', { decision, proposal: 'Elke nacht bij Karel.' })
  expect(agreed()).toEqual([])
  expect(table.undo(joost, 'decisions.change')).toBeUndefined()
  expect(agreed()).toEqual([esther])
  table.act(joost, 'decisions.change', { decision, kind: 'consensus' })
  expect(agreed()).toEqual([])
})

test('R8.27 in a vote a person counts once, whoever typed it, and may change it until the decision', () => {
  const table = begin()
  const { anne, joost, esther, samira } = table
  const decision = proposed(table, 'vote')
  for (const person of [samira, esther]) table.helps(joost, person)
  const vote = (who: string, choice: string, speaker?: string) =>
    table.act(who, 'decisions.vote', { decision, choice, ...(speaker && { for: speaker }) })
  vote(joost, 'for')
  vote(joost, 'against', samira)
  vote(samira, 'abstain')
  vote(esther, 'for')
  vote(esther, 'against')
  expect(cardOf(table, decision)?.votes).toMatchObject({
    [joost]: { choice: 'for' },
    [samira]: { choice: 'abstain', by: samira },
    [esther]: { choice: 'against' },
  })
  const forEsther = { decision, choice: 'for', for: esther }
  expect(table.refused(joost, 'decisions.vote', forEsther)).toBe('only-author')
  table.act(joost, 'decisions.change', { decision, kind: 'consent' })
  expect(cardOf(table, decision)?.votes).toEqual({})
  table.act(joost, 'decisions.change', { decision, kind: 'vote' })
  vote(esther, 'for')
  table.act(anne, 'decisions.decide', { decision, outcome: 'Ja' })
  expect(table.refused(esther, 'decisions.vote', { decision, choice: 'against' })).toBe('not-found')
  expect(cardOf(table, decision)?.votes[esther]?.choice).toBe('for')
})

test('R8.28 nobody votes where family is, nor where no heads are counted', () => {
  const table = begin()
  const { joost, esther, tom } = table
  const [counted, agreed] = [proposed(table, 'vote'), proposed(table)]
  const vote = { decision: counted, choice: 'for' }
  expect(table.refused(joost, 'decisions.vote', { ...vote, decision: agreed })).toBe('overtaken')
  expect(table.refused(tom, 'decisions.vote', vote)).toBe('observers-only-listen')
  table.place(esther, 'family')
  expect(table.refused(joost, 'decisions.vote', vote)).toBe('no-vote-with-family')
})

test('R8.29 an objection takes the place of agreement; one that comes after the decision stays beside it', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const decision = proposed(table)
  for (const who of [joost, esther]) table.act(who, 'decisions.agree', { decision })
  table.act(esther, 'decisions.object', { decision, text: 'Te ver.' })
  expect(Object.keys(cardOf(table, decision)?.agreed ?? {})).toEqual([joost])
  table.wait(1)
  table.act(anne, 'decisions.decide', { decision, outcome: 'Ja' })
  table.wait(1)
  table.act(joost, 'decisions.object', { decision, text: 'Toch te vaak.' })
  const card = cardOf(table, decision)
  expect(Object.keys(card?.agreed ?? {})).toEqual([joost])
  expect(card?.objections[joost]?.at).toBeGreaterThan(card?.decidedAt ?? Number.POSITIVE_INFINITY)
})

test('R8.30 grounds can rest on an answered question, and on no other', () => {
  const table = begin()
  const { samira, joost, esther } = table
  const decision = proposed(table)
  const item = goTo(table, 'collect')
  table.act(esther, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(samira, 'questions.show', { item })
  const [restsOn] = Object.keys(table.meeting().questions)
  expect(table.refused(joost, 'decisions.change', { decision, restsOn })).toBe('not-found')
  table.act(samira, 'questions.pin', { question: restsOn })
  const on = { kind: 'question', id: restsOn }
  const round = table.act(samira, 'round.start', { on, people: [esther] })
  table.act(esther, 'round.spoke', { round, person: esther })
  table.act(joost, 'questions.answer', { question: restsOn, text: 'Karel.' })
  table.act(joost, 'decisions.change', { decision, restsOn })
  expect(cardOf(table, decision)?.restsOn).toBe(restsOn)
  table.act(joost, 'decisions.change', { decision, restsOn: null })
  expect(cardOf(table, decision)?.restsOn).toBeUndefined()
  expect(table.refused(joost, 'decisions.change', { decision, restsOn: table.newId() })).toBe('not-found')
})
