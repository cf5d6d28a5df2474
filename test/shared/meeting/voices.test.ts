import { expect, test } from 'vitest'
import { inVoiceOrder } from '../../../shared/meeting/decision.ts'
import { mostVoices } from '../../../shared/meeting/voices.ts'
import { begin, type SimulatedTable } from './simulatedTable.ts'

const proposal = 'Donderdags slaapt Daan bij buurman Karel.'

function proposed(table: SimulatedTable, more: object = {}): string {
  return table.act(table.joost, 'decisions.propose', { proposal, ...more })
}

function voicesOf(table: SimulatedTable, decision: string) {
  const card = table.meeting().decisions[decision]
  return card ? inVoiceOrder(card) : []
}

test('R8.20 a new card asks after the child, the mother and the father, each apart; others are added by name', () => {
  const table = begin()
  const decision = proposed(table)
  expect(voicesOf(table, decision).map(({ role, heard }) => [role, heard])).toEqual([
    ['child', undefined],
    ['mother', undefined],
    ['father', undefined],
  ])
  const oma = { decision, role: 'network', who: { name: 'Oma Riet' } }
  const voice = table.act(table.anne, 'decisions.addVoice', oma)
  expect(voicesOf(table, decision).at(-1)).toMatchObject({ id: voice, role: 'network', order: 3 })
  expect(table.refused(table.esther, 'decisions.addVoice', oma)).toBe('only-author')
  const stranger = { decision, role: 'father', who: { person: table.newId() } }
  expect(table.refused(table.joost, 'decisions.addVoice', stranger)).toBe('not-found')
  const own = proposed(table, { voices: [{ role: 'mother', who: { person: table.esther }, heard: true }] })
  expect(voicesOf(table, own)).toMatchObject([{ role: 'mother', heard: true }])
  const strange = { proposal, voices: [{ role: 'mother', who: { person: table.newId() } }] }
  expect(table.refused(table.joost, 'decisions.propose', strange)).toBe('not-found')
})

test('R8.21 of each voice is told what was said, or why not: by the person or who may change the card', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const karel = table.join('Karel')
  const decision = proposed(table)
  const [child, mother] = voicesOf(table, decision).map(({ id }) => id)
  const told = { decision, voice: mother, heard: true, text: 'Ik wil het proberen.' }
  expect(table.refused(esther, 'decisions.hear', told)).toBe('only-author')
  table.act(joost, 'decisions.hear', { decision, voice: mother, who: { person: esther } })
  table.act(esther, 'decisions.hear', told)
  expect(table.refused(karel, 'decisions.hear', { ...told, text: 'Zij wil niet.' })).toBe('only-author')
  table.act(joost, 'decisions.hear', { decision, voice: child, heard: false, text: 'Daan was op school.' })
  expect(voicesOf(table, decision)).toMatchObject([
    { heard: false, text: 'Daan was op school.' },
    { heard: true, text: 'Ik wil het proberen.', who: { person: esther } },
    { role: 'father' },
  ])
  expect(table.undo(joost, 'decisions.hear')).toBeUndefined()
  expect(voicesOf(table, decision)[0]?.heard).toBeUndefined()
  const nobody = { decision, voice: table.newId(), heard: true }
  expect(table.refused(joost, 'decisions.hear', nobody)).toBe('not-found')
  table.act(anne, 'decisions.decide', { decision, outcome: 'Ja' })
  expect(table.refused(esther, 'decisions.hear', told)).toBe('already-decided')
})

test('R8.22 a voice that does not belong is taken off, and that is undone; there is an end to the voices', () => {
  const table = begin()
  const { joost, esther } = table
  const decision = proposed(table)
  const father = voicesOf(table, decision)[2]?.id
  expect(table.refused(esther, 'decisions.removeVoice', { decision, voice: father })).toBe('only-author')
  table.act(joost, 'decisions.removeVoice', { decision, voice: father })
  expect(table.refused(joost, 'decisions.removeVoice', { decision, voice: father })).toBe('not-found')
  expect(voicesOf(table, decision)).toHaveLength(2)
  expect(table.undo(joost, 'decisions.removeVoice')).toBeUndefined()
  expect(voicesOf(table, decision)).toHaveLength(3)
  for (let more = 3; more < mostVoices; more += 1)
    table.act(joost, 'decisions.addVoice', { decision, role: 'network' })
  expect(table.refused(joost, 'decisions.addVoice', { decision, role: 'network' })).toBe('too-many')
})
