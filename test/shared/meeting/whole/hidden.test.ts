import { expect, test } from 'vitest'
import type { SealedRow } from '../../../../shared/meeting/sealed.ts'
import { everyMeeting } from '../randomMeetings.ts'
import { begin, type SimulatedTable } from '../simulatedTable.ts'

/** What must not be seen of a sealed row. A dot, or a question to somebody, has no words: that it is there is it. */
function wordsIn({ id, kind, value }: SealedRow): string[] {
  if (kind === 'reflection')
    return [value.helped, value.change, value.light].filter((word) => word !== undefined)
  // laid on the table by whom they are about
  if (kind === 'gift' && value.laid) return []
  return ['text' in value ? value.text : id]
}

/** All that others could ever read: the meeting, what the table shows of it, and its history. */
function open(table: SimulatedTable): string {
  return JSON.stringify([table.meeting(), table.view(), table.ledger])
}

test('R14.40 no sealed word is in the meeting, the table’s view, the ledger or another’s desk before it is shown', () => {
  everyMeeting((table) => {
    const rows = Object.values(table.state().sealed)
    if (rows.length === 0) return
    const all = open(table)
    const people = Object.keys(table.meeting().people)
    const desks = people.map((person) => ({ person, desk: JSON.stringify(table.desk(person)) }))
    for (const row of rows) {
      // a dot's id is on no desk at all
      const own = people.filter((person) => person === row.person || person === row.value.by)
      for (const secret of wordsIn(row)) {
        expect(all.includes(secret) && secret).toBe(false)
        const holders = desks.filter(({ desk }) => desk.includes(secret)).map(({ person }) => person)
        expect(holders).toEqual(row.kind === 'dot' ? [] : own)
      }
    }
  })
})

/** Acts in which sealed words end without anybody having seen them. */
const unseen = [
  'questions.withdraw',
  'roddel.withdraw',
  'roddel.erase',
  'roddel.takeBackAsk',
  'questions.undot',
]

test('R14.24 what was withdrawn, erased or never shown when the meeting ended is nowhere any more', () => {
  everyMeeting((table, before, name) => {
    if (!unseen.includes(name) && name !== 'meeting.end') return
    const { sealed } = table.state()
    const gone = Object.entries(before.sealed).filter(([key]) => !sealed[key])
    if (unseen.includes(name)) expect(gone).toHaveLength(1)
    const desks = Object.keys(table.meeting().people).map((person) => table.desk(person))
    const left = open(table) + JSON.stringify([sealed, desks])
    for (const secret of gone.flatMap(([, row]) => wordsIn(row)))
      expect(left.includes(secret) && secret).toBe(false)
  })
})

test('R24.5 without names the words of a reflection are shown all at once, and nothing of whose they were', () => {
  everyMeeting((table, before, name) => {
    if (name !== 'reflection.show') return
    const { people, reflected, reflecting } = table.meeting()
    const shown = Object.values(reflected).filter(({ id }) => !before.meeting.reflected[id])
    const item = shown[0]?.item ?? ''
    if (!reflecting[item]?.anonymous) return
    const rows = Object.values(before.sealed).filter(
      ({ kind, value }) => kind === 'reflection' && value.item === item,
    )
    expect(shown.map(({ text }) => text).toSorted()).toEqual(rows.flatMap(wordsIn).toSorted())
    expect(Object.values(table.state().sealed).filter(({ kind }) => kind === 'reflection')).toEqual([])
    const told = JSON.stringify(shown)
    for (const secret of [...rows.map(({ id }) => id), ...Object.keys(people)])
      expect(told.includes(secret) && secret).toBe(false)
  })
})

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
