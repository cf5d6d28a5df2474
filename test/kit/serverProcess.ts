import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real server in a process of its own, on a port and a data folder that outlive it. */
export type ServerProcess = {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** The process it lives in now. */
  pid(): number
  /** All it wrote, over all its lives. */
  output(): string
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same port and data. */
  start(): Promise<void>
  /** Ends it, and its data with it. */
  clear(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/**
 * Starts `server/main.ts` and waits for its first line, the address.
 * @param settings further settings of its environment
 */
export async function startServer(settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beraad-test-'))
  const port = await freePort()
  const own = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir }
  const env = { ...plainEnvironment(), ...own, ...settings }
  let output = ''
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['server/main.ts'], { cwd: root, env })
    child = started
    const from = output.length
    await new Promise<void>((ready, failed) => {
      const hear = (chunk: Buffer) => {
        output += chunk.toString()
        if (/^Beraad: https?:\/\/\S+/m.test(output.slice(from))) ready()
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      started.once('exit', (code, signal) =>
        failed(new Error(`the server ended (${code ?? signal}):\n${output}`)),
      )
    })
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
    return ending.exitCode
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    pid() {
      if (child?.pid === undefined) throw new Error('the server does not run')
      return child.pid
    },
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    start,
    async clear() {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The environment without the settings of a server: vite has a `BASE_URL` of its own. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { BASE_URL: _base, START_SECRET: _secret, ...rest } = process.env
  return rest
}

/**
 * A port that is free now. It lies below the range from which systems give ports to outgoing connections:
 * no such connection can take it while the server is down.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const free = await new Promise<boolean>((tell) => {
      const probe = createServer()
      probe.once('error', () => tell(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => tell(true)))
    })
    if (free) return port
  }
}
