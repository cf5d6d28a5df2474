import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openOurs } from '../kit/ourClient.ts'
import { plainEnvironment, type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { startMeeting } from './seats.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const root = path(import.meta.dirname, '..', '..')
let server: ServerProcess
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path(tmpdir(), 'beraad-copies-'))
  server = await startServer()
})
afterAll(async () => {
  await server.clear()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a script as somebody does who keeps a server. */
function run(script: 'backup' | 'restore', dataDir: string, ...args: string[]) {
  const env = { ...plainEnvironment(), DATA_DIR: dataDir }
  const done = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: root, env })
  return { code: done.status, out: done.stdout.toString(), err: done.stderr.toString() }
}

describe('backup and restore', () => {
  test('R19.30 a copy made while people write holds all that was acknowledged before, and brings it back', async () => {
    const meeting = await startMeeting(server.url)
    const host = openOurs(meeting.host)
    await until('the host is in', () => host.entries().gathering)
    await host.give('clock.start')
    const item = Object.keys(host.entries())
      .find((key) => key.startsWith('agenda/'))
      ?.slice('agenda/'.length)
    const removed = await host.give('notes.write', { item, text: 'WEER-WEG-GEHAALD' })
    await host.give('notes.write', { item, text: 'VOOR-DE-KOPIE' })
    await host.give('notes.remove', { note: removed.ok ? removed.value.id : undefined })
    const writing = Array.from({ length: 8 }, (_, i) =>
      host.give('notes.write', { item, text: `tijdens ${i}` }),
    )
    const to = path(folder, 'kopie.sqlite')
    expect(run('backup', server.dataDir, to)).toMatchObject({ code: 0, err: '' })
    await Promise.all(writing)
    expect(statSync(to).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(to)
    expect(bytes.includes('VOOR-DE-KOPIE')).toBe(true)
    expect(bytes.includes('WEER-WEG-GEHAALD')).toBe(false)

    const elsewhere = path(folder, 'terug')
    expect(run('restore', elsewhere, to)).toMatchObject({ code: 0, err: '' })
    const second = await startServer({ DATA_DIR: elsewhere })
    const again = openOurs({ ...meeting.host, address: second.url })
    await until('the note is back', () => JSON.stringify(again.entries()).includes('VOOR-DE-KOPIE'))
    again.close()
    host.close()
    await second.clear()
  })

  test('R19.31 nothing is put over a database that is there unless asked, nor over one that is in use', () => {
    const to = path(folder, 'tweede.sqlite')
    expect(run('backup', server.dataDir, to).code).toBe(0)
    expect(run('backup', server.dataDir, to)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/already/),
    })
    expect(run('restore', server.dataDir, to)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/--replace/),
    })
    expect(run('restore', server.dataDir, to, '--replace')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/in use/),
    })
    const still = path(folder, 'still')
    expect(run('restore', still, to).code).toBe(0)
    expect(run('restore', still, to, '--replace')).toMatchObject({ code: 0, err: '' })
  })

  test('R19.32 a damaged copy, another program’s file or none is refused, and everything stays as it was', () => {
    const good = path(folder, 'goed.sqlite')
    expect(run('backup', server.dataDir, good).code).toBe(0)
    const damaged = path(folder, 'stuk.sqlite')
    const bytes = readFileSync(good)
    bytes.fill(0x55, 4096, Math.min(bytes.length, 16_384))
    writeFileSync(damaged, bytes)
    const other = path(folder, 'ander.sqlite')
    const db = new DatabaseSync(other)
    db.exec('create table recipes (name text)')
    db.close()
    const target = path(folder, 'blijft')
    expect(run('restore', target, good).code).toBe(0)
    const before = readFileSync(path(target, 'beraad.sqlite'))
    for (const bad of [damaged, other, path(folder, 'nergens')]) {
      const { code, err } = run('restore', target, bad, '--replace')
      expect(code, bad).toBe(1)
      expect(err).toMatch(/^[^\n]+\n$/)
    }
    expect(readFileSync(path(target, 'beraad.sqlite')).equals(before)).toBe(true)
    const nothing = path(folder, 'niets')
    expect(run('backup', nothing, path(folder, 'x.sqlite')).code).toBe(1)
    expect(existsSync(path(folder, 'x.sqlite'))).toBe(false)
  })
})
