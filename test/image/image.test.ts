import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOurs } from '../kit/ourClient.ts'
import { freePort } from '../kit/serverProcess.ts'
import { startMeeting } from '../outside/seats.ts'
import { until } from '../outside/until.ts'
import { base, findEngine } from './engine.ts'

const root = join(import.meta.dirname, '..', '..')
const startSecret = 'een woord van twaalf'
const mebibyte = 1024 * 1024
const startWithinMs = 30_000

const engine = await findEngine()
if (!engine)
  process.stderr.write(`\nNo container engine with ${base} here: THE TESTS OF THE IMAGE ARE SKIPPED.\n\n`)

describe.skipIf(engine === undefined)('the image', () => {
  const name = `beraad-test-${process.pid}`
  let url: string

  /** Runs a command of the engine that must succeed, and gives what it said. */
  async function run(...args: readonly string[]): Promise<string> {
    if (!engine) throw new Error('these tests run only where there is an engine')
    const { code, out, err } = await engine(...args)
    if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`)
    return out.trim()
  }

  const ready = () =>
    fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    )

  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    await run('build', '--tag', name, root)
    // as compose.yaml says (R19.44), with a port of our own; who looks after its health is asked here by hand
    const rights = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--user', 'node']
    const settings = ['--env', `BASE_URL=${url}`, '--env', `START_SECRET=${startSecret}`]
    const doors = ['--publish', `127.0.0.1:${port}:3000`, '--volume', `${name}:/data`]
    const ways = ['--init', '--no-healthcheck', '--security-opt', 'no-new-privileges']
    await run('run', '--detach', '--name', name, ...ways, ...rights, ...settings, ...doors, name)
    await until('it is ready', ready, startWithinMs)
  })
  afterAll(async () => {
    await engine?.('rm', '--force', '--volumes', name)
    await engine?.('volume', 'rm', '--force', name)
    await engine?.('rmi', '--force', name)
  })

  test('R19.45 is small: some 40 MiB on what Node needs', async () => {
    const sizeOf = async (image: string) =>
      Number(await run('image', 'inspect', '--format', '{{.Size}}', image))
    expect((await sizeOf(name)) - (await sizeOf(base))).toBeLessThan(50 * mebibyte)
  })

  test('R19.45 runs as nobody special, without rights, with nothing to write but its data', async () => {
    const inside = (...args: readonly string[]) => run('exec', name, ...args)
    expect(await inside('id', '-un')).toBe('node')
    expect(await inside('grep', '-E', 'CapEff|NoNewPrivs', '/proc/1/status')).toMatch(
      /^CapEff:\s0{16}\nNoNewPrivs:\s1$/,
    )
    for (const place of ['/', '/beraad', '/beraad/server', '/home/node'])
      await expect(inside('touch', `${place}/here`)).rejects.toThrow('Read-only file system')
    expect(await inside('stat', '-c', '%a %U', '/data')).toBe('700 node')
  })

  test('R19.45 serves pages, tells its health, and gives a copy of its data', async () => {
    const page = await (await fetch(url)).text()
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? []
    expect((await fetch(url + script)).status).toBe(200)
    await run('exec', name, 'node', 'scripts/healthy.ts')
    expect(await run('exec', name, 'node', 'scripts/backup.ts', '/data/copy.sqlite')).toContain('checked')
    await run('exec', name, 'rm', '/data/copy.sqlite')
  })

  test('R19.45 asked to stop it ends in peace, and goes on with all that was said', async () => {
    const meeting = await startMeeting(url, { startSecret })
    const table = openOurs(meeting.host)
    expect(await table.give('parking.park', { text: 'voor straks' })).toMatchObject({ ok: true })
    await run('stop', '--time', '20', name)
    expect(await run('inspect', '--format', '{{.State.ExitCode}}', name)).toBe('0')
    await run('start', name)
    await until('it is ready again', ready, startWithinMs)
    await until(
      'it is still there',
      () => table.connected() && JSON.stringify(table.entries()).includes('voor straks'),
    )
    table.close()
  })
})
