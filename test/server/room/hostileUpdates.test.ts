import { getSchema } from '@tiptap/core'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openAnalysis, type Write } from '../../../server/room/analysis.ts'
import { bytesIn } from '../../../server/storage/storage.ts'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { analysisSchema } from '../../../shared/analysis/schema.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { bareMeeting } from '../../kit/bareMeeting.ts'
import { type Dice, openDice } from '../../kit/hostileFrames/dice.ts'
import { someUpdate } from '../../kit/hostileFrames/updates.ts'
import { follow } from '../../kit/memoryRoom.ts'
import { lettersOf } from '../../kit/recordedFrames.ts'

/** Far more than would come over sockets in this time: these are given to the room's analysis as they are. */
const seeds = process.env.LONG ? 3_000 : 20
const batches = 60
const hostileEach = 8
const attackers = [11, 12, 4_000_000_000]

const meeting = bareMeeting()
const schema = getSchema(analysisSchema)

test(`R18.68 no update bent at its structure throws, or leaves what no editor can draw (${seeds} attacks)`, {
  timeout: seeds * 10_000,
}, async () => {
  let taken = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    taken += await attack(seed).catch((error) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
  }
  // the attack came as far as what is stored
  expect(taken).toBeGreaterThan(10 * seeds)
})

/** Attackers among somebody who edits; gives how many of the attackers' updates were taken in. */
async function attack(seed: number): Promise<number> {
  const dice = openDice(seed)
  const stored = [seedAnalysis(7)]
  const analysis = await openAnalysis(async () => stored, new Map())
  const reader = loaded(stored)
  const writer = openWriter(loaded(stored), dice)
  let taken = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(analysis.sheet().doc))
    const hostile = Array.from({ length: hostileEach }, (): Write => {
      const own = dice.oneOf(attackers)
      return { from: follow('analysis', `attacker${own}`), update: someUpdate(dice, { own, clocks }) }
    })
    const honest = writer.edit().map((update): Write => ({ from: follow('analysis', 'anne'), update }))
    const { outcomes, relay, commit } = await analysis.take([...hostile, ...honest], meeting)
    taken += outcomes.slice(0, hostileEach).filter((outcome) => outcome === 'stored').length
    for (const write of commit?.sheets ?? []) {
      if (!('append' in write)) stored.length = 0
      stored.push(bytesIn(write))
    }
    if (!relay) continue
    for (const doc of [reader, writer.doc]) Y.applyUpdate(doc, relay.update, 'server')
    expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null])
  }
  const reloaded = loaded(stored)
  expect(lettersOf(reader)).toEqual(lettersOf(reloaded))
  expect(reloaded.getXmlFragment(fragmentName).length).toBe(8)
  yXmlFragmentToProseMirrorRootNode(reloaded.getXmlFragment(fragmentName), schema).check()
  return taken
}

function loaded(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Somebody who adds lines, types in them and takes them away, as an editor does. */
function openWriter(doc: Y.Doc, dice: Dice) {
  const made: Uint8Array[] = []
  doc.clientID = 5
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') made.push(update)
  })
  return {
    doc,
    edit(): Uint8Array[] {
      const part = doc.getXmlFragment(fragmentName).get(dice.below(8)) as Y.XmlElement
      const line = part.length > 0 ? part.get(dice.below(part.length)) : undefined
      const text = line instanceof Y.XmlElement && line.length > 0 ? line.get(0) : undefined
      const pick = dice.below(10)
      if (pick < 3) {
        const added = new Y.XmlElement('paragraph')
        added.insert(0, [new Y.XmlText('een regel')])
        part.insert(dice.below(part.length + 1), [added])
      } else if (pick < 5) {
        if (part.length > 1) part.delete(dice.below(part.length), 1)
      } else if (text instanceof Y.XmlText) text.insert(dice.below(text.length + 1), 'letters')
      return made.splice(0)
    },
  }
}
