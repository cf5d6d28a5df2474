import { randomBytes } from 'node:crypto'
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeCode, limits } from '../../../shared/wire.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { join } from '../seats.ts'
import { until } from '../until.ts'
import { expectCalm, type Innocents, openInnocents } from './innocents.ts'
import { openRaw, openRawSocket, rawFrame, upgradeLines } from './rawSocket.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A server at rest takes about 150. */
const mostMemory = 600

/** What has no end of its own goes on for so long. */
const attackMs = 3_000

let server: ServerProcess
let spared: ServerProcess
let innocents: Innocents

beforeAll(async () => {
  ;[server, spared] = await Promise.all([startServer(), startServer()])
})
afterAll(() => Promise.all([server.clear(), spared.clear()]))

/** Runs an attack beside the innocents, and looks what they noticed. */
async function beside(attack: (innocents: Innocents) => Promise<void>): Promise<void> {
  innocents = await openInnocents(server, spared)
  const noticed = await innocents.goOnDuring(() => attack(innocents))
  expectCalm(noticed)
  expect(noticed.mostMemory).toBeLessThan(mostMemory)
  await innocents.areUnharmed()
  innocents.close()
}

const bytes = (length: number) => new Uint8Array(length)

test('R18.98 frames that break the protocol of web sockets end their socket and nobody else’s', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const wrong: [string, Uint8Array, number][] = [
      ['a reserved bit', rawFrame('binary', bytes(3), { rsv: 4 }), 1002],
      ['another reserved bit', rawFrame('binary', bytes(3), { rsv: 1 }), 1002],
      ['no mask', rawFrame('binary', bytes(3), { masked: false }), 1002],
      ['an unknown kind', rawFrame(3, bytes(3)), 1002],
      ['more of nothing', rawFrame('more', bytes(3)), 1002],
      ['a ping in parts', rawFrame('ping', bytes(3), { fin: false }), 1002],
      ['a long ping', rawFrame('ping', bytes(126)), 1002],
      ['a close code that is none', rawFrame('close', Uint8Array.of(0x03, 0xed)), 1002],
      ['a close code of one byte', rawFrame('close', bytes(1)), 1002],
      ['a length past 2^53', rawFrame('binary', bytes(3), { announced: 2 ** 60 }), 1009],
      [
        'a length past the largest sheet',
        rawFrame('binary', bytes(3), { announced: limits.sheetBytes + 1 }),
        1009,
      ],
    ]
    for (const [what, frame, code] of wrong) {
      const raw = await openRawSocket(seat)
      raw.write(frame)
      expect([what, await raw.ended()]).toEqual([what, code])
    }
    // text is a frame like another, and malformed
    const raw = await openRawSocket(seat)
    raw.write(rawFrame('text', Buffer.from('{"t0":1}')))
    await until('it is told so', () => raw.heard().includes('\u0002'))
    raw.stream.destroy()
  }))

test('R18.99 a message in crumbs or in empty parts, without an end, is ended', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const endless = async (part: Uint8Array, size: number) => {
      const raw = await openRawSocket(seat)
      raw.write(rawFrame('binary', bytes(size), { fin: false }))
      const parts = Buffer.concat(Array.from({ length: 500 }, () => part))
      let over = false
      const ended = raw.ended().finally(() => {
        over = true
      })
      for (let i = 0; i < 5_000 && !over; i += 1) {
        raw.write(parts)
        await breathe()
      }
      return ended
    }
    const nothing = rawFrame('more', bytes(0), { fin: false })
    const crumb = rawFrame('more', bytes(1), { fin: false })
    const large = rawFrame('more', bytes(8_000), { fin: false })
    for (const part of [nothing, crumb]) expect(await endless(part, 1)).toBe(1008)
    expect(await endless(large, 1)).toBe(1009)
  }))

test('R18.100 a flood of pings whose sender reads nothing costs nothing, and holds nobody up', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const pings = Buffer.concat(Array.from({ length: 500 }, () => rawFrame('ping', bytes(125))))
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const raw = await openRawSocket(seat)
        raw.stream.pause()
        for (let i = 0; i < 60; i += 1) {
          raw.write(pings)
          await breathe()
        }
        await until('all is sent', () => raw.stream.writableLength === 0, 60_000)
        raw.stream.destroy()
      }),
    )
  }))

test('R18.101 who asks for much and reads nothing waits, and costs no more than the limit', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const raws = await Promise.all(Array.from({ length: 10 }, () => openRawSocket(seat, 'analysis')))
    for (const { stream } of raws) stream.pause()
    const asks = Buffer.concat(
      Array.from({ length: 6_000 }, () => rawFrame('binary', Uint8Array.of(0, 0, 1, 0))),
    )
    for (const raw of raws) for (let i = 0; i < 320; i += 1) raw.write(asks)
    // the server stopped reading long before the end
    await pause(attackMs)
    for (const { stream } of raws) {
      expect(stream.writableLength).toBeGreaterThan(0)
      stream.destroy()
    }
  }))

test('R18.102 of too many sockets of one device the oldest is sent away, and the newest is in', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const first = await openRawSocket(seat)
    const others = []
    for (let i = 0; i < limits.socketsOfTicket; i += 1) others.push(await openRawSocket(seat))
    first.write(rawFrame('close', Uint8Array.of(0x11, 0x97)))
    expect(await first.ended()).toBe(closeCode.askAgain)
    for (const { stream } of others) {
      expect(stream.readableEnded).toBe(false)
      stream.destroy()
    }
  }))

test('R18.103 requests that are dripped, or never end, are ended; who never asks anything too', () =>
  beside(async ({ meeting }) => {
    const seat = await join(meeting, 'Aad')
    const dripped = async (start: string, drip: string) => {
      const raw = await openRaw(server.port)
      raw.write(start)
      const dripping = setInterval(() => raw.write(drip), 200)
      await raw.ended(60_000).finally(() => clearInterval(dripping))
    }
    const post = `POST /api/meetings HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${server.url}\r\nContent-Type: application/json\r\n`
    const each = 20
    await Promise.all(
      Array.from({ length: each }, () => [
        dripped(upgradeLines(seat, 'table'), 'X-More: a\r\n'),
        dripped(post, 'X-More: a\r\n'),
        dripped(`${post}Content-Length: 10000\r\n\r\n{`, ' '),
        dripped(`${post}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
        dripped('', ''),
      ]).flat(),
    )
  }))

test('R18.104 a flood of people without a ticket who ask for sockets, and never let go, costs next to nothing', () =>
  beside(async ({ meeting }) => {
    const seat = { ...meeting.host, cookie: '' }
    for (let round = 0; round < 20; round += 1)
      await Promise.all(
        Array.from({ length: 100 }, async () => {
          const raw = await openRaw(server.port)
          const cookie = `beraad-${meeting.id}=${randomBytes(24).toString('base64url')}`
          raw.write(`${upgradeLines({ ...seat, cookie }, 'table')}\r\n`)
          // the server lets go by itself, though this side stays open
          await until('it is turned away', () => raw.heard().includes('404 Not Found'))
          await raw.letGo()
        }),
      )
  }))
