/*
 * `npm run bench`: Beraad beside others at the same work, one after another. Every figure of a run belongs to that
 * run: compare the ratios. Options: --rooms 40 --people 10 --writers 4 --rate 10 --seconds 10 --only relay,beraad
 */
import { parseArgs } from 'node:util'
import { contenders, installPeers } from './contenders.ts'
import { measure, type Result, type Work } from './run.ts'

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '40' },
    people: { type: 'string', default: '10' },
    writers: { type: 'string', default: '4' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
})
const work: Work = {
  rooms: Number(values.rooms),
  people: Number(values.people),
  writers: Number(values.writers),
  rate: Number(values.rate),
  seconds: Number(values.seconds),
}
const wanted = values.only?.split(',') ?? Object.keys(contenders)

installPeers()
say(
  `${work.rooms} rooms × ${work.people} people, ${work.writers} write ${work.rate} letters a second each, ${work.seconds} s\n`,
)
const results: Result[] = []
for (const name of wanted) {
  const start = contenders[name]
  if (!start) throw new Error(`no contender ${name}: ${Object.keys(contenders).join(', ')}`)
  const contender = await start()
  results.push(await measure(contender, work))
  await contender.stop()
}
const relay = results.find(({ name }) => name.includes('relay'))
const columns = ['', '× relay', 'CPU µs/edit', 'CPU', 'p50 ms', 'p95 ms', 'p99 ms', 'MiB', 'arrived']
const rows = results.map((one) => [
  one.name,
  relay ? (one.cpuMicros / relay.cpuMicros).toFixed(2) : '',
  one.cpuMicros.toFixed(1),
  `${(one.cpuPart * 100).toFixed(0)}%`,
  one.p50.toFixed(1),
  one.p95.toFixed(1),
  one.p99.toFixed(1),
  one.memoryMiB.toFixed(0),
  `${(one.complete * 100).toFixed(1)}%`,
])
const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)))
for (const row of [columns, ...rows])
  say(
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
