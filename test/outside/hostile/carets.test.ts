import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessFrame } from '../../kit/ourClient.ts'
import { firstText } from '../../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { openStock } from '../../kit/stockClient.ts'
import { join } from '../seats.ts'
import { until } from '../until.ts'
import { scene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test.concurrent("R18.67 others' carets can be neither moved, nor taken away, nor worn under their name", async () => {
  const { meeting, seat, analysis, innocentsGoOn, close } = await scene(server)
  const victimSeat = await join(meeting, 'Vera')
  const victim = openStock(victimSeat, 'analysis')
  const onlooker = openStock(meeting.host, 'analysis')
  await until('all are in', () => [victim, onlooker].every(({ provider }) => provider.synced))
  const stateOf = (clientId: number) =>
    onlooker.provider.awareness.getStates().get(clientId) as
      | { user?: { id?: string; name?: string } }
      | undefined
  const caret = (text: Y.XmlText) => {
    const position = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, 0)))
    return { anchor: position, head: position }
  }
  victim.provider.awareness.setLocalState({ cursor: caret(firstText(victim.doc)), user: { name: 'Vera' } })
  const own = victim.doc.clientID
  await until('the caret of the victim is seen', () => stateOf(own)?.user?.id === victimSeat.person)

  const entry = (clientId: number, clock: number, state: object | null) =>
    encodeAwarenessUpdate(
      { states: new Map([[clientId, state]]), meta: new Map([[clientId, { clock }]]) } as never,
      [clientId],
    )
  const named = { user: { id: victimSeat.person, name: 'Vera, vals' } }
  analysis.send(awarenessFrame(entry(own, 1_000, null)))
  analysis.send(awarenessFrame(entry(own, 1_001, named)))
  analysis.send(awarenessFrame(entry(analysis.doc.clientID, 1, named)))
  await until(
    'the attacker is seen under an own name',
    () => stateOf(analysis.doc.clientID)?.user?.name === 'Aad',
  )
  expect(stateOf(analysis.doc.clientID)?.user?.id).toBe(seat.person)
  expect(stateOf(own)?.user?.id).toBe(victimSeat.person)
  expect(onlooker.received.holds('Vera, vals')).toBe(false)
  victim.provider.awareness.setLocalState({ cursor: null })
  await until(
    'the victim still moves it',
    () => (stateOf(own) as { cursor?: unknown } | undefined)?.cursor === null,
  )
  victim.close()
  onlooker.close()
  await innocentsGoOn()
  close()
})
