import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort, plainEnvironment } from '../kit/serverProcess.ts'

const root = join(import.meta.dirname, '..', '..')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Starts a server whose streams are kept apart. */
function launch(
  settings: NodeJS.ProcessEnv,
  cwd = root,
): { child: ChildProcess; said: { out: string; err: string } } {
  const env = { ...plainEnvironment(), HOST: '127.0.0.1', DATA_DIR: folder, ...settings }
  const child = spawn(process.execPath, ['server/main.ts'], { cwd, env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk
  })
  return { child, said }
}

describe('a server that can not start says why in one line on stderr, nothing on stdout, and exits with 1', () => {
  async function expectRefusal(settings: NodeJS.ProcessEnv, why: RegExp, cwd = root): Promise<void> {
    const { child, said } = launch({ PORT: String(await freePort()), ...settings }, cwd)
    await once(child, 'close')
    expect(said.err).toMatch(/^Beraad can't start: [^\n]+\n$/)
    expect(said.err).toMatch(why)
    expect([said.out, child.exitCode]).toEqual(['', 1])
  }

  test('R19.9 every wrong setting by its name, a missing one too', async () => {
    const wrong = { HOST: '0.0.0.0', PORT: '65536', START_SECRET: 'kort' }
    await expectRefusal(wrong, /PORT: .*START_SECRET: .*BASE_URL: .*set BASE_URL=http:/)
  })

  test('R19.9 a HOST that is no address of this machine', async () => {
    // 192.0.2.0/24 is kept for documentation: nobody has it
    await expectRefusal({ HOST: '192.0.2.1', BASE_URL: 'http://192.0.2.1' }, /HOST 192\.0\.2\.1/)
  })

  test('R19.9 a data folder with a file in the way', async () => {
    await writeFile(join(folder, 'file'), '')
    await expectRefusal({ DATA_DIR: join(folder, 'file', 'data') }, /data folder .* can't be written/i)
  })

  test('R19.10 a database folder where the file should be', async () => {
    await mkdir(join(folder, 'beraad.sqlite'))
    await expectRefusal({}, /data folder|database/i)
  })

  test('R19.10 a file that is no database, and it stays as it is', async () => {
    const file = join(folder, 'beraad.sqlite')
    await writeFile(file, 'Lieve Daan, '.repeat(1000))
    await expectRefusal({}, /beraad\.sqlite .*not a database/)
    expect(await readFile(file, 'utf8')).toBe('Lieve Daan, '.repeat(1000))
  })

  test('R19.10 the database of another program', async () => {
    const db = new DatabaseSync(join(folder, 'beraad.sqlite'))
    db.exec('create table recipes (name text)')
    db.close()
    await expectRefusal({}, /beraad\.sqlite is the database of another program/)
  })

  test('R19.10 pages that are not built, and no data is made', async () => {
    const copy = join(folder, 'copy')
    for (const part of ['server', 'shared', 'package.json'])
      await cp(join(root, part), join(copy, part), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    await expectRefusal({ DATA_DIR: join(folder, 'data') }, /not built: run npm run build/, copy)
    expect(await readdir(folder)).toEqual(['copy'])
  })
})

describe('a server that starts', () => {
  let child: ChildProcess | undefined
  afterEach(async () => {
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })

  /** Starts, and waits for the first line. */
  async function started(settings: NodeJS.ProcessEnv) {
    const launched = launch(settings)
    child = launched.child
    await expect.poll(() => launched.said.out, { timeout: 15_000 }).toContain('\n')
    return launched
  }

  test('R19.7 on port 0 tells the port that it got, and answers there', async () => {
    const { said } = await started({ PORT: '0' })
    const address = /^Beraad: (http:\/\/localhost:\d+)\n/.exec(said.out)?.[1] ?? ''
    const post = { method: 'POST', headers: { origin: address, 'content-type': 'application/json' } }
    const body = JSON.stringify({ template: 'casusoverleg', title: 't', goal: 'g', name: 'n' })
    const reply = await fetch(`${address.replace('localhost', '127.0.0.1')}/api/meetings`, { ...post, body })
    expect(reply.status).toBe(201)
  })

  test('R1.2 with an https BASE_URL tells that address, and gives Secure cookies and https links', async () => {
    const port = await freePort()
    const { said } = await started({ PORT: String(port), BASE_URL: 'https://beraad.example/' })
    expect(said.out).toMatch(/^Beraad: https:\/\/beraad\.example\n/)
    const post = (origin: string) =>
      fetch(`http://127.0.0.1:${port}/api/meetings`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ template: 'casusoverleg', title: 't', goal: 'g', name: 'n' }),
      })
    expect((await post(`http://localhost:${port}`)).status).toBe(403)
    const reply = await post('https://beraad.example')
    expect(reply.headers.get('set-cookie')).toContain('; Secure')
    expect(await reply.json()).toMatchObject({
      hostUrl: expect.stringMatching(/^https:\/\/beraad\.example\/m\//),
    })
  })

  test('R19.8 for all addresses asks for the start secret that it made and told', async () => {
    const port = await freePort()
    const BASE_URL = `http://127.0.0.1:${port}`
    const { said } = await started({ HOST: '0.0.0.0', PORT: String(port), BASE_URL })
    await expect.poll(() => said.out).toMatch(/\nSTART_SECRET: \S+\n/)
    const startSecret = /START_SECRET: (\S+)/.exec(said.out)?.[1]
    const post = (secret: object) =>
      fetch(`${BASE_URL}/api/meetings`, {
        method: 'POST',
        headers: { origin: BASE_URL, 'content-type': 'application/json' },
        body: JSON.stringify({ template: 'casusoverleg', title: 't', goal: 'g', name: 'n', ...secret }),
      })
    expect((await post({})).status).toBe(403)
    expect((await post({ startSecret })).status).toBe(201)
  })

  test('R19.12 asked to end at its first line, it ends in peace', async () => {
    const { child: server, said } = await started({ PORT: '0' })
    server.kill('SIGTERM')
    await once(server, 'close')
    expect([server.exitCode, said.err]).toEqual([0, ''])
  })
})
