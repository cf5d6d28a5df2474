import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { encodeAwareness, vetAwareness } from '../../../server/room/vetAwareness.ts'
import { limits } from '../../../shared/wire.ts'

const place = { type: null, tname: null, item: { client: 7, clock: 3 }, assoc: 0 }
const cursor = { anchor: place, head: place }
const owners = new Map([
  [100, 'anne'],
  [101, 'anne'],
  [200, 'bram'],
])

/** An awareness update of several entries, as a stock provider makes it. */
function entries(...all: [clientId: number, state: unknown][]): Uint8Array {
  const states = new Map(all as [number, Record<string, unknown>][])
  const meta = new Map(all.map(([clientId]) => [clientId, { clock: 5, lastUpdated: 0 }]))
  return encodeAwarenessUpdate({ states, meta } as Awareness, [...states.keys()])
}
const vet = (update: Uint8Array, own?: number) =>
  vetAwareness({ update, person: 'anne', own, owner: (clientId) => owners.get(clientId) })

describe('vetting a caret', () => {
  it('R13.30 the first client ID of mine that a socket uses is its own, be it new or mine already', () => {
    expect(vet(entries([300, { cursor }]))).toEqual({ clientId: 300, state: { cursor } })
    expect(vet(entries([100, { cursor }]))).toEqual({ clientId: 100, state: { cursor } })
  })

  it("R13.31 others' entries are passed over in silence, beside my own and alone", () => {
    expect(vet(entries([200, { cursor }], [100, { cursor: null }]))).toEqual({
      clientId: 100,
      state: { cursor: null },
    })
    expect(vet(entries([200, null]))).toBeUndefined()
    expect(vet(entries([200, { cursor }]), 100)).toBeUndefined()
    // another device of mine, another new ID
    expect(vet(entries([101, { cursor }], [300, { cursor }]), 100)).toBeUndefined()
    expect(vet(entries())).toBeUndefined()
  })

  it('R13.32 a caret says where it is, and nothing of who it is or of anything else', () => {
    const claimed = { cursor, user: { id: 'bram', name: 'Bram' }, secret: 'woorden' }
    expect(vet(entries([100, claimed]))).toEqual({ clientId: 100, state: { cursor } })
    expect(vet(entries([100, {}]))).toEqual({ clientId: 100, state: {} })
    expect(vet(entries([100, null]))).toEqual({ clientId: 100, state: null })
  })

  it.each([
    ['a caret without a place', entries([100, { cursor: { anchor: null, head: place } }])],
    ['a caret that is a word', entries([100, { cursor: 'hier' }])],
    ['a state that is a number', entries([100, 7])],
    ['no JSON', Uint8Array.of(1, 100, 1, 1, 123)],
    ['nothing', new Uint8Array()],
    ['more entries than bytes', Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07, 1, 1, 1)],
    ['a string longer than the update', Uint8Array.of(1, 100, 1, 0xff, 0xff, 0x07)],
    ['bytes after the last entry', Uint8Array.of(...entries([100, {}]), 1)],
    ['a client ID beyond all numbers', Uint8Array.of(1, ...Array(7).fill(255), 127, 1, 2, 123, 125)],
    ['__proto__', Uint8Array.of(1, 100, 1, 16, ...new TextEncoder().encode('{"__proto__":{}}'))],
    ['more than a caret ever needs', entries([100, { cursor, filler: 'a'.repeat(limits.awarenessBytes) }])],
  ])('R18.30 %s is malformed', (_what, update) => {
    expect(vet(update)).toEqual({ code: 'malformed-frame' })
  })

  it('R13.33 what is sent on is an awareness update that stock clients read', () => {
    const awareness = new Awareness(new Y.Doc())
    const state = { cursor, user: { id: 'anne', name: 'Anne', colour: 2 } }
    applyAwarenessUpdate(awareness, encodeAwareness(100, 1, state), 'server')
    expect(awareness.getStates().get(100)).toEqual(state)
    applyAwarenessUpdate(awareness, encodeAwareness(100, 2, null), 'server')
    expect(awareness.getStates().has(100)).toBe(false)
    awareness.destroy()
  })
})
