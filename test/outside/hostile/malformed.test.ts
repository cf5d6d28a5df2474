import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { awarenessFrame, jsonFrame, syncFrame } from '../../kit/ourClient.ts'
import { analysisOf, firstText } from '../../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { until } from '../until.ts'
import { park, refusalOf, scene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test.concurrent('R18.63 a malformed frame is told so, and its sender may go on', async () => {
  const { table, analysis, bystander, innocentsGoOn, close } = await scene(server)
  const frames = [
    [],
    [0],
    [0x80],
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [4],
    [63],
    [65, 2, 123, 125],
    [68],
    [0, 3, 1, 0],
    [0, 0x80],
    [0, 0, 5, 1],
    [0, 1, 0xff, 0xff, 0xff, 0xff, 0x0f],
    [0, 2, 4, 1, 1, 1, 1],
    [0, 2, 3, 0xff, 0xff, 0xff],
    [0, 0, 1, 0x80],
    [0, 0, 0],
    [1],
    [64],
    [64, 9, 123],
  ].map((bytes) => Uint8Array.from(bytes))
  for (const client of [table, analysis])
    for (const frame of frames) {
      const code = await refusalOf(client, frame)
      // what nobody may write anyway may be refused for that
      expect(['malformed-frame', 'server-writes-this']).toContain(code)
    }
  // awareness that can't be read; on the table, where nothing is done with it, it is passed over
  for (const bytes of [
    [1, 2, 0xff, 0x7f],
    [1, 3, 0x80, 0x80, 0x80],
  ])
    expect(await refusalOf(analysis, Uint8Array.from(bytes))).toBe('malformed-frame')
  expect(await table.give('parking.park', { text: 'weer gewoon' })).toMatchObject({ ok: true })
  firstText(analysis.doc).insert(0, 'weer gewoon')
  await until('the other reads it', () => analysisOf(bystander.doc).includes('weer gewoon'))
  expect([table, analysis].map((client) => client.connected())).toEqual([true, true])
  await innocentsGoOn()
  close()
})

test.concurrent('R18.66 a frame over 256 KiB is refused and told, on any sheet', async () => {
  const { table, analysis, bystander, innocentsGoOn, close } = await scene(server)
  const big = 'a'.repeat(256 * 1024)
  expect(await refusalOf(table, jsonFrame(64, park(big)))).toBe('too-long')
  const doc = new Y.Doc()
  doc.getText('elsewhere').insert(0, big)
  expect(await refusalOf(analysis, syncFrame(2, Y.encodeStateAsUpdate(doc)))).toBe('too-long')
  expect(await refusalOf(analysis, awarenessFrame(new Uint8Array(1025)))).toMatch(/too-long|malformed-frame/)
  expect(await table.give('parking.park', { text: 'klein' })).toMatchObject({ ok: true })
  firstText(analysis.doc).insert(0, 'klein')
  await until('the other reads it', () => analysisOf(bystander.doc).includes('klein'))
  await innocentsGoOn()
  close()
})
