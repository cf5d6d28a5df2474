import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openOurs, syncFrame } from '../../kit/ourClient.ts'
import { analysisOf, firstText } from '../../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { join } from '../seats.ts'
import { until } from '../until.ts'
import { refusalOf, scene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test.concurrent("R18.64 letters under another's client ID are refused, and the victim is still heard", async () => {
  const { meeting, analysis, bystander, innocentsGoOn, close } = await scene(server)
  const victim = openOurs(await join(meeting, 'Vera'), 'analysis')
  await until('the victim is in', () => victim.counts().stored === 1)
  firstText(victim.doc).insert(0, 'Vera zegt ')
  await until('the attacker reads it', () => analysisOf(analysis.doc).includes('Vera zegt '))

  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(analysis.doc))
  forged.clientID = victim.doc.clientID
  const before = Y.encodeStateVector(forged)
  firstText(forged).insert(0, 'verzonnen ')
  expect(await refusalOf(analysis, syncFrame(2, Y.encodeStateAsUpdate(forged, before)))).toBe(
    'foreign-client-id',
  )

  // one GC struct that takes the victim's clock to its end
  const clock = Y.getState(analysis.doc.store, victim.doc.clientID)
  for (const length of [1, 2 ** 20, 2 ** 31, 2 ** 52])
    expect(await refusalOf(analysis, syncFrame(2, gcUpdate(victim.doc.clientID, clock, length)))).toMatch(
      /foreign-client-id|malformed-frame/,
    )

  firstText(victim.doc).insert(0, 'en nog iets ')
  await until('the victim is heard', () => analysisOf(bystander.doc).includes('en nog iets '))
  await until('and counted', () => victim.counts().stored === victim.counts().sent)
  expect(analysisOf(bystander.doc)).not.toContain('verzonnen')
  expect(victim.refusals).toEqual([])
  victim.close()
  await innocentsGoOn()
  close()
})

test.concurrent('R18.65 a struct of absurd length is refused, under an own ID too', async () => {
  const { analysis, bystander, innocentsGoOn, close } = await scene(server)
  for (const length of [2 ** 20 + 1, 2 ** 31, 2 ** 32, 2 ** 52, 2 ** 53 - 1])
    expect(await refusalOf(analysis, syncFrame(2, gcUpdate(4711, 0, length)))).toMatch(
      /too-long|malformed-frame/,
    )
  // a state vector, a count of structs and a count of deletes that promise more than there is
  for (const bytes of [
    [1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0],
    [0, 1, 1, 0xff, 0xff, 0xff, 0xff, 0x0f],
  ])
    expect(await refusalOf(analysis, syncFrame(2, Uint8Array.from(bytes)))).toBe('malformed-frame')
  firstText(analysis.doc).insert(0, 'gewone letters')
  await until('the other reads it', () => analysisOf(bystander.doc).includes('gewone letters'))
  await innocentsGoOn()
  close()
})

/** An update of one garbage-collected struct, as long as it says. */
function gcUpdate(clientId: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock, 0, length, 0]) encoding.writeVarUint(encoder, number)
  })
}
