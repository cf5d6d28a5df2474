import { expect, test } from 'vitest'
import { meetingSchema } from '../../../shared/meeting/meeting.ts'
import { upgrade } from '../../../shared/meeting/upgrade.ts'
import { begin, sitDown } from './simulatedTable.ts'

/** A meeting as version 1 stored it: the voices of a card were lines, one for the parents together. */
function ofVersion1() {
  const table = begin()
  const decision = table.act(table.joost, 'decisions.propose', { proposal: 'Karel past op' })
  const meeting = JSON.parse(JSON.stringify(table.meeting()))
  const card = meeting.decisions[decision]
  card.voices = { parents: 'Esther is het eens.', child: 'Daan wil graag.' }
  delete card.agreed
  delete card.votes
  meeting.gathering.schema = 1
  return { table, decision, meeting }
}

test('R21.32 a meeting of version 1 gets a voice apart for each line, and is otherwise the same', () => {
  const { table, decision, meeting } = ofVersion1()
  const before = JSON.stringify(meeting)
  const upgraded = upgrade(meeting)
  expect(JSON.stringify(meeting)).toBe(before)
  const voices = Object.values(upgraded?.decisions[decision]?.voices ?? {})
  expect(voices.map(({ role, heard, text }) => [role, heard, text])).toEqual([
    ['child', true, 'Daan wil graag.'],
    ['parent', true, 'Esther is het eens.'],
  ])
  const { decisions: _decisions, ...others } = upgraded ?? {}
  const { decisions: _same, ...asBefore } = table.meeting()
  expect(others).toEqual(asBefore)
  expect(upgraded?.gathering.schema).toBe(meetingSchema)
  expect(upgrade(upgraded ?? {})).toBeUndefined()
})

test('R21.33 a meeting of today is left as it is; one of a newer Beraad, or of none, is not opened', () => {
  const { gathering, ...parts } = sitDown().meeting()
  const of = (schema: number) => ({ ...parts, gathering: { ...gathering, schema } })
  expect(upgrade(of(meetingSchema))).toBeUndefined()
  expect(() => upgrade(of(meetingSchema + 1))).toThrow('version')
  expect(() => upgrade(of(0))).toThrow('version')
  expect(() => upgrade({ gathering: {} })).toThrow()
})
