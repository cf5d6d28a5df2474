import { expect } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { type OurClient, openOurs } from '../../kit/ourClient.ts'
import type { ServerProcess } from '../../kit/serverProcess.ts'
import { join, startMeeting } from '../seats.ts'
import { until } from '../until.ts'

/** Sends a frame and gives the reason that comes back. */
export async function refusalOf(client: OurClient, frame: Uint8Array): Promise<string | undefined> {
  const before = client.refusals.length
  client.send(frame)
  await until('a reason comes', () => client.refusals.length > before)
  return client.refusals.at(-1)
}

/** An attacker, and innocents who act all the while: one in the same meeting, one in another. */
export async function scene(server: ServerProcess) {
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

/** A command that parks something, as a frame holds it. */
export const park = (text: unknown) => ({ id: makeId(), name: 'parking.park', input: { text } })
