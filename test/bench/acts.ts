/*
 * `npm run bench:acts`: how long an act takes from its sender to the last other screen of its room, stored with fsync
 * before anybody sees it. Options: --rooms 200 --people 10 --every 2 (seconds between two acts in a room) --seconds 20
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { makeId } from '../../shared/ids.ts'
import { frame } from '../../shared/wire.ts'
import { seededRandom } from '../kit/seededRandom.ts'
import { contenders } from './contenders.ts'
import { makeHistogram, usageOf } from './measured.ts'

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '200' },
    people: { type: 'string', default: '10' },
    every: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '20' },
  },
})
const rooms = Number(values.rooms)
const people = Number(values.people)
const everyMs = Number(values.every) * 1000
/** So many sit down at once. */
const atOnce = 20
const warmUpMs = 15_000

/** An act on its way: its words, when it was done, and who has yet to see it. */
type Act = { readonly words: string; readonly at: number; readonly unseen: Set<WebSocket> }

const contender = await contenders.beraad?.()
if (!contender) throw new Error('no Beraad')
const { place, pid, stop } = contender
const histogram = makeHistogram()
const underWay = new Map<number, Act>()
const tables = Array.from({ length: rooms }, () => [] as WebSocket[])
let measuring = false
let done = 0

const seats = Array.from({ length: rooms * people }, (_, i) => i % rooms)
for (let from = 0; from < seats.length; from += atOnce)
  await Promise.all(seats.slice(from, from + atOnce).map(sitDown))

const random = seededRandom(1)
const due = tables.map((_, room) => ({ room, at: performance.now() + random() * everyMs }))
const acting = setInterval(() => {
  for (const one of due) {
    if (one.at > performance.now()) continue
    one.at += everyMs
    act(one.room)
  }
}, 1)
await new Promise((resolve) => setTimeout(resolve, warmUpMs))
const before = usageOf(pid)
const began = performance.now()
measuring = true
await new Promise((resolve) => setTimeout(resolve, Number(values.seconds) * 1000))
clearInterval(acting)
const after = usageOf(pid)
const tookMs = performance.now() - began
const { p50, p95, p99 } = histogram.latencies()
process.stdout.write(
  `${rooms} rooms × ${people} people, an act in each every ${values.every} s: ${done} acts\n` +
    `to the last screen: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms\n` +
    `CPU ${(((after.cpuMs - before.cpuMs) * 1000) / done).toFixed(0)} µs an act (${(((after.cpuMs - before.cpuMs) / tookMs) * 100).toFixed(0)}%), ${after.memoryMiB.toFixed(0)} MiB\n`,
)
for (const table of tables) for (const socket of table) socket.terminate()
await stop()

/** Opens the table of one person more. */
async function sitDown(room: number): Promise<void> {
  const { address, headers } = await place(room, 'table')
  const socket = new WebSocket(address, { headers, perMessageDeflate: false })
  socket.on('message', (data: Buffer) => {
    const act = underWay.get(room)
    if (!act?.unseen.has(socket) || !data.includes(act.words)) return
    act.unseen.delete(socket)
    if (act.unseen.size > 0) return
    underWay.delete(room)
    if (!measuring) return
    histogram.add(performance.now() - act.at)
    done += 1
  })
  await once(socket, 'open')
  tables[room]?.push(socket)
}

/** Somebody parks something; the others see it. */
function act(room: number): void {
  const table = tables[room] ?? []
  const [sender, ...others] = table.toSorted(() => random() - 0.5)
  if (!sender || underWay.has(room)) return
  const words = makeId()
  underWay.set(room, { words, at: performance.now(), unseen: new Set(others) })
  const command = JSON.stringify({ id: makeId(), name: 'parking.park', input: { text: words } })
  sender.send(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, frame.command)
      encoding.writeVarString(encoder, command)
    }),
  )
}
