import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { openOurs, textFrame } from '../../kit/ourClient.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { join, startMeeting } from '../seats.ts'
import { until } from '../until.ts'
import { park, refusalOf, scene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test.concurrent('R18.61 a command that is unknown, misshapen, too long or overtaken is refused with the reason', async () => {
  const { table, innocentsGoOn, close } = await scene(server)
  const code = async (name: string, input: unknown) => {
    const answer = await table.give(name, input)
    return answer.ok ? undefined : answer.reason.code
  }
  expect(await code('parking.steal', {})).toBe('unknown-command')
  expect(await code('constructor', {})).toBe('unknown-command')
  expect(await code('people.join', { name: 'Zelf', host: true })).toBe('unknown-command')
  expect(await code('parking.park', {})).toBe('invalid-input')
  expect(await code('parking.park', { text: 7 })).toBe('invalid-input')
  expect(await code('parking.park', { text: 'a', more: true })).toBe('invalid-input')
  expect(await code('parking.park', [])).toBe('invalid-input')
  expect(await code('parking.park', null)).toBe('invalid-input')
  expect(await code('parking.park', { text: 'a'.repeat(301) })).toBe('too-long')
  expect(await code('people.rename', { person: '__proto__', name: 'x' })).toBe('invalid-input')
  expect(await code('clock.start', {})).toBe('only-hat')
  await innocentsGoOn()
  close()
})

test.concurrent('R18.62 a command that can not even be read is told so', async () => {
  const { table, innocentsGoOn, close } = await scene(server)
  const broken = [
    '',
    '{',
    'null',
    '7',
    '[]',
    '"parking.park"',
    JSON.stringify({ name: 'parking.park', input: { text: 'a' } }),
    JSON.stringify({ ...park('a'), id: 'kort' }),
    JSON.stringify({ ...park('a'), id: 7 }),
    JSON.stringify({ ...park('a'), name: 'a'.repeat(61) }),
    JSON.stringify({ ...park('a'), as: 'constructor' }),
    `{"id":"${makeId()}","name":"parking.park","input":{"text":"a","__proto__":{"polluted":true}}}`,
    `{"__proto__":{"id":"${makeId()}"},"name":"parking.park","input":{"text":"a"}}`,
    `{"id":"${makeId()}","name":"parking.park","input":${'['.repeat(50_000)}}`,
  ]
  for (const json of broken) expect(await refusalOf(table, textFrame(64, json))).toBe('malformed-frame')
  for (const json of ['', '{}', '{"t0":"nu"}'])
    expect(await refusalOf(table, textFrame(67, json))).toBe('malformed-frame')
  expect(table.received.of('refused')[0]?.words).toMatch(/\p{L}+ \p{L}+/u)
  expect(Object.keys(table.entries()).some((key) => key.startsWith('parking/'))).toBe(false)
  expect(table.connected()).toBe(true)
  await innocentsGoOn()
  close()
})

test.concurrent('R18.69 the log tells that something was refused and why, and never what it held', async () => {
  const meeting = await startMeeting(server.url)
  const table = openOurs(await join(meeting, 'Aad'))
  const words = `geheim${makeId()}`
  expect(await table.give(words, {})).toMatchObject({ ok: false })
  expect(await table.give('parking.park', { [words]: words })).toMatchObject({ ok: false })
  expect(await refusalOf(table, textFrame(64, `{${words}`))).toBe('malformed-frame')
  const secret = (await fetch(`${server.url}/api/meetings/${meeting.id}/join`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ secret: words, name: words }),
  })) as Response
  expect(secret.ok).toBe(false)
  await until('the log has it', () =>
    ['unknown-command', 'invalid-input', 'malformed-frame'].every((code) => server.output().includes(code)),
  )
  expect(server.output()).not.toContain(words)
  expect(server.output()).not.toContain(meeting.hostSecret)
  expect(server.output()).not.toContain(meeting.guestSecret)
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
  table.close()
})
