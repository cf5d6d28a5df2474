/* `node scripts/healthy.ts`: exits with 0 when the server of these settings is ready, else with 1. */
import { readConfig } from '../server/config.ts'
import { say } from './say.ts'

const config = readConfig(process.env)
if (typeof config === 'string') say.no(config)
else {
  const { host, port } = config
  // who listens on all addresses listens on this one
  const here = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  try {
    const { ok } = await fetch(`http://${here}:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) })
    if (!ok) say.no('not ready')
  } catch {
    say.no('nobody answers')
  }
}
