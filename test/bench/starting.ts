/*
 * `npm run bench:start`: how long a server takes to its first line with ten stored meetings, and with 5,000; by turns,
 * so that whatever else the machine does weighs on both. Compare the ratio.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeNewMeeting } from '../../server/room/newRoom.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { makeId } from '../../shared/ids.ts'
import { freePort, plainEnvironment } from '../kit/serverProcess.ts'
import { usageOf } from './measured.ts'

const turns = 15
const folders = await Promise.all([10, 5_000].map(makeFolder))
const rounds = folders.map(() => [] as { ms: number; memoryMiB: number }[])
for (let turn = 0; turn < turns; turn += 1)
  for (const [at, { folder }] of folders.entries()) rounds[at]?.push(await start(folder))

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const medians = rounds.map((round) => ({
  ms: median(round.map(({ ms }) => ms)),
  memoryMiB: median(round.map(({ memoryMiB }) => memoryMiB)),
}))
for (const [at, { meetings, mebibytes, folder }] of folders.entries()) {
  const { ms = 0, memoryMiB = 0 } = medians[at] ?? {}
  say(
    `${meetings} meetings (${mebibytes.toFixed(1)} MiB): ${ms.toFixed(0)} ms, ${memoryMiB.toFixed(0)} MiB in memory`,
  )
  rmSync(folder, { recursive: true })
}
const [few, many] = medians
if (few && many)
  say(
    `ratio: ${(many.ms / few.ms).toFixed(2)} in time, ${(many.memoryMiB / few.memoryMiB).toFixed(2)} in memory`,
  )

async function makeFolder(meetings: number) {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-start-'))
  const file = join(folder, 'beraad.sqlite')
  const storage = await openSqlite({ file })
  const one = () =>
    storeNewMeeting(
      {
        id: makeId(),
        language: 'nl',
        template: 'casusoverleg',
        title: 'Overleg',
        goal: 'Samen begrijpen',
        family: false,
        hostName: 'Anne',
        secrets: { host: makeId(), guest: makeId() },
        ticketHash: makeId(),
      },
      { storage, now: Date.now, newId: makeId },
    )
  await Promise.all(Array.from({ length: meetings }, one))
  await storage.close()
  return { folder, meetings, mebibytes: statSync(file).size / 1024 / 1024 }
}

async function start(folder: string) {
  const env = { ...plainEnvironment(), HOST: '127.0.0.1', PORT: String(await freePort()), DATA_DIR: folder }
  const begun = performance.now()
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout || child.pid === undefined) throw new Error('the server did not start')
  await once(child.stdout, 'data')
  const ms = performance.now() - begun
  const { memoryMiB } = usageOf(child.pid)
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return { ms, memoryMiB }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
