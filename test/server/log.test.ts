import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellError } from '../../server/log.ts'
import { openOurs, textFrame } from '../kit/ourClient.ts'
import { firstText } from '../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock } from '../kit/stockClient.ts'
import { join as comeIn, startMeeting, takeSeat } from '../outside/seats.ts'
import { until } from '../outside/until.ts'

const runningPage = () => readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'running.md'), 'utf8')

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test('R19.11 a whole meeting, with all that goes wrong in it, leaves nothing of itself in the log', async () => {
  const meeting = await startMeeting(server.url, {
    title: 'Titelwoord',
    goal: 'Doelwoord',
    name: 'Naamwoord',
  })
  const guest = await comeIn(meeting, 'Gastwoord')
  const host = openOurs(meeting.host)
  const table = openOurs(guest)
  await until('both are in', () => host.connected() && table.connected())
  await host.give('parking.park', { text: 'Parkeerwoord' })
  await table.give('parking.park', { text: 'Langwoord'.repeat(500) })
  const text = openStock(guest, 'analysis', { counting: true })
  await until('the analysis is there', () => text.provider.synced)
  firstText(text.doc).insert(0, 'Analysewoord')
  await until('it is stored', text.allStored)
  text.close()
  await table.give('Opdrachtwoord', { text: 'Onzinwoord' })
  table.send(textFrame(64, '{"Framewoord":'))
  const json = { 'content-type': 'application/json', origin: server.url }
  const post = (path: string, body: string) =>
    fetch(`${server.url}${path}`, { method: 'POST', headers: json, body })
  await post('/api/meetings?Zoekwoord=1', '{"title":"Vormwoord"}')
  await post('/api/meetings', '{"Kapotwoord')
  await post(`/api/meetings/${meeting.id}/join`, '{"secret":"Geheimwoord","name":"Fouthwoord"}')
  await fetch(`${server.url}/Padwoord?Zoekwoord=2`)
  await takeSeat(meeting, guest.person, 'Nieuwwoord')
  await until('the refusals are logged', () => server.output().match(/"refused"/g)?.length === 5)
  host.close()
  table.close()
  expect(await server.stop()).toBe(0)
  const output = server.output()
  // and what each line may hold is told to who keeps the server
  const told = [...runningPage().matchAll(/^\| `(\w+)` \| in a line /gm)].map(([, field]) => field)
  const lines = output.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(4)
  for (const line of lines) expect(told).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))))
  expect(output).not.toMatch(/woord/i)
  const { cookie } = meeting.host
  for (const secret of [meeting.hostSecret, meeting.guestSecret, cookie.slice(cookie.indexOf('=') + 1)])
    expect(output).not.toContain(secret)
})

describe('R19.11 an error', () => {
  test('of the runtime is told without the text that it quotes', () => {
    let error: unknown
    try {
      JSON.parse('{"Esther":')
      JSON.parse('Esther')
    } catch (caught) {
      error = caught
    }
    const cause = new TypeError("can't read Esther")
    for (const told of [tellError(error), tellError(new Error('The storage has stopped', { cause }))]) {
      expect(JSON.stringify(told)).not.toContain('Esther')
      expect(JSON.stringify(told)).toContain('log.test.ts')
    }
  })

  test('of our own keeps its message, for that says what to do', () => {
    expect(tellError(new Error('database or disk is full'))).toMatchObject({
      message: 'database or disk is full',
    })
    expect(tellError('Esther')).toEqual({ type: 'string' })
  })
})
