import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fixedParts, type Verdict, vetUpdate } from '../../../server/room/vetUpdate.ts'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { limits } from '../../../shared/wire.ts'

const seeder = 1
const anneId = 100
const bramId = 200

/** The server's side: the doc, and who owns which client ID. */
function openServer() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedAnalysis(seeder))
  const owners = new Map<number, string>()
  const fixed = fixedParts(doc)
  const vet = (update: Uint8Array, person: string): Verdict =>
    vetUpdate({
      update,
      person,
      doc,
      owner: (clientId) => owners.get(clientId),
      idsOf: (of) => [...owners.values()].filter((owner) => owner === of).length,
      fixed,
    })
  return {
    doc,
    owners,
    vet,
    /** Vets and, where it may, applies; nothing may be left pending. */
    offer(update: Uint8Array, person: string): string {
      const before = Y.encodeStateAsUpdate(doc)
      const verdict = vet(update, person)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      if (isRefusal(verdict)) return verdict.code
      if (verdict.kind === 'apply') {
        for (const clientId of verdict.newIds) owners.set(clientId, person)
        Y.applyUpdate(doc, update)
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      }
      return verdict.kind
    },
  }
}

function openClient(server: Y.Doc, clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  return doc
}

/** The update that an edit makes. */
function edit(doc: Y.Doc, act: () => void): Uint8Array {
  const made: Uint8Array[] = []
  const keep = (update: Uint8Array) => made.push(update)
  doc.on('update', keep)
  doc.transact(act)
  doc.off('update', keep)
  return Y.mergeUpdates(made)
}

const partsOf = (doc: Y.Doc) => doc.getXmlFragment(fragmentName)
const partAt = (doc: Y.Doc, at: number) => partsOf(doc).get(at) as Y.XmlElement
const paragraphAt = (doc: Y.Doc, at: number) => partAt(doc, at).get(0) as Y.XmlElement
function textAt(doc: Y.Doc, at: number): Y.XmlText {
  const paragraph = paragraphAt(doc, at)
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  return paragraph.get(0) as Y.XmlText
}
const type = (doc: Y.Doc, words: string, part = 0) => edit(doc, () => textAt(doc, part).insert(0, words))

/** Writes an update by hand: what no Yjs would send. */
type Id = readonly [client: number, clock: number]
type Forged =
  | { gc: number }
  | { skip: number }
  | { deleted: number; origin?: Id }
  | { text: string; origin?: Id; rightOrigin?: Id; parent?: Id | string; sub?: string }
  | { element: string; origin?: Id; parent?: Id | string; sub?: string }
type Section = { client: number; clock: number; structs: Forged[] }

function forge(
  sections: Section[],
  deletions: [client: number, ranges: [number, number][]][] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  const number = (value: number) => encoding.writeVarUint(encoder, value)
  const id = ([client, clock]: Id) => [client, clock].forEach(number)
  number(sections.length)
  for (const { client, clock, structs } of sections) {
    for (const value of [structs.length, client, clock]) number(value)
    for (const struct of structs) {
      if ('gc' in struct) {
        encoding.writeUint8(encoder, 0)
        number(struct.gc)
      } else if ('skip' in struct) {
        encoding.writeUint8(encoder, 10)
        number(struct.skip)
      } else {
        const { origin, rightOrigin, parent, sub } = {
          rightOrigin: undefined,
          parent: undefined,
          sub: undefined,
          ...struct,
        }
        const ref = 'text' in struct ? 4 : 'element' in struct ? 7 : 1
        encoding.writeUint8(
          encoder,
          ref | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (sub === undefined ? 0 : 32),
        )
        if (origin) id(origin)
        if (rightOrigin) id(rightOrigin)
        if (!origin && !rightOrigin) {
          number(typeof parent === 'string' ? 1 : 0)
          if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
          else id(parent ?? [0, 0])
          if (sub !== undefined) encoding.writeVarString(encoder, sub)
        }
        if ('deleted' in struct) number(struct.deleted)
        else if ('text' in struct) encoding.writeVarString(encoder, struct.text)
        else {
          number(3)
          encoding.writeVarString(encoder, struct.element)
        }
      }
    }
  }
  number(deletions.length)
  for (const [client, ranges] of deletions) {
    number(client)
    number(ranges.length)
    for (const [clock, length] of ranges) [clock, length].forEach(number)
  }
  return encoding.toUint8Array(encoder)
}

let server: ReturnType<typeof openServer>
let anne: Y.Doc
let bram: Y.Doc
beforeEach(() => {
  server = openServer()
  anne = openClient(server.doc, anneId)
  bram = openClient(server.doc, bramId)
})

/** Where a thing of the seed is. */
const partId = (at: number): Id => [seeder, partAt(server.doc, at)._item?.id.clock ?? -1]
const paragraphId = (at: number): Id => [seeder, paragraphAt(server.doc, at)._item?.id.clock ?? -1]

describe('vetting an update: what is honest', () => {
  it('R13.10 typing is applied, and its client ID is new to who typed once', () => {
    expect(server.vet(type(anne, 'Ik'), 'anne')).toEqual({ kind: 'apply', newIds: [anneId], adds: true })
    anne = openClient(server.doc, anneId)
    expect(server.offer(type(anne, 'Ik'), 'anne')).toBe('apply')
    expect(server.vet(type(anne, 'Ja, '), 'anne')).toEqual({ kind: 'apply', newIds: [], adds: true })
  })

  it('R13.11 a handshake that repeats everything is nothing new, deletions included', () => {
    server.offer(type(anne, 'weg hiermee'), 'anne')
    server.offer(
      edit(anne, () => textAt(anne, 0).delete(0, 4)),
      'anne',
    )
    const everything = Y.encodeStateAsUpdate(anne)
    expect(server.offer(everything, 'anne')).toBe('nothing-new')
    expect(server.offer(everything, 'bram')).toBe('nothing-new')
    server.offer(type(anne, 'en nu'), 'anne')
    expect(server.offer(everything, 'bram')).toBe('nothing-new')
  })

  it("R13.12 others' text may be deleted, lists made and paragraphs added: only the parts are fixed", () => {
    server.offer(type(anne, 'van Anne'), 'anne')
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(server.doc))
    const change = edit(bram, () => {
      const list = new Y.XmlElement('bulletList')
      const item = new Y.XmlElement('listItem')
      item.insert(0, [new Y.XmlElement('paragraph')])
      list.insert(0, [item])
      partAt(bram, 0).delete(0, 1)
      partAt(bram, 0).insert(0, [list, new Y.XmlElement('paragraph')])
    })
    expect(server.offer(change, 'bram')).toBe('apply')
    expect(partAt(server.doc, 0).toString()).toContain('<bulletlist>')
  })

  it('R13.13 an update of which the first half is known is applied from there', () => {
    server.offer(type(anne, 'eerst'), 'anne')
    type(anne, 'dan ')
    edit(anne, () => textAt(anne, 0).insert(9, 'aan het eind'))
    expect(server.offer(Y.encodeStateAsUpdate(anne), 'anne')).toBe('apply')
    expect(textAt(server.doc, 0).toString()).toBe('dan eerstaan het eind')
  })
})

describe('vetting an update: gaps are no attack', () => {
  it('R13.14 an update that came before its beginning is a gap, and applied once that is there', () => {
    const first = type(anne, 'eerst')
    const second = type(anne, 'dan ')
    expect(server.offer(second, 'anne')).toBe('gap')
    expect(server.offer(first, 'anne')).toBe('apply')
    expect(server.offer(second, 'anne')).toBe('apply')
  })

  it('R13.15 what builds on text or deletes text that the server has not, is a gap', () => {
    const unknown = type(anne, 'nog niet gestuurd')
    Y.applyUpdate(bram, unknown)
    expect(
      server.offer(
        edit(bram, () => textAt(bram, 0).insert(3, '!')),
        'bram',
      ),
    ).toBe('gap')
    expect(
      server.offer(
        edit(bram, () => textAt(bram, 0).delete(0, 2)),
        'bram',
      ),
    ).toBe('gap')
    expect(server.offer(forge([], [[4711, [[0, 3]]]]), 'bram')).toBe('gap')
  })

  it('R13.16 what leaves out a stretch is a gap', () => {
    const updates = [type(anne, 'een'), type(anne, 'twee'), type(anne, 'drie')]
    const [first, , third] = updates as [Uint8Array, Uint8Array, Uint8Array]
    expect(server.offer(Y.mergeUpdates([first, third]), 'anne')).toBe('gap')
    expect(server.offer(forge([{ client: anneId, clock: 0, structs: [{ skip: 5 }] }]), 'anne')).toBe('gap')
  })

  it('R13.17 two client IDs of one person may build on each other, but not in a circle', () => {
    const on = (parent: Id) => ({ element: 'paragraph', parent })
    const [ten, eleven] = [10, 11]
    const ladder = forge([
      { client: ten, clock: 0, structs: [{ element: 'bulletList', parent: partId(0) }, on([eleven, 0])] },
      { client: eleven, clock: 0, structs: [{ element: 'listItem', parent: [ten, 0] }] },
    ])
    expect(server.offer(ladder, 'anne')).toBe('apply')
    const circle = forge([
      { client: 12, clock: 0, structs: [on([13, 0])] },
      { client: 13, clock: 0, structs: [on([12, 0])] },
    ])
    expect(server.offer(circle, 'anne')).toBe('gap')
  })
})

describe('vetting an update: the parts hold', () => {
  it.each([
    ['deletes a part', (doc: Y.Doc) => partsOf(doc).delete(3, 1)],
    ['deletes all parts', (doc: Y.Doc) => partsOf(doc).delete(0, 8)],
    ['puts a part before them', (doc: Y.Doc) => partsOf(doc).insert(0, [new Y.XmlElement('part')])],
    ['puts a part between them', (doc: Y.Doc) => partsOf(doc).insert(4, [new Y.XmlElement('part')])],
    ['puts a paragraph after them', (doc: Y.Doc) => partsOf(doc).insert(8, [new Y.XmlElement('paragraph')])],
    ['puts text between them', (doc: Y.Doc) => partsOf(doc).insert(2, [new Y.XmlText('tussendoor')])],
    ['changes the kind of a part', (doc: Y.Doc) => partAt(doc, 1).setAttribute('kind', 'whatWeShare')],
    ['takes away the kind of a part', (doc: Y.Doc) => partAt(doc, 1).removeAttribute('kind')],
    ['gives a part another attribute', (doc: Y.Doc) => partAt(doc, 1).setAttribute('style', 'x')],
    ['writes beside the analysis', (doc: Y.Doc) => doc.getText('elders').insert(0, 'hier ook')],
    ['names something at the top', (doc: Y.Doc) => doc.getMap('view').set('naam', 'iets')],
  ] as [string, (doc: Y.Doc) => void][])('R13.1 refuses an update that %s', (_what, act) => {
    expect(
      server.offer(
        edit(anne, () => act(anne)),
        'anne',
      ),
    ).toBe('parts-are-fixed')
    expect(server.offer(Y.encodeStateAsUpdate(anne), 'anne')).toBe('parts-are-fixed')
    expect(partsOf(server.doc).length).toBe(8)
  })

  it('R13.1 refuses the deletion of a part inside a range, and one of structs that are known', () => {
    server.offer(type(anne, 'a'), 'anne')
    const range = forge([], [[seeder, [[0, 24]]]])
    expect(server.offer(range, 'anne')).toBe('parts-are-fixed')
    const [, clock] = partId(5)
    const known = forge([{ client: anneId, clock: 0, structs: [{ gc: 1 }] }], [[seeder, [[clock, 1]]]])
    expect(server.offer(known, 'anne')).toBe('parts-are-fixed')
  })

  it.each([
    ['text where a node stands', () => ({ text: 'zomaar', parent: paragraphId(0) })],
    ['text straight into a part', () => ({ text: 'zomaar', parent: partId(0) })],
    ['a list item straight into a part', () => ({ element: 'listItem', parent: partId(0) })],
    ['a list item beside a paragraph of a part', () => ({ element: 'listItem', origin: paragraphId(0) })],
    ['a part into a part', () => ({ element: 'part', parent: partId(0) })],
    ['a node for an attribute', () => ({ element: 'x', parent: paragraphId(0), sub: 'kind' })],
  ] as [string, () => Forged][])('R13.2 refuses %s: it would break every editor', (_what, struct) => {
    const update = forge([{ client: anneId, clock: 0, structs: [struct()] }])
    expect(server.offer(update, 'anne')).toBe('malformed-frame')
  })

  it('R13.2 refuses nodes nested so deep that they would break every editor', () => {
    const nest = (levels: number, client: number) =>
      forge([
        {
          client,
          clock: 0,
          structs: Array.from({ length: levels }, (_none, at) => ({
            element: 'bulletList',
            parent: at === 0 ? partId(0) : ([client, at - 1] as const),
          })),
        },
      ])
    expect(server.offer(nest(40, 10), 'anne')).toBe('apply')
    expect(server.offer(nest(5_000, 11), 'anne')).toBe('malformed-frame')
  })

  it('R13.2 refuses a letter between neighbours that can not have stood side by side', () => {
    server.offer(type(anne, 'een'), 'anne')
    Y.applyUpdate(anne, Y.encodeStateAsUpdate(server.doc))
    server.offer(type(anne, 'twee', 1), 'anne')
    const idOf = (part: number, at: number): Id => [
      anneId,
      (textAt(server.doc, part)._start?.id.clock ?? 0) + at,
    ]
    const between = (origin: Id, rightOrigin: Id) =>
      forge([{ client: bramId, clock: 0, structs: [{ text: '!', origin, rightOrigin }] }])
    // of two lines, in the wrong order, and twice the same
    expect(server.offer(between(idOf(0, 0), idOf(1, 0)), 'bram')).toBe('malformed-frame')
    expect(server.offer(between(idOf(1, 2), idOf(1, 0)), 'bram')).toBe('malformed-frame')
    expect(server.offer(between(idOf(1, 1), idOf(1, 1)), 'bram')).toBe('malformed-frame')
    // of a line that is there, and one that is gone
    server.offer(
      edit(anne, () => partAt(anne, 0).delete(0, 1)),
      'anne',
    )
    expect(server.offer(between([anneId, 1], idOf(1, 0)), 'bram')).toBe('malformed-frame')
    expect(server.offer(between([anneId, 1], [anneId, 2]), 'bram')).toBe('apply')
  })

  it('R13.2 refuses text that claims to go on in another place than where it began', () => {
    server.offer(type(anne, 'van Anne'), 'anne')
    const known = Y.getState(server.doc.store, anneId)
    // its known half stands in the first part, and it says to stand in the second
    const update = forge([
      { client: anneId, clock: known - 1, structs: [{ deleted: 3, origin: paragraphId(1) }] },
    ])
    expect(server.offer(update, 'anne')).toBe('malformed-frame')
  })
})

describe('vetting an update: whose IDs', () => {
  it("R18.20 new structs under another's client ID are refused, and the victim is still heard", () => {
    server.offer(type(anne, 'Ik'), 'anne')
    const clock = Y.getState(server.doc.store, anneId)
    for (const structs of [[{ gc: 1 }], [{ deleted: 9, origin: [anneId, 0] as const }], [{ gc: 2 ** 40 }]])
      expect(server.offer(forge([{ client: anneId, clock, structs }]), 'bram')).toBe('foreign-client-id')
    // from a clock that leaves a gap too
    expect(server.offer(forge([{ client: anneId, clock: clock + 9, structs: [{ gc: 1 }] }]), 'bram')).toBe(
      'foreign-client-id',
    )
    expect(server.offer(type(anne, 'Nee, '), 'anne')).toBe('apply')
  })

  it("R18.21 the server's own client ID is nobody's", () => {
    const update = forge([{ client: seeder, clock: 24, structs: [{ gc: 1 }] }])
    expect(server.offer(update, 'anne')).toBe('foreign-client-id')
  })

  it('R18.22 a client ID bound by a caret is as foreign as one bound by text', () => {
    server.owners.set(anneId, 'anne')
    expect(server.offer(type(openClient(server.doc, anneId), 'Ik'), 'bram')).toBe('foreign-client-id')
  })

  it('R18.23 a person has so many client IDs and no more', () => {
    for (let at = 0; at < limits.clientIds - 1; at += 1) server.owners.set(10_000 + at, 'anne')
    const two = forge(
      [11, 12].map((client) => ({
        client,
        clock: 0,
        structs: [{ element: 'paragraph', parent: partId(0) }],
      })),
    )
    expect(server.offer(two, 'anne')).toBe('too-many-client-ids')
    expect(server.offer(type(anne, 'nog net'), 'anne')).toBe('apply')
    expect(server.offer(type(openClient(server.doc, 13), 'te veel'), 'anne')).toBe('too-many-client-ids')
    expect(server.offer(type(bram, 'van Bram'), 'bram')).toBe('apply')
  })
})

describe('vetting an update: what no Yjs would send', () => {
  it('R18.24 one update brings a bounded number of clocks', () => {
    const gc = (...lengths: number[]) =>
      forge([{ client: anneId, clock: 0, structs: lengths.map((length) => ({ gc: length })) }])
    expect(server.offer(gc(limits.newClocks + 1), 'anne')).toBe('too-long')
    expect(server.offer(gc(limits.newClocks, 1), 'anne')).toBe('too-long')
    expect(server.offer(gc(2 ** 31), 'anne')).toBe('too-long')
    expect(server.offer(gc(limits.newClocks), 'anne')).toBe('apply')
  })

  it.each([
    [
      'a GC struct of 2^53',
      forge([{ client: 9, clock: 0, structs: [{ gc: 2 ** 53 - 1 }, { gc: 2 ** 53 - 1 }] }]),
    ],
    ['a skip of 2^53', forge([{ client: 9, clock: 1, structs: [{ skip: 2 ** 53 - 1 }] }])],
    ['a deletion of 2^53', forge([], [[seeder, [[1, 2 ** 53 - 1]]]])],
    ['a GC struct of nothing', forge([{ client: 9, clock: 0, structs: [{ gc: 0 }] }])],
    ['a deletion of nothing', forge([], [[seeder, [[1, 0]]]])],
    ['an empty text', forge([{ client: 9, clock: 0, structs: [{ text: '', origin: [seeder, 1] }] }])],
    [
      'deletions that overlap',
      forge(
        [],
        [
          [
            seeder,
            [
              [1, 2],
              [2, 2],
            ],
          ],
        ],
      ),
    ],
    ['2^31 client IDs', Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07, 1, 9, 0, 0, 1)],
    ['2^31 structs', Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x07, 9, 0, 0, 1)],
    ['2^31 deletions', Uint8Array.of(0, 1, 9, 0xff, 0xff, 0xff, 0xff, 0x07, 1, 1)],
    ['an unknown kind of content', Uint8Array.of(1, 1, 9, 0, 31, 0, 1, 0, 0)],
    ['nothing at all', new Uint8Array()],
    [
      'two sections for one client ID',
      forge([
        { client: 9, clock: 0, structs: [{ gc: 1 }] },
        { client: 9, clock: 1, structs: [{ gc: 1 }] },
      ]),
    ],
    ['a section without structs', forge([{ client: 9, clock: 0, structs: [] }])],
    [
      'a struct that builds on itself',
      forge([{ client: 9, clock: 0, structs: [{ text: 'a', origin: [9, 0] }] }]),
    ],
    [
      'a struct that builds on its own later',
      forge([{ client: 9, clock: 0, structs: [{ gc: 1 }, { text: 'a', parent: [9, 7] }] }]),
    ],
  ])('R18.25 %s is malformed', (_what, update) => {
    expect(server.offer(update, 'anne')).toBe('malformed-frame')
  })

  it('R18.26 an update cut off anywhere, or with any byte changed, does no harm', () => {
    server.offer(type(bram, 'van Bram'), 'bram')
    Y.applyUpdate(anne, Y.encodeStateAsUpdate(server.doc))
    const update = edit(anne, () => {
      textAt(anne, 0).insert(2, 'woorden', { bold: {} })
      textAt(anne, 0).delete(0, 1)
      partAt(anne, 1).insert(0, [new Y.XmlElement('paragraph')])
    })
    for (let length = 0; length < update.length; length += 1)
      expect(server.vet(update.subarray(0, length), 'anne')).toMatchObject({ code: 'malformed-frame' })
    for (let at = 0; at < update.length; at += 1)
      for (const value of [0, 1, 10, 127, 128, 255]) {
        const changed = update.slice()
        changed[at] = value
        const verdict = server.vet(changed, 'anne')
        if (isRefusal(verdict) || verdict.kind !== 'apply') continue
        const doc = openClient(server.doc, 999)
        Y.applyUpdate(doc, changed)
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
        expect(
          partsOf(doc)
            .toArray()
            .map((part) => (part as Y.XmlElement).getAttribute('kind')),
        ).toEqual(
          partsOf(server.doc)
            .toArray()
            .map((part) => (part as Y.XmlElement).getAttribute('kind')),
        )
      }
  })

  it('R18.27 the largest frame is vetted in a moment, however it is filled', () => {
    const many = 25_000
    const ladder = (first: number, second: number, length: number): Section[] =>
      [first, second].map((client, side) => ({
        client,
        clock: 0,
        structs: Array.from({ length }, (_none, at) => ({
          element: 'paragraph',
          // each rung on the rung of the other before it
          parent: side === 0 ? (at === 0 ? partId(0) : ([second, at - 1] as const)) : ([first, at] as const),
        })),
      }))
    const updates = [
      forge([], [[seeder, Array.from({ length: many }, (_none, at): [number, number] => [100 + at * 2, 1])]]),
      forge(
        Array.from({ length: many }, (_none, at) => ({ client: at + 300, clock: 5, structs: [{ skip: 1 }] })),
      ),
      forge(ladder(10, 11, 6_000)),
      forge([{ client: 10, clock: 0, structs: Array.from({ length: many }, () => ({ gc: 1 })) }]),
    ]
    for (const update of updates) {
      const started = performance.now()
      server.vet(update, 'anne')
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })
})
