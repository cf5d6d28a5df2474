import { heads } from '../../../shared/meeting/questions.ts'
import { begin, goTo, type SimulatedTable } from './simulatedTable.ts'

/** A table that has shown these questions, Esther's; tells their ids in the same order. */
export function shown(...texts: string[]) {
  const table = begin()
  const item = goTo(table, 'collect')
  for (const text of texts) table.act(table.esther, 'questions.write', { item, text })
  table.act(table.samira, 'questions.show', { item })
  const ids = texts.map(
    (text) => heads(table.meeting().questions).find((question) => question.text === text)?.id ?? '',
  )
  return { table, item, ids: ids as [string, string, string, string] }
}

/** Takes a question in hand, and a round on it past these people. */
export function roundPast(table: SimulatedTable, question: string, people: readonly string[]): void {
  table.act(table.samira, 'questions.pin', { question })
  const round = table.act(table.samira, 'round.start', { on: { kind: 'question', id: question }, people })
  for (const person of people) table.act(person, 'round.spoke', { round, person })
}
