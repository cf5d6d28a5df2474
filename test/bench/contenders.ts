import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, plainEnvironment, startServer } from '../kit/serverProcess.ts'
import { type WireFormat, wireFormat } from './wireFormat.ts'

/** Where one person's socket goes. */
export type Place = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly format: WireFormat
}

/** A server under measurement, in a process of its own. */
export type Contender = {
  readonly name: string
  readonly pid: number
  /** A place in a room for one person more, at its text; only Beraad has a table. */
  readonly place: (room: number, sheet?: 'analysis' | 'table') => Promise<Place>
  readonly stop: () => Promise<void>
}

/** Every contender by name, in the order in which they are measured. */
export const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  relay: () => startPeer('relay', 'raw ws relay'),
  yWebsocket: () => startPeer('yWebsocket', '@y/websocket-server'),
  hocuspocus: () => startPeer('hocuspocus', 'Hocuspocus + SQLite'),
  beraad: startBeraad,
}

const source = join(import.meta.dirname, 'peers')
const installed = join(tmpdir(), 'beraad-bench-peers')

/** Installs what is measured beside Beraad, once a machine; nothing of it is the product's. */
export function installPeers(): void {
  mkdirSync(installed, { recursive: true })
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(installed, file))
  if (existsSync(join(installed, 'node_modules', '@hocuspocus', 'server'))) return
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: installed,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) throw new Error('the peers could not be installed: is there a way to npm?')
}

async function startPeer(file: string, name: string): Promise<Contender> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'beraad-bench-'))
  const child = spawn(process.execPath, [join(installed, `${file}.mjs`)], {
    cwd: installed,
    env: { ...plainEnvironment(), PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    name,
    pid: pidOf(child),
    place: async (room) => {
      const document = `room-${room}`
      const named = file === 'hocuspocus'
      return {
        address: `ws://127.0.0.1:${port}/${named ? '' : document}`,
        headers: {},
        format: wireFormat(named ? document : undefined),
      }
    },
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Beraad as it is: all checks on, stored with fsync before it is sent on. */
async function startBeraad(): Promise<Contender> {
  const server = await startServer()
  const rooms = new Map<number, Promise<{ id: string; secret: string }>>()
  const headers = { origin: server.url, 'content-type': 'application/json' }
  const post = async (path: string, body: object) => {
    const reply = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply
  }
  const start = async () => {
    const plan = { template: 'casusoverleg', title: 'Bench', goal: 'Snel genoeg', name: 'Anne' }
    const made = (await (await post('/api/meetings', plan)).json()) as { id: string; guestUrl: string }
    return { id: made.id, secret: new URL(made.guestUrl).hash.slice(1) }
  }
  return {
    name: 'Beraad',
    pid: server.pid(),
    async place(room, sheet = 'analysis') {
      const known = rooms.get(room) ?? start()
      rooms.set(room, known)
      const { id, secret } = await known
      const joined = await post(`/api/meetings/${id}/join`, { secret, name: 'Joost' })
      const cookie = joined.headers
        .getSetCookie()
        .map((one) => one.split(';', 1)[0])
        .join('; ')
      return {
        address: `${server.url.replace('http', 'ws')}/sync/${id}/${sheet}`,
        headers: { origin: server.url, cookie },
        format: wireFormat(),
      }
    },
    stop: server.clear,
  }
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the server did not start')
  return pid
}
