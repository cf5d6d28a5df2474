import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '../kit/seededRandom.ts'
import type { Contender } from './contenders.ts'
import { type Latencies, makeHistogram, usageOf } from './measured.ts'
import { lettersIn, type Seat, sitDown } from './seat.ts'

/** The work that every contender gets. */
export type Work = {
  readonly rooms: number
  readonly people: number
  readonly writers: number
  /** Edits a second of each writer. */
  readonly rate: number
  readonly seconds: number
}

export type Result = Latencies & {
  readonly name: string
  /** CPU of the server per edit that reached a screen, in µs. */
  readonly cpuMicros: number
  readonly cpuPart: number
  readonly memoryMiB: number
  readonly delivered: number
  /** The part of all edits × screens that arrived within the run. */
  readonly complete: number
}

/** Long enough for every contender's code to be compiled for good: of Beraad, which runs most code, some takes half a minute. */
const warmUpMs = 40_000
/** So many sit down at once: a room of 150 is not asked for in one moment. */
const atOnce = 20

/** Lets everyone sit down, then types for some seconds and measures. */
export async function measure(contender: Contender, work: Work): Promise<Result> {
  const { rooms, people, writers, rate, seconds } = work
  const histogram = makeHistogram()
  const sentAt = new Map<number, Map<number, number>>()
  let measuring = false
  // what came in is read when all is over: here one process is the screens of all, and would be what is measured
  const came: { readonly update: Uint8Array; readonly at: number; readonly screen: number }[] = []
  const arrived = (update: Uint8Array, at: number, screen: number) => {
    if (measuring) came.push({ update: update.slice(), at, screen })
  }
  const asked = Array.from({ length: rooms * people }, (_, i) => [i % rooms, Math.floor(i / rooms)] as const)
  const seats: Seat[] = []
  const typists: Seat[] = []
  for (let from = 0; from < asked.length; from += atOnce) {
    await Promise.all(
      asked.slice(from, from + atOnce).map(async ([room, person]) => {
        const writes = person < writers
        const seat = await sitDown(await contender.place(room), writes ? person : undefined, arrived)
        seats.push(seat)
        if (writes) typists.push(seat)
      }),
    )
  }

  const every = 1000 / rate
  let typed = 0
  // people don't type in step
  const random = seededRandom(1)
  const due = typists.map((seat) => ({ seat, at: performance.now() + random() * every }))
  const typing = setInterval(() => {
    const now = performance.now()
    for (const one of due) {
      if (one.at > now) continue
      one.at = Math.max(one.at + every, now - every)
      const clock = one.seat.type()
      if (!measuring) continue
      typed += 1
      const own = sentAt.get(one.seat.clientId) ?? new Map<number, number>()
      sentAt.set(one.seat.clientId, own.set(clock, now))
    }
  }, 1)

  await pause(warmUpMs)
  const before = usageOf(contender.pid)
  const from = performance.now()
  measuring = true
  await pause(seconds * 1000)
  clearInterval(typing)
  const after = usageOf(contender.pid)
  const tookMs = performance.now() - from
  // what is under way still arrives
  await pause(500)
  for (const seat of seats) seat.close()
  for (const { update, at, screen } of came) {
    for (const { clientId, clock } of lettersIn(update)) {
      const sent = sentAt.get(clientId)?.get(clock)
      // what comes back to who typed it is no delivery
      if (sent !== undefined && clientId !== screen) histogram.add(at - sent)
    }
  }
  const delivered = histogram.count()
  const cpuMs = after.cpuMs - before.cpuMs
  return {
    name: contender.name,
    cpuMicros: (cpuMs * 1000) / delivered,
    cpuPart: cpuMs / tookMs,
    memoryMiB: after.memoryMiB,
    delivered,
    complete: delivered / (typed * (people - 1)),
    ...histogram.latencies(),
  }
}
