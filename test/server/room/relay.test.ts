import * as decoding from 'lib0/decoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Follower, openTable, type Table } from '../../kit/memoryRoom.ts'

let table: Table
afterEach(() => table.close())

/** The deletions in the last update that somebody was sent. */
function toldAtLast({ frames }: Follower) {
  const decoder = decoding.createDecoder(frames.at(-1) ?? new Uint8Array())
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, 2])
  return Y.decodeUpdate(decoding.readVarUint8Array(decoder)).ds
}

function changed(doc: Y.Doc, change: (line: Y.XmlElement, part: Y.XmlElement) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => {
    const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
    change(part.get(0) as Y.XmlElement, part)
  })
  return updates[0] ?? Y.encodeStateAsUpdate(doc, before)
}

test('R13.65 who takes a line away is relayed as they sent it: what they did not know of is not told as deleted', async () => {
  table = await openTable()
  const joost = await table.join('Joost')
  const [one, two] = [await table.follow('analysis', table.host), await table.follow('analysis', joost)]
  const room = await table.room()
  const alone = new Y.Doc()
  Y.applyUpdate(alone, Y.encodeStateAsUpdate(two.doc))
  const typed = changed(one.doc, (line) => line.insert(0, [new Y.XmlText('niet weg')]))
  expect(await room.write({ from: one, update: typed })).toBe('stored')
  // Joost's line was slow: he takes the line away before the words are there
  const takenAway = changed(alone, (_line, part) => part.delete(0, 1))
  expect(await room.write({ from: two, update: takenAway })).toBe('stored')
  expect(one.doc.getXmlFragment('analysis').toString()).not.toContain('niet weg')
  expect(toldAtLast(one).clients.has(one.doc.clientID)).toBe(false)
  const stored = await table.rooms.read(table.id)
  expect(stored?.analysis.getXmlFragment('analysis').toString()).not.toContain('niet weg')
})

test('R13.65 what is sent once more is relayed without what was known', async () => {
  table = await openTable()
  const joost = await table.join('Joost')
  const [one, two] = [await table.follow('analysis', table.host), await table.follow('analysis', joost)]
  const room = await table.room()
  const first = changed(one.doc, (line) => line.insert(0, [new Y.XmlText('eerst')]))
  expect(await room.write({ from: one, update: first })).toBe('stored')
  const both = Y.mergeUpdates([
    first,
    changed(one.doc, (_line, part) => part.insert(1, [new Y.XmlElement('paragraph')])),
  ])
  expect(await room.write({ from: one, update: both })).toBe('stored')
  expect(Buffer.from(two.frames.at(-1) ?? []).includes('eerst')).toBe(false)
})
