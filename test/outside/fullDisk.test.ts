import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { canLimit, limitFiles } from '../kit/fileLimit.ts'
import { openOurs } from '../kit/ourClient.ts'
import { analysisOf, firstText } from '../kit/recordedFrames.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { openStock } from '../kit/stockClient.ts'
import { join, startMeeting } from './seats.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

test.skipIf(!canLimit)(
  'R15.80 a running server whose disk takes no write keeps everyone, shows nothing unstored, and goes on when it is mended',
  async () => {
    const meeting = await startMeeting(server.url)
    const bram = await join(meeting, 'Bram')
    const [anne, other] = [openOurs(meeting.host), openOurs(bram)]
    const [writer, reader] = [
      openStock(meeting.host, 'analysis', { counting: true }),
      openStock(bram, 'analysis'),
    ]
    await until('all have come in', () => writer.allStored() && anne.connected() && reader.provider.synced)
    expect((await anne.give('parking.park', { text: 'wat er al was' })).ok).toBe(true)
    await until('it is on the other screen', () => other.received.holds('wat er al was'))
    const ready = async () => (await fetch(`${server.url}/health/ready`)).status
    expect(await ready()).toBe(200)

    limitFiles(server.pid(), true)
    const waiting = ['een', 'twee'].map((text) => anne.give('parking.park', { text: `wacht ${text}` }))
    const text = firstText(writer.doc)
    text.insert(text.length, 'wachtende letters')
    await until('all screens were told', () =>
      [anne, other].every(({ received }) => received.holds('"storing":false')),
    )
    expect(await ready()).toBe(503)
    expect(writer.allStored()).toBe(false)
    const late = openOurs(bram)
    await until('who comes in reads what is stored', () => late.received.holds('wat er al was'))
    for (const { received } of [other, late, reader]) expect(received.holds('wacht')).toBe(false)

    limitFiles(server.pid(), false)
    expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([true, true])
    await until(
      'the letters are stored and sent',
      () => writer.allStored() && reader.received.holds('wachtende letters'),
    )
    await until('all screens were told', () =>
      [anne, other, late].every(({ received }) => received.holds('"storing":true')),
    )
    expect(await ready()).toBe(200)
    expect(analysisOf(reader.doc)).toBe(analysisOf(writer.doc))
    // all over the same sockets: nobody was sent away
    expect(server.output()).not.toContain('given up')
    expect([writer, reader].map(({ statuses }) => statuses)).toEqual([[], []])
    for (const client of [anne, other, late, writer, reader]) client.close()
  },
)
