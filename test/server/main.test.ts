import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort, plainEnvironment, type ServerProcess, startServer } from '../kit/serverProcess.ts'

const root = join(import.meta.dirname, '..', '..')

/** Runs a server that can't start, and tells what it said. */
async function failToStart(settings: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...plainEnvironment(), ...settings },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  await once(child, 'close')
  return { code: child.exitCode, said: output.trim().split('\n') }
}

describe('a server that starts', () => {
  let server: ServerProcess | undefined
  afterEach(() => server?.clear())

  test('R19.7 its first line is its address, its second where the data is', async () => {
    server = await startServer()
    await expect.poll(() => server?.output().split('\n').length).toBeGreaterThan(2)
    const [first, second] = server.output().split('\n')
    expect(first).toBe(`Beraad: http://localhost:${server.port}`)
    expect(second).toBe(`Data: ${server.dataDir}`)
    expect(await readdir(server.dataDir)).toContain('beraad.sqlite')
  })

  test('R19.7 it says that it lives and is ready, and ends in peace when asked to', async () => {
    server = await startServer()
    for (const health of ['live', 'ready'])
      expect((await fetch(`${server.url}/health/${health}`)).status).toBe(200)
    expect(await server.stop()).toBe(0)
  })
})

describe('a server that can not start says so in one clear line, and exits with 1', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'beraad-settings-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))

  async function expectOneLine(settings: NodeJS.ProcessEnv, about: RegExp): Promise<void> {
    const { code, said } = await failToStart({ DATA_DIR: dataDir, ...settings })
    expect(said).toEqual([expect.stringMatching(about)])
    expect(code).toBe(1)
  }

  test('R19.9 on a taken port', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    await expectOneLine({ PORT: String(port) }, new RegExp(`port ${port} is taken`))
    other.close()
  })

  test('R19.9 on a data folder that is a file', async () => {
    const file = join(dataDir, 'file')
    await writeFile(file, '')
    await expectOneLine(
      { DATA_DIR: file, PORT: String(await freePort()) },
      /data folder .*file can't be written/,
    )
  })

  test.skipIf(process.getuid?.() === 0)('R19.9 on a data folder that it may not write', async () => {
    await chmod(dataDir, 0o500)
    await expectOneLine({ PORT: String(await freePort()) }, /can't be written/)
  })

  test.each([
    [{ PORT: 'drie' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ BASE_URL: 'beraad.example' }, /BASE_URL/],
    [{ HOST: '0.0.0.0' }, /BASE_URL/],
  ])('R19.9 on a wrong setting: %o', async (settings, about) => {
    await expectOneLine(settings, about)
  })

  test('R19.9 naming every wrong setting', async () => {
    await expectOneLine({ PORT: 'drie', BASE_URL: 'nergens' }, /PORT.*BASE_URL|BASE_URL.*PORT/)
  })
})
