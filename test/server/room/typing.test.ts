import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openAnalysis } from '../../../server/room/analysis.ts'
import { readLetter } from '../../../server/room/letters.ts'
import { openTyping } from '../../../server/room/typing.ts'
import { fixedParts, vetUpdate } from '../../../server/room/vetUpdate.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { bareMeeting } from '../../kit/bareMeeting.ts'
import { follow } from '../../kit/memoryRoom.ts'

const meeting = bareMeeting()

/** Somebody's own copy, with a line of their own in one of the parts, and the updates they make. */
function openWriter(stored: Uint8Array, clientId: number) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, stored)
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') made.push(update)
  })
  const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
  const line = () => (part.get(0) as Y.XmlElement).get(0) as Y.XmlText
  if ((part.get(0) as Y.XmlElement).length === 0) (part.get(0) as Y.XmlElement).insert(0, [new Y.XmlText()])
  return { doc, line, take: () => made.splice(0) }
}

/** What the server would say without the short way: every update is vetted against the whole doc. */
function openReference(stored: Uint8Array) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored)
  const fixed = fixedParts(doc)
  const owners = new Map<number, string>()
  const idsOf = (of: string) => [...owners.values()].filter((owner) => owner === of).length
  return {
    doc,
    offer(update: Uint8Array, person: string) {
      const verdict = vetUpdate({ update, person, doc, owner: (id) => owners.get(id), idsOf, fixed })
      if (isRefusal(verdict)) return verdict
      if (verdict.kind !== 'apply') return verdict.kind === 'gap' ? 'gap' : 'stored'
      for (const id of verdict.newIds) owners.set(id, person)
      Y.applyUpdate(doc, update)
      return 'stored'
    },
  }
}

describe('typing that goes on', () => {
  it('R13.40 an update is answered, and the analysis is, as if each were vetted against the whole doc', async () => {
    const step = fc.record({
      what: fc.constantFrom(
        'type',
        'type',
        'type',
        'erase',
        'amid',
        'hear',
        'twice',
        'late',
        'forged',
        'line',
      ),
      who: fc.nat(2),
      at: fc.nat(50),
    })
    let short = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        const seed = openWriter(seedAnalysis(1), 7)
        const stored = Y.encodeStateAsUpdate(seed.doc)
        const bound = new Map([[7, 'seeder']])
        const analysis = await openAnalysis(async () => [stored], bound)
        const reference = openReference(stored)
        reference.offer(stored, 'seeder')
        const writers = ['anne', 'bram', 'cato'].map((person, i) => ({
          from: follow('analysis', person),
          ...openWriter(stored, 100 + i),
        }))
        const late: { update: Uint8Array; who: number }[] = []
        const offer = async (update: Uint8Array, who: number) => {
          const from = writers[who]?.from
          if (!from) return
          const { outcomes } = await analysis.take([{ from, update }], meeting)
          expect(outcomes[0]).toEqual(reference.offer(update, from.person))
        }
        for (const { what, who, at } of steps) {
          const writer = writers[who]
          if (!writer) continue
          const line = writer.line()
          if (what === 'type') line.insert(line.length, 'a')
          if (what === 'amid') line.insert(at % (line.length + 1), 'b')
          if (what === 'erase' && line.length > 0) line.delete(at % line.length, 1)
          if (what === 'line') line.insert(line.length, `${at}`)
          if (what === 'hear')
            Y.applyUpdate(
              writer.doc,
              Y.encodeStateAsUpdate(reference.doc, Y.encodeStateVector(writer.doc)),
              'server',
            )
          const made = writer.take()
          if (what === 'late') late.push(...made.map((update) => ({ update, who })))
          for (const update of made) {
            short += 1
            await offer(update, what === 'forged' ? (who + 1) % 3 : who)
            if (what === 'twice') await offer(update, who)
          }
          if (what === 'forged' && made.length === 0) {
            line.insert(line.length, 'f')
            for (const update of writer.take()) {
              await offer(update, (who + 1) % 3)
              await offer(update, who)
            }
          }
        }
        for (const { update, who } of late) await offer(update, who)
        expect(Y.encodeStateAsUpdate(analysis.sheet().doc)).toEqual(Y.encodeStateAsUpdate(reference.doc))
      }),
      { numRuns: 60 },
    )
    expect(short).toBeGreaterThan(500)
  })

  it('R13.41 a letter behind the own last one needs no look at the doc, and anything else is no such letter', () => {
    const writer = openWriter(seedAnalysis(1), 5)
    const typed = (change: (line: Y.XmlText) => void) => {
      change(writer.line())
      return writer.take().at(-1) ?? new Uint8Array()
    }
    const letter = (text: string) => typed((line) => line.insert(line.length, text))
    letter('a')
    const known = new Y.Doc()
    Y.applyUpdate(known, Y.encodeStateAsUpdate(writer.doc))
    let looks = 0
    const typing = openTyping(() => {
      looks += 1
      return known
    })
    const goesOn = (update: Uint8Array) => {
      const read = readLetter(update)
      return read !== undefined && typing.goesOn(read)
    }
    for (const text of ['b', 'c', 'eé', '👩']) {
      const update = letter(text)
      expect(goesOn(update)).toBe(true)
      // the same again is nothing new
      expect(goesOn(update)).toBe(false)
    }
    // the first one found out where the text ends
    expect(looks).toBe(1)
    letter('lost')
    expect(goesOn(letter('after what was lost'))).toBe(false)
    expect(goesOn(typed((line) => line.insert(1, 'amid')))).toBe(false)
    expect(goesOn(typed((line) => line.delete(0, 1)))).toBe(false)
    expect(goesOn(Uint8Array.of(1, 2, 3))).toBe(false)
  })
})
