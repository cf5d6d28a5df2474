import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { openAnalysis } from '../../../server/room/analysis.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { limits } from '../../../shared/wire.ts'
import { bareMeeting } from '../../kit/bareMeeting.ts'
import { follow } from '../../kit/memoryRoom.ts'

const meeting = bareMeeting()

/** The analysis as one person has it on their own screen, and the line they write on. */
function openCopy(stored: Uint8Array) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored)
  const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
  const paragraph = part.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  return { doc, line: paragraph.get(0) as Y.XmlText }
}

/** The update that an act of the writer makes. */
function updateOf({ doc, line }: ReturnType<typeof openCopy>, act: (line: Y.XmlText) => void): Uint8Array {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  act(line)
  return Y.mergeUpdates(updates)
}

it('R18.81 a full analysis takes no letter more, but can be made smaller', async () => {
  const first = openCopy(seedAnalysis())
  first.line.insert(0, 'a'.repeat(limits.sheetBytes - 400))
  const stored = Y.encodeStateAsUpdate(first.doc)
  const analysis = await openAnalysis(async () => [stored], new Map([[first.doc.clientID, 'p']]))
  const from = follow('analysis', 'p')
  const offer = async (update: Uint8Array) => (await analysis.take([{ from, update }], meeting)).outcomes[0]

  const more = updateOf(openCopy(stored), (line) => line.insert(0, 'b'.repeat(1000)))
  expect(await offer(more)).toMatchObject({ code: 'sheet-full' })
  const less = updateOf(openCopy(stored), (line) => line.delete(0, 5000))
  expect(await offer(less)).toBe('stored')
  expect(await offer(more)).toBe('stored')
})
