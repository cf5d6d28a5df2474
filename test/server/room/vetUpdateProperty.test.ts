import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fixedParts, vetUpdate } from '../../../server/room/vetUpdate.ts'
import { fragmentName, partKinds } from '../../../shared/analysis/parts.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { isRefusal } from '../../../shared/refusal.ts'

/** A step of one of the writers; the numbers choose where, and wrap round. */
type Step =
  | { do: 'type'; who: number; part: number; at: number }
  | { do: 'erase'; who: number; part: number; at: number }
  | { do: 'add'; who: number; part: number; at: number }
  | { do: 'remove'; who: number; part: number; at: number }
  | { do: 'undo'; who: number; part: number; at: number }
  | { do: 'redo'; who: number; part: number; at: number }
  | { do: 'reach'; who: number; part: number; at: number }
  | { do: 'hear'; who: number; part: number; at: number }
  | { do: 'handshake'; who: number; part: number; at: number }
  | { do: 'reload'; who: number; part: number; at: number }

const doing = [
  'type',
  'type',
  'erase',
  'add',
  'remove',
  'undo',
  'undo',
  'redo',
  'reach',
  'reach',
  'hear',
  'handshake',
  'reload',
] as const
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...doing),
  who: fc.nat(2),
  part: fc.nat(7),
  at: fc.nat(40),
})

function play(steps: readonly Step[]) {
  const server = new Y.Doc()
  Y.applyUpdate(server, seedAnalysis(1))
  const fixed = fixedParts(server)
  const owners = new Map<number, string>()
  const verdicts = { apply: 0, 'nothing-new': 0, gap: 0 }
  let ids = 1

  const open = (person: string) => {
    const doc = new Y.Doc()
    doc.clientID = ids += 1
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    const outgoing: Uint8Array[] = []
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') outgoing.push(update)
    })
    // each step is one of its own to undo
    const history = new Y.UndoManager(doc.getXmlFragment(fragmentName), { captureTimeout: 0 })
    return { person, doc, outgoing, history }
  }
  const offer = (update: Uint8Array, person: string) => {
    const idsOf = (of: string) => [...owners.values()].filter((owner) => owner === of).length
    const verdict = vetUpdate({ update, person, doc: server, owner: (id) => owners.get(id), idsOf, fixed })
    if (isRefusal(verdict)) throw new Error(`refused: ${verdict.code}`)
    verdicts[verdict.kind] += 1
    if (verdict.kind !== 'apply') return
    for (const id of verdict.newIds) owners.set(id, person)
    Y.applyUpdate(server, update)
    if (server.store.pendingStructs || server.store.pendingDs) throw new Error('left something pending')
  }
  const writers = ['anne', 'bram', 'cato'].map(open)
  const shake = ({ doc, person }: ReturnType<typeof open>) => {
    offer(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)), person)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), 'server')
  }

  for (const { do: what, who, part, at } of steps) {
    const writer = writers[who] ?? open('nobody')
    const { doc, outgoing, history } = writer
    const element = doc.getXmlFragment(fragmentName).get(part) as Y.XmlElement
    const paragraph = element.length > 0 ? (element.get(at % element.length) as Y.XmlElement) : undefined
    const text = paragraph && paragraph.length > 0 ? (paragraph.get(0) as Y.XmlText) : undefined
    if (what === 'type') {
      if (text) text.insert(at % (text.length + 1), 'woord', at % 3 === 0 ? { bold: {} } : {})
      else paragraph?.insert(0, [new Y.XmlText('begin')])
    } else if (what === 'erase' && text && text.length > 1) text.delete(at % (text.length - 1), 1)
    else if (what === 'add') element.insert(at % (element.length + 1), [new Y.XmlElement('paragraph')])
    else if (what === 'remove' && paragraph) element.delete(at % element.length, 1)
    else if (what === 'undo') history.undo()
    else if (what === 'redo') history.redo()
    // any of those under way, in any order, and one may be lost
    else if (what === 'reach')
      for (const update of outgoing.splice(at % (outgoing.length + 1), 1)) offer(update, writer.person)
    else if (what === 'hear') Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server')
    else if (what === 'handshake') shake(writer)
    else if (what === 'reload') {
      shake(writer)
      writers[who] = open(writer.person)
    }
  }
  for (const writer of [...writers, ...writers]) shake(writer)
  return { server, writers, verdicts }
}

describe('vetting, whatever happens', () => {
  it('R13.18 honest writers are never refused: an update is applied, known or a gap, and at the end all are equal', () => {
    const seen = { apply: 0, 'nothing-new': 0, gap: 0 }
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const { server, writers, verdicts } = play(steps)
        for (const kind of ['apply', 'nothing-new', 'gap'] as const) seen[kind] += verdicts[kind]
        const text = server.getXmlFragment(fragmentName).toString()
        expect(writers.map(({ doc }) => doc.getXmlFragment(fragmentName).toString())).toEqual([
          text,
          text,
          text,
        ])
        const kinds = server
          .getXmlFragment(fragmentName)
          .toArray()
          .map((part) => (part as Y.XmlElement).getAttribute('kind'))
        expect(kinds).toEqual(partKinds)
      }),
      { numRuns: 300, seed: 20_260_304 },
    )
    // something really happened
    expect(seen.apply).toBeGreaterThan(1_000)
    expect(seen.gap).toBeGreaterThan(100)
    expect(seen['nothing-new']).toBeGreaterThan(100)
  })
})
