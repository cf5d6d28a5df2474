import { expect, test } from 'vitest'
import { type MinutesDocument, minutesJson } from '../../../server/minutes/document.ts'
import { minutesHtml } from '../../../server/minutes/page.ts'
import type { Run } from '../../../shared/analysis/read.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin, type SimulatedTable } from '../../shared/meeting/simulatedTable.ts'

/** The verslag of a table whose analysis has these runs in one line. */
function minutesOfLine(table: SimulatedTable, runs: readonly Run[]): MinutesDocument {
  const line = { kind: 'howEachSeesIt', blocks: [{ type: 'paragraph', runs }] } as const
  return minutesJson(minutesOf(table.meeting()), [line], table.now())
}

const analysisOn = (minutes: MinutesDocument) =>
  /<section id="analysis".*?<\/section>/s
    .exec(minutesHtml(minutes, '/assets/minutes.css'))?.[0]
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ') ?? ''

test('R31.10 the verslag tells behind words who says them, what they are, and who wrote them down', () => {
  const table = begin()
  const { joost, esther } = table
  const own = table.act(esther, 'statements.mark', { who: { person: esther }, kind: 'beleving' })
  const ofDaan = table.act(joost, 'statements.mark', { who: { name: 'Daan' } })
  const text = analysisOn(
    minutesOfLine(table, [
      { text: 'Dan ben ik ', statement: own },
      { text: 'trots', bold: true, statement: own },
      { text: '. Intussen: ' },
      { text: 'ik denk nergens aan', statement: ofDaan },
    ]),
  )
  expect(text).toContain('Dan ben ik trots ( Esther, beleving )')
  expect(text).toContain('. Intussen: ik denk nergens aan ( Daan, opgeschreven door Joost )')
})

test('R31.10 below the line stands how each sees it, in their own words', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const statement = table.act(joost, 'statements.mark', { who: { person: esther } })
  table.act(esther, 'statements.view', { statement, recognises: true })
  table.act(anne, 'statements.view', { statement, recognises: false, text: 'Ik zie zorg <b>' })
  const told = analysisOn(minutesOfLine(table, [{ text: 'Ik schaam me.', statement }]))
  expect(told).toContain('Esther: zo bedoelde ik het')
  expect(told).toContain('Anne ziet het anders : Ik zie zorg &lt;b&gt;'.replace(' :', ':'))
})

test('R31.10 where several stand in one line it tells whose words somebody spoke to', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const [one, other] = [esther, joost].map((person) =>
    table.act(joost, 'statements.mark', { who: { person } }),
  )
  table.act(anne, 'statements.view', { statement: other, recognises: true })
  const runs = [
    { text: 'Ik schaam me. ', ...(one && { statement: one }) },
    { text: 'Ik zie hem bouwen.', ...(other && { statement: other }) },
  ]
  expect(analysisOn(minutesOfLine(table, runs))).toContain('Bij wat Joost zegt: Anne herkent dit')
})

test('R31.11 a mark that the meeting does not know tells nothing, and a statement without words is in no verslag', () => {
  const table = begin()
  const { anne, esther } = table
  const statement = table.act(esther, 'statements.mark', { who: { person: esther }, kind: 'feit' })
  table.act(anne, 'statements.view', { statement, recognises: false, text: 'WEGGEHAALD' })
  const minutes = minutesOfLine(table, [{ text: 'zomaar', statement: '0123456789ab' }])
  expect(analysisOn(minutes)).toMatch(/ zomaar $/)
  expect(JSON.stringify(minutes)).not.toContain('WEGGEHAALD')
})
