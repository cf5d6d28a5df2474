import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'
import { close, saw, type Watcher, watchAll } from './watchers.ts'

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test('R23.4 how long each had the turn reaches the procesbewaker’s desk, and no other byte that anybody is sent', async () => {
  const meeting = await startMeeting(server.url)
  const seats = [meeting.host, await join(meeting, 'Bram'), await join(meeting, 'Cas')]
  const watchers = (await watchAll(seats)) as [Watcher, Watcher, Watcher]
  const [host, bram, cas] = watchers
  const guard = async (name: string, input: object = {}) =>
    expect(await host.table.give(name, input)).toMatchObject({ ok: true })
  await guard('clock.start')
  const person = bram.seat.person
  expect(await bram.table.give('hands.raise')).toMatchObject({ ok: true })
  await guard('hands.give', { person })
  expect(await bram.table.give('floor.end', { person })).toMatchObject({ ok: true })
  await until('the procesbewaker sees a balance', () => saw(host, `talk/${person}`))
  // what the others have seen since is the same table
  await until('all are in step', () =>
    watchers.every(({ table }) => !Object.hasOwn(table.entries(), 'floor') && table.entries().gathering),
  )
  for (const one of [bram, cas]) expect(saw(one, 'talk')).toBe(false)
  expect(host.table.received.holds('talk')).toBe(false)
  for (const one of watchers) close(one)
})
