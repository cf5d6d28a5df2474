import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { makeId } from '../../shared/ids.ts'
import {
  awarenessFrame,
  jsonFrame,
  type OurClient,
  openOurs,
  syncFrame,
  textFrame,
} from '../kit/ourClient.ts'
import { analysisOf, firstText } from '../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock } from '../kit/stockClient.ts'
import { join, startMeeting } from './seats.ts'
import { seededRandom } from './seededRandom.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/** Sends a frame and gives the reason that comes back. */
async function refusalOf(client: OurClient, frame: Uint8Array): Promise<string | undefined> {
  const before = client.refusals.length
  client.send(frame)
  await until('a reason comes', () => client.refusals.length > before)
  return client.refusals.at(-1)
}

/** An attacker, and innocents who act all the while: one in the same meeting, one in another. */
async function scene() {
  const meeting = await startMeeting(server.url)
  const seat = await join(meeting, 'Aad')
  const elsewhere = await startMeeting(server.url)
  const innocents = [openOurs(meeting.host), openOurs(elsewhere.host)]
  const table = openOurs(seat)
  const analysis = openOurs(seat, 'analysis')
  const bystander = openOurs(meeting.host, 'analysis')
  await until('all are in', () =>
    [table, analysis, bystander, ...innocents].every((client) => client.counts().stored === 1),
  )
  return {
    meeting,
    seat,
    table,
    analysis,
    bystander,
    /** The innocents act and are answered, and were told of nothing that is not theirs. */
    async innocentsGoOn() {
      for (const innocent of innocents)
        expect(await innocent.give('meeting.rename', { title: makeId() })).toMatchObject({ ok: true })
      for (const client of [...innocents, bystander]) {
        expect(client.refusals).toEqual([])
        expect(client.received.of('refused')).toEqual([])
      }
    },
    close() {
      for (const client of [table, analysis, bystander, ...innocents]) client.close()
    },
  }
}

const park = (text: unknown) => ({ id: makeId(), name: 'parking.park', input: { text } })

describe.concurrent('bad input', () => {
  test('R18.61 a command that is unknown, misshapen, too long or overtaken is refused with the reason', async () => {
    const { table, innocentsGoOn, close } = await scene()
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

  test('R18.62 a command that can not even be read is told so', async () => {
    const { table, innocentsGoOn, close } = await scene()
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

  test('R18.63 a malformed frame is told so, and its sender may go on', async () => {
    const { table, analysis, bystander, innocentsGoOn, close } = await scene()
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

  test("R18.64 letters under another's client ID are refused, and the victim is still heard", async () => {
    const { meeting, analysis, bystander, innocentsGoOn, close } = await scene()
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

  test('R18.65 a struct of absurd length is refused, under an own ID too', async () => {
    const { analysis, bystander, innocentsGoOn, close } = await scene()
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

  test('R18.66 a frame over 256 KiB is refused and told, on any sheet', async () => {
    const { table, analysis, bystander, innocentsGoOn, close } = await scene()
    const big = 'a'.repeat(256 * 1024)
    expect(await refusalOf(table, jsonFrame(64, park(big)))).toBe('too-long')
    const doc = new Y.Doc()
    doc.getText('elsewhere').insert(0, big)
    expect(await refusalOf(analysis, syncFrame(2, Y.encodeStateAsUpdate(doc)))).toBe('too-long')
    expect(await refusalOf(analysis, awarenessFrame(new Uint8Array(1025)))).toMatch(
      /too-long|malformed-frame/,
    )
    expect(await table.give('parking.park', { text: 'klein' })).toMatchObject({ ok: true })
    firstText(analysis.doc).insert(0, 'klein')
    await until('the other reads it', () => analysisOf(bystander.doc).includes('klein'))
    await innocentsGoOn()
    close()
  })

  test("R18.67 others' carets can be neither moved, nor taken away, nor worn under their name", async () => {
    const { meeting, seat, analysis, innocentsGoOn, close } = await scene()
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

  const seed = 4711
  test(`R18.68 two thousand random frames hurt nobody (seed ${seed})`, { timeout: 120_000 }, async () => {
    const { meeting, table, analysis, bystander, innocentsGoOn, close } = await scene()
    const random = seededRandom(seed)
    const valid = [
      jsonFrame(64, park('ruis')),
      jsonFrame(67, { t0: 1 }),
      syncFrame(0, Y.encodeStateVector(analysis.doc)),
      syncFrame(2, Y.encodeStateAsUpdate(analysis.doc)),
      syncFrame(1, Y.encodeStateAsUpdate(analysis.doc)),
      awarenessFrame(Uint8Array.of(1, 5, 1, 2, 123, 125)),
    ]
    const randomFrame = (): Uint8Array => {
      const noise = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256))
      if (random() < 0.3) return noise
      if (random() < 0.3) return Uint8Array.of(Math.floor(random() * 4), Math.floor(random() * 4), ...noise)
      const frame = Uint8Array.from(valid[Math.floor(random() * valid.length)] as Uint8Array)
      // the first bytes tell the most: they are changed as often as all others together
      const flips = 1 + Math.floor(random() * 4)
      for (let i = 0; i < flips; i += 1) {
        const at = Math.floor(random() * (random() < 0.5 ? Math.min(12, frame.length) : frame.length))
        frame[at] = Math.floor(random() * 256)
      }
      return random() < 0.3 ? frame.subarray(0, Math.floor(random() * frame.length)) : frame
    }
    for (let i = 0; i < 2_000; i += 1) {
      const client = random() < 0.3 ? table : analysis
      await until('the attacker is connected', () => client.send(randomFrame()))
      if (i % 500 === 250) await innocentsGoOn()
    }
    // both sockets have been read to the end
    for (const client of [table, analysis]) await client.time(0.5)
    expect(table.refusals.length + analysis.refusals.length).toBeGreaterThan(500)
    await innocentsGoOn()

    const later = openStock(meeting.host, 'analysis')
    await until('a newcomer is in step', () => later.provider.synced)
    expect(analysisOf(later.doc)).toBe(analysisOf(bystander.doc))
    expect(later.doc.getXmlFragment('analysis').length).toBe(8)
    later.close()
    close()
  })
})

test('R18.69 the log tells that something was refused and why, and never what it held', async () => {
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

/** An update of one garbage-collected struct, as long as it says. */
function gcUpdate(clientId: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock, 0, length, 0]) encoding.writeVarUint(encoder, number)
  })
}
