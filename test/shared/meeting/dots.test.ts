import { expect, test } from 'vitest'
import { isTied } from '../../../shared/meeting/dots.ts'
import { heads } from '../../../shared/meeting/questions.ts'
import { sealedOf } from '../../../shared/meeting/sealed.ts'
import { shown } from './richtvragen.ts'

const texts = ['Wie let op Daan?', 'Waarom drie keer vertellen?', 'Hoe gaan de zondagen?']

/** A table whose dots are being spread, two for each. */
function opened() {
  const place = shown(...texts)
  place.table.act(place.table.samira, 'questions.openDots', { item: place.item, each: 2 })
  return place
}

test('R5.30 the procesbewaker opens the dots, once the questions lie on the table', () => {
  const { table, item } = shown(...texts)
  const { samira, joost } = table
  expect(table.refused(joost, 'questions.openDots', { item })).toBe('only-hat')
  expect(table.refused(samira, 'questions.openDots', { item: table.item('welcome') })).toBe('not-shown-yet')
  expect(table.refused(samira, 'questions.openDots', { item, each: 6 })).toBe('invalid-input')
  expect(table.refused(samira, 'questions.openDots', { item, each: 0 })).toBe('invalid-input')
  table.act(samira, 'questions.openDots', { item })
  expect(table.view().dotting[item]).toMatchObject({ each: 3 })
  expect(table.refused(samira, 'questions.openDots', { item })).toBe('overtaken')
  expect(table.undo(samira, 'questions.openDots')).toBe('not-undoable')
})

test('R5.31 each person has so many dots, several on one question allowed; a listener has none', () => {
  const { table, ids } = opened()
  const { esther, tom, joost } = table
  table.act(esther, 'questions.dot', { question: ids[0] })
  table.act(esther, 'questions.dot', { question: ids[0] })
  expect(table.refused(esther, 'questions.dot', { question: ids[1] })).toBe('no-dots-left')
  table.act(esther, 'questions.undot', { question: ids[0] })
  table.act(esther, 'questions.dot', { question: ids[1] })
  table.act(joost, 'questions.dot', { question: ids[1] })
  expect(table.refused(tom, 'questions.dot', { question: ids[1] })).toBe('observers-only-listen')
  expect(table.refused(joost, 'questions.dot', { question: table.newId() })).toBe('not-found')
  expect(table.refused(joost, 'questions.undot', { question: ids[0] })).toBe('not-found')
})

test('R5.32 nobody but the giver sees a dot, nor that there is one', () => {
  const { table, ids, item } = opened()
  const { esther, samira, joost } = table
  const before = JSON.stringify([table.meeting(), table.view(), table.desk(samira), table.desk(joost)])
  table.act(esther, 'questions.dot', { question: ids[0] })
  expect(JSON.stringify([table.meeting(), table.view(), table.desk(samira), table.desk(joost)])).toBe(before)
  expect(table.desk(esther).dots[item]?.given).toMatchObject([{ question: ids[0], for: esther }])
  expect(table.ledger.at(-1)).toEqual({ seq: table.ledger.length })
})

test('R5.33 dots are laid for another by their helper, or where they have no screen, and by nobody else', () => {
  const { table, ids, item } = opened()
  const { esther, joost, anne } = table
  const [question] = ids
  expect(table.refused(joost, 'questions.dot', { question, for: esther })).toBe('choose-helper-first')
  table.act(anne, 'people.inRoom', { person: esther, here: true })
  table.act(joost, 'questions.dot', { question, for: esther })
  expect(table.desk(joost).dots[item]?.given).toMatchObject([{ by: joost, for: esther }])
  // whose they are may take them away; another helper finds none
  expect(table.refused(anne, 'questions.undot', { question, for: esther })).toBe('not-found')
  table.act(esther, 'questions.undot', { question })
  expect(sealedOf(table.state().sealed, 'dot')).toEqual([])
  // one's own stay one's own
  table.act(joost, 'questions.dot', { question })
  table.act(joost, 'questions.dot', { question })
  table.act(joost, 'questions.dot', { question, for: esther })
})

test('R5.34 closing writes totals only, deletes every dot, and puts the most dots first', () => {
  const { table, ids, item } = opened()
  const { esther, joost, anne, samira } = table
  for (const who of [esther, joost, anne]) table.act(who, 'questions.dot', { question: ids[2] })
  table.act(esther, 'questions.dot', { question: ids[1] })
  const given = sealedOf(table.state().sealed, 'dot').map(({ id }) => id)
  expect(given).toHaveLength(4)
  expect(table.refused(anne, 'questions.closeDots', { item })).toBe('only-hat')
  table.act(samira, 'questions.closeDots', { item })
  expect(table.view().dotting[item]?.totals).toEqual({ [ids[0]]: 0, [ids[1]]: 1, [ids[2]]: 3 })
  expect(heads(table.meeting().questions).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
  expect(sealedOf(table.state().sealed, 'dot')).toEqual([])
  expect(table.desk(esther).dots).toEqual({})
  const told = JSON.stringify([table.meeting().dotting, table.ledger.at(-1)?.act?.patches])
  for (const whose of [esther, joost, anne, ...given]) expect(told).not.toContain(whose)
  expect(table.refused(samira, 'questions.closeDots', { item })).toBe('dots-not-open')
  expect(table.refused(esther, 'questions.dot', { question: ids[0] })).toBe('dots-not-open')
  expect(table.undo(samira, 'questions.closeDots')).toBe('not-undoable')
})

test('R5.35 whoever gave them, the same dots close the same way', () => {
  const closed = (givers: readonly ('esther' | 'joost' | 'anne')[]) => {
    const { table, ids, item } = opened()
    for (const [index, who] of givers.entries())
      table.act(table[who], 'questions.dot', { question: ids[index] })
    table.act(table.samira, 'questions.closeDots', { item })
    return JSON.stringify([table.view().dotting, table.ledger.at(-1)?.act?.patches])
  }
  expect(closed(['esther', 'joost', 'anne'])).toBe(closed(['anne', 'esther', 'joost']))
})

test('R5.36 while the dots are open nothing is taken in hand, laid together or chosen', () => {
  const { table, ids, item } = opened()
  const { samira } = table
  expect(table.refused(samira, 'questions.pin', { question: ids[0] })).toBe('dots-open')
  expect(table.refused(samira, 'questions.merge', { question: ids[0], into: ids[1] })).toBe('dots-open')
  expect(table.refused(samira, 'questions.choose', { item, questions: [ids[0]] })).toBe('dots-open')
})

test('R5.37 a tie is where the dots leave open which questions come first', () => {
  expect(isTied({ a: 3, b: 2, c: 2, d: 1 }, 2)).toBe(true)
  expect(isTied({ a: 3, b: 2, c: 2, d: 1 }, 3)).toBe(false)
  expect(isTied({ a: 3, b: 0, c: 0 }, 2)).toBe(false)
  expect(isTied({ a: 0, b: 0, c: 0 }, 2)).toBe(true)
  expect(isTied({ a: 1, b: 1 }, 3)).toBe(false)
})

test('R5.38 dots that were not closed go when the meeting ends, and nobody who only listens has any', () => {
  const { table, ids, item } = opened()
  const { esther, anne, samira } = table
  table.act(esther, 'questions.dot', { question: ids[0] })
  table.act(anne, 'meeting.end')
  expect([table.state().sealed, table.meeting().dotting]).toEqual([{}, {}])
  table.act(anne, 'meeting.reopen')
  table.act(samira, 'questions.openDots', { item })
  table.act(esther, 'questions.dot', { question: ids[0] })
  table.give(esther, 'toehoorder')
  table.act(samira, 'questions.closeDots', { item })
  expect(table.view().dotting[item]?.totals?.[ids[0]]).toBe(0)
})
