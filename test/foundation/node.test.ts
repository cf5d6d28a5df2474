import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { freePort, plainEnvironment } from '../kit/serverProcess.ts'

const root = join(import.meta.dirname, '..', '..')
const carried = join(
  root,
  'node_modules',
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
)

/** The version that came by npm; where npm has none for this machine, an installed Node ≥ 24. */
function isOurs(version: string): boolean {
  if (!existsSync(carried)) return Number(version.slice(1).split('.')[0]) >= 24
  const own = JSON.parse(readFileSync(join(carried, 'package.json'), 'utf8')) as { version: string }
  return version === `v${own.version}`
}

test('R19.1 the tests run on the Node that came by npm', () => {
  expect(process.version).toSatisfy(isOurs)
})

test('R19.1 the server that npm starts runs on the Node that came by npm', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-start-'))
  const into = join(folder, 'versions')
  // without the scripts around it: another test may be looking at the build
  const started = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: root,
    detached: true,
    shell: process.platform === 'win32',
    env: {
      ...plainEnvironment(),
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATA_DIR: join(folder, 'data'),
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test/kit/reportVersion.mjs')).href}`,
      REPORT_VERSION_TO: into,
    },
  })
  const gone = once(started, 'exit')
  let output = ''
  await new Promise<void>((ready, failed) => {
    started.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (/https?:/.test(output)) ready()
    })
    started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    gone.then(() => failed(new Error(output)))
  })
  // npm and the server under it
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM')
  await gone

  const programs = readFileSync(into, 'utf8').trim().split('\n')
  const server = programs
    .map((line) => JSON.parse(line) as { version: string; program: string })
    .find(({ program }) => program.endsWith('main.ts'))
  expect(server?.version).toSatisfy(isOurs)
  rmSync(folder, { recursive: true })
})

test('R19.2 an older Node is told in one line what Beraad needs', () => {
  const older = spawnSync(process.execPath, ['--import', pretending('20.1.0'), 'scripts/check-node.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(older.status).toBe(1)
  expect(older.stderr.trim().split('\n')).toHaveLength(1)
  expect(older.stderr).toContain('needs Node 24')
})

function pretending(version: string): string {
  const code = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  return `data:text/javascript,${encodeURIComponent(code)}`
}
