import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../../shared/wire.ts'
import { openSite, origin, plan, type Site } from './site.ts'

const startSecret = 'een-woord-van-twaalf'
let site: Site
let time: number
/** What waits, for how long (ms). */
let waits: { ms: number; go: () => void }[]

beforeEach(async () => {
  time = Date.UTC(2026, 2, 4, 13)
  waits = []
  site = await openSite({
    startSecret,
    now: () => time,
    wait: (ms) => new Promise<void>((go) => waits.push({ ms, go })),
  })
})
afterEach(async () => {
  for (const { go } of waits) go()
  await site.close()
})

const from = (address: string, path: string, body: object) =>
  site.http.inject({
    method: 'POST',
    url: path,
    remoteAddress: '127.0.0.1',
    headers: {
      host: 'localhost:3000',
      origin,
      'content-type': 'application/json',
      'x-forwarded-for': address,
    },
    payload: JSON.stringify(body),
  })
const statuses = async (replies: Promise<{ statusCode: number }>[]) =>
  (await Promise.all(replies)).map(({ statusCode }) => statusCode)
const times = <Result>(count: number, act: (nr: number) => Result) =>
  Array.from({ length: count }, (_, nr) => act(nr))
const untilWaiting = async (count: number) => {
  while (waits.length < count) await new Promise(setImmediate)
}

describe('who is too quick', () => {
  test('R15.92 with wrong secrets waits longer each time, and lets nobody else wait', async () => {
    const { id, guestSecret } = await site.start({ startSecret })
    const wrong = (address: string) =>
      from(address, `/api/meetings/${id}/join`, { secret: 'x', name: 'Vreemd' })
    const { burst } = limits.wrongKnocks
    const answered = await statuses(times(burst, () => wrong('203.0.113.9')))
    expect(new Set(answered)).toEqual(new Set([404]))
    expect(waits).toEqual([])
    const late = times(3, () => wrong('203.0.113.9'))
    await untilWaiting(3)
    expect(waits.map(({ ms }) => ms)).toEqual([2000, 4000, 6000])

    // the family behind the same address comes in at once, and so does a stranger elsewhere hear that it is wrong
    const family = times(12, (nr) =>
      from('203.0.113.9', `/api/meetings/${id}/join`, { secret: guestSecret, name: `G${nr}` }),
    )
    expect(new Set(await statuses(family))).toEqual(new Set([200]))
    expect((await wrong('198.51.100.7')).statusCode).toBe(404)
    expect(waits).toHaveLength(3)
    for (const { go } of waits) go()
    expect(await statuses(late)).toEqual([404, 404, 404])
  })

  test('R15.92 with a right secret too only waits, and is served in the end', async () => {
    const { id, guestSecret } = await site.start({ startSecret })
    const ask = () => from('203.0.113.9', `/api/meetings/${id}/invitation`, { secret: guestSecret })
    expect(new Set(await statuses(times(limits.knocks.burst, ask)))).toEqual(new Set([200]))
    const late = times(2, ask)
    await untilWaiting(2)
    expect(waits.map(({ ms }) => ms)).toEqual([200, 400])
    // asking who invites does not make joining wait
    const joined = await from('203.0.113.9', `/api/meetings/${id}/join`, { secret: guestSecret, name: 'Opa' })
    expect(joined.statusCode).toBe(200)
    for (const { go } of waits) go()
    expect(await statuses(late)).toEqual([200, 200])
  })

  test('R15.93 with start secrets has them looked at one by one, the right one too; more than wait half a minute are told to come again', async () => {
    const guess = (secret: string) => from('203.0.113.9', '/api/meetings', { ...plan, startSecret: secret })
    const { burst, perMinute } = limits.wrongStarts
    expect(new Set(await statuses(times(burst, () => guess('fout'))))).toEqual(new Set([403]))
    const places = perMinute / 2
    const waiting = times(places - 1, () => guess('fout'))
    await untilWaiting(places - 1)
    const right = guess(startSecret)
    await untilWaiting(places)
    expect(waits.at(-1)?.ms).toBe(30_000)
    const crowded = await guess('fout')
    expect([crowded.statusCode, crowded.json(), crowded.headers['retry-after']]).toEqual([
      429,
      { code: 'too-quick' },
      '30',
    ])
    for (const { go } of waits) go()
    expect(new Set(await statuses(waiting))).toEqual(new Set([403]))
    expect((await right).statusCode).toBe(201)
    // elsewhere, and after a while, nobody waits
    expect((await from('198.51.100.7', '/api/meetings', { ...plan, startSecret })).statusCode).toBe(201)
    time += 60_000
    expect((await guess(startSecret)).statusCode).toBe(201)
    expect(waits).toHaveLength(places)
  })

  test('R15.93 who knows the start secret may start as many as they like', async () => {
    const start = () => from('203.0.113.9', '/api/meetings', { ...plan, startSecret })
    for (const _ of times(25, () => 0)) expect((await start()).statusCode).toBe(201)
    expect(waits).toEqual([])
  })
})
