import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { isRefusal, refuse } from '../../../shared/refusal.ts'
import { closeCode } from '../../../shared/wire.ts'
import { openTable, type Table } from '../../kit/memoryRoom.ts'

let table: Table
let esther: string
let item: string
beforeEach(async () => {
  table = await openTable()
  esther = await table.join('Esther')
  const agenda = (await table.rooms.read(table.id))?.meeting.agenda ?? {}
  item = Object.values(agenda).find(({ form }) => form === 'richtvragen')?.id ?? ''
})
afterEach(() => table.close())

const takeSeat = (person: string) => table.rooms.give(table.id, 'people.takeSeat', {}, person)
const cardsOf = (view: Record<string, unknown>) => Object.keys(view).filter((key) => key.startsWith('cards/'))

test('R1.8 who takes up a seat gets nothing that was written from it before', async () => {
  await table.act(esther, 'questions.write', { item, text: 'Wie past er op mij?' })
  await takeSeat(esther)
  const desk = await table.follow(`desk.${esther}`, esther)
  expect(cardsOf(desk.view())).toEqual([])
  expect(desk.saw('Wie past er op mij?')).toBe(false)
  await table.act(esther, 'questions.write', { item, text: 'Een nieuwe' })
  expect(cardsOf(desk.view())).toHaveLength(1)
})

test('R1.8 nor after a restart', async () => {
  await table.act(esther, 'questions.write', { item, text: 'Wie past er op mij?' })
  await takeSeat(esther)
  await table.rooms.close()
  const stored = await table.storage.loadMeeting(table.id)
  expect(stored?.sealed.map(({ value }) => value.closedTo)).toEqual([{ [esther]: true }])
})

test('R1.8 what was typed for another is closed to who took the seat, and stays open to whose words it is', async () => {
  await table.act(table.host, 'people.chooseHelper', { helper: esther })
  await table.act(esther, 'questions.write', { item, text: 'Voor mijn buurman', for: table.host })
  await takeSeat(esther)
  const taken = await table.follow(`desk.${esther}`, esther)
  const own = await table.follow(`desk.${table.host}`, table.host)
  expect(cardsOf(taken.view())).toEqual([])
  expect(cardsOf(own.view())).toHaveLength(1)
  const [card] = cardsOf(own.view()).map((key) => key.slice('cards/'.length))
  await table.act(table.host, 'questions.write', { item, card, text: 'Toch anders', for: table.host })
  expect(cardsOf(taken.view())).toEqual([])
})

test('R1.8 it is still counted, and shown with the others', async () => {
  await table.act(esther, 'questions.write', { item, text: 'Wie past er op mij?' })
  await takeSeat(esther)
  await table.act(table.host, 'clock.start')
  await table.act(table.host, 'questions.show', { item })
  const questions = (await table.rooms.read(table.id))?.meeting.questions ?? {}
  expect(Object.values(questions).map(({ text }) => text)).toEqual(['Wie past er op mij?'])
})

test('R30.14 what still waits on the old device when a seat is taken up is refused, and comes to nobody', async () => {
  const room = await table.room()
  const old = await table.follow('table', esther)
  const taking = room.give('people.takeSeat', {}, esther, {
    ticket: { hash: 'new', persons: [esther] },
    alone: esther,
  })
  const intent = { commandId: makeId(), name: 'questions.write', input: { item, text: 'Net nog geschreven' } }
  const waiting = room.act(intent, esther, old)
  expect(isRefusal(await taking)).toBe(false)
  expect(await waiting).toEqual(refuse('not-a-member'))
  expect(old.closed).toEqual([closeCode.askAgain])
  const desk = await table.follow(`desk.${esther}`, esther)
  expect(cardsOf(desk.view())).toEqual([])
})
