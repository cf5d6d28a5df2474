import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { keptIn, unsentText } from '../../../client/editor/unsentText.ts'
import { type Follower, openTable, type Table } from '../../kit/memoryRoom.ts'

let table: Table
afterEach(() => table.close())

/** Types letters behind each other in the first part, an update each. */
function typist({ doc }: Follower) {
  const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
  const paragraph = part.get(0) as Y.XmlElement
  return (letter: string): Uint8Array => {
    const made: Uint8Array[] = []
    const keep = (update: Uint8Array) => made.push(update)
    doc.on('update', keep)
    doc.transact(() => {
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
      const text = paragraph.get(0) as Y.XmlText
      text.insert(text.length, letter)
    })
    doc.off('update', keep)
    return Y.mergeUpdates(made)
  }
}

const textOf = (doc: Y.Doc) =>
  doc
    .getXmlFragment('analysis')
    .toString()
    .replaceAll(/<[^>]*>/g, '')

test('R13.74 the pen taken between two letters: what was stored stays, what comes after is refused and told, none is in both; given back it goes on', async () => {
  table = await openTable()
  const joost = await table.join('Joost')
  await table.act(table.host, 'people.giveHat', { person: table.host, hat: 'voorzitter' })
  const [own, other] = [await table.follow('analysis', joost), await table.follow('analysis', table.host)]
  const room = await table.room()
  const type = typist(own)
  const letters = [...'Daan lacht weer']
  const told: unknown[] = []
  for (const letter of letters.slice(0, 6)) told.push(await room.write({ from: own, update: type(letter) }))
  // all at once: the chair's act lies somewhere among the letters
  const rest = letters.slice(6).map((letter, at) => {
    const written = room.write({ from: own, update: type(letter) })
    if (at === 3) void table.act(table.host, 'pen.limit', { people: [table.host] })
    return written
  })
  told.push(...(await Promise.all(rest)))
  const stored = told.filter((answer) => answer === 'stored').length
  expect(stored).toBeGreaterThan(0)
  expect(stored).toBeLessThan(letters.length)
  // in one order: first all that is taken in, then all that is not
  expect(told.slice(0, stored)).toEqual(Array.from({ length: stored }, () => 'stored'))
  for (const answer of told.slice(stored)) expect(answer).not.toBe('stored')
  expect(told[stored]).toEqual({ code: 'no-pen' })
  const inAnalysis = textOf(other.doc)
  expect(inAnalysis + unsentText(own.doc, keptIn(other.doc))).toBe('Daan lacht weer')

  expect(await table.act(table.host, 'pen.limit', { people: [joost] })).toEqual({})
  const again = await table.follow('analysis', joost)
  expect(await room.write({ from: again, update: typist(again)('!') })).toBe('stored')
  expect(textOf(other.doc)).toBe(`${inAnalysis}!`)
  expect(await room.write({ from: other, update: typist(other)('?') })).toEqual({ code: 'no-pen' })
})
