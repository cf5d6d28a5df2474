import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate, endOf } from '../../../server/room/decodeUpdate.ts'
import { type Letter, readLetter, writeLetters } from '../../../server/room/letters.ts'
import { limits } from '../../../shared/wire.ts'

/** Somebody with a text of their own in a doc, and the updates they make. */
function openWriter(clientId: number) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  const text = doc.getText(`text of ${clientId}`)
  text.insert(0, 'begun ')
  const begun = made.splice(0)
  return { doc, text, begun, made }
}

const words = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))

it('R15.100 letters laid together are what each of them was', () => {
  const typing = fc.array(fc.record({ who: fc.nat(3), text: words }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(typing, (steps) => {
      const writers = [5, 300, 2 ** 31, 2 ** 32 - 1].map(openWriter)
      const updates = steps.flatMap(({ who, text }) => {
        const writer = writers[who]
        writer?.text.insert(writer.text.length, text)
        return writer?.made.splice(0) ?? []
      })
      const letters = updates.map(readLetter).filter((letter): letter is Letter => letter !== undefined)
      expect(letters).toHaveLength(updates.length)
      const read = (news: readonly Uint8Array[]) => {
        const doc = new Y.Doc()
        for (const update of [...writers.flatMap(({ begun }) => begun), ...news]) Y.applyUpdate(doc, update)
        return { state: Y.encodeStateAsUpdate(doc), texts: writers.map(({ text }) => text.toString()) }
      }
      const together = writeLetters(letters)
      expect(read([together])).toEqual(read(updates))
      // who has the first of them already takes in the rest
      expect(read([...updates.slice(0, updates.length / 2), together])).toEqual(read(updates))
      // and so does who gets it in one update with another
      const part = Y.mergeUpdates(updates.filter((_, at) => at % 2 === 0))
      expect(read([Y.mergeUpdates([part, together])])).toEqual(read(updates))
      expect(decodeUpdate(together)?.structs).toHaveLength(new Set(steps.map(({ who }) => who)).size)
    }),
  )
})

it('R15.100 what is read as a letter is what Yjs reads, whatever the bytes', () => {
  const writer = openWriter(70)
  writer.text.insert(6, 'wörd')
  const [sound = new Uint8Array()] = writer.made
  const changed = fc
    .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 0, maxLength: 3 })
    .map((changes) => {
      const bytes = new Uint8Array(sound)
      for (const [at, byte] of changes) bytes[at] = byte
      return bytes
    })
  let letters = 0
  fc.assert(
    fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 40 })), (bytes) => {
      const letter = readLetter(bytes)
      if (!letter) return
      letters += 1
      const decoded = decodeUpdate(bytes)
      expect(decoded?.deletions).toEqual([])
      expect(decoded?.structs).toHaveLength(1)
      const [struct] = decoded?.structs ?? []
      if (!(struct instanceof Y.Item)) throw new Error('no item')
      expect(struct.id).toEqual({ client: letter.client, clock: letter.clock })
      expect(endOf(struct)).toBe(letter.clock + letter.text.length)
      expect(struct.origin).toEqual({ client: letter.client, clock: letter.clock - 1 })
      expect([struct.rightOrigin, struct.parent, struct.parentSub]).toEqual([null, null, null])
      expect(struct.content).toBeInstanceOf(Y.ContentString)
    }),
    { numRuns: 2000 },
  )
  expect(letters).toBeGreaterThan(50)
})

it('R15.100 a text longer than an update may bring is no letter', () => {
  const writer = openWriter(70)
  const length = writer.text.length
  writer.text.insert(length, 'a'.repeat(limits.newClocks))
  writer.text.insert(length + limits.newClocks, 'a'.repeat(limits.newClocks + 1))
  expect(writer.made.map((update) => readLetter(update) !== undefined)).toEqual([true, false])
})
