import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mirror } from '../../../server/room/mirror.ts'
import { openLiveSheet } from '../../../server/room/sheet.ts'

// no view holds a key `__proto__` (R18.91), and Yjs would lose it: it lays down what it reads by plain assignment
const entry = fc.jsonValue({ maxDepth: 2 }).filter((json) => !JSON.stringify(json).includes('"__proto__":'))
const entries = fc.dictionary(
  fc.constantFrom('clock', 'agenda/a', 'agenda/b', 'people/a', 'people/b', 'notes/a'),
  entry,
)

describe('the mirror', () => {
  it('R12.10 makes the sheet hold exactly what the view holds, whatever it held before', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 8 }), (views) => {
        const sheet = openLiveSheet('table', [])
        for (const view of views) {
          sheet.change(() => mirror(sheet.doc.getMap('view'), view))
          expect(sheet.doc.getMap('view').toJSON()).toEqual(view)
        }
      }),
    )
  })

  it('R12.11 writes nothing when nothing changed', () => {
    fc.assert(
      fc.property(entries, (view) => {
        const sheet = openLiveSheet('table', [])
        sheet.change(() => mirror(sheet.doc.getMap('view'), view))
        expect(sheet.change(() => mirror(sheet.doc.getMap('view'), structuredClone(view)))).toBeUndefined()
      }),
    )
  })

  it('R12.12 touches only the entries that differ, so a change of one is small however much there is', () => {
    const sheet = openLiveSheet('table', [])
    const view = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`notes/${n}`, { text: 'x'.repeat(200) }]),
    )
    sheet.change(() => mirror(sheet.doc.getMap('view'), view))
    const update = sheet.change(() =>
      mirror(sheet.doc.getMap('view'), { ...view, 'notes/7': { text: 'nieuw' } }),
    )
    expect(update?.length).toBeLessThan(200)
  })

  it('R12.13 a follower who missed updates catches up by state vector', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 2, maxLength: 6 }), fc.nat(), (views, missed) => {
        const sheet = openLiveSheet('table', [])
        const follower = new Y.Doc()
        views.forEach((view, index) => {
          const update = sheet.change(() => mirror(sheet.doc.getMap('view'), view))
          if (update && index < missed % views.length) Y.applyUpdate(follower, update)
        })
        Y.applyUpdate(follower, Y.encodeStateAsUpdate(sheet.doc, Y.encodeStateVector(follower)))
        expect(follower.getMap('view').toJSON()).toEqual(views.at(-1))
      }),
    )
  })

  it('R14.20 a rewritten sheet holds no byte of what was overwritten or deleted', () => {
    const sheet = openLiveSheet('table', [])
    sheet.change(() => mirror(sheet.doc.getMap('view'), { 'notes/a': 'geheimwoord', 'notes/b': 'blijft' }))
    sheet.change(() => mirror(sheet.doc.getMap('view'), { 'notes/a': 'anders' }))
    const write = sheet.rewrite()
    const text = Buffer.from('replace' in write ? write.replace : '').toString('latin1')
    expect(text).toContain('anders')
    expect(text).not.toContain('geheimwoord')
    expect(text).not.toContain('blijft')
  })

  it('R15.20 stored updates are laid together now and then, and load as they were', () => {
    const sheet = openLiveSheet('table', [])
    let stored: Uint8Array[] = []
    for (let n = 0; n < 5_000; n += 1) {
      const update = sheet.change(() => mirror(sheet.doc.getMap('view'), { count: n }))
      const write = sheet.write(update as Uint8Array)
      if ('append' in write) stored.push(write.append)
      else stored = ['together' in write ? write.together : write.replace]
    }
    expect(stored.length).toBeLessThan(2_100)
    expect(openLiveSheet('table', stored).doc.getMap('view').toJSON()).toEqual({ count: 4_999 })
  })
})
