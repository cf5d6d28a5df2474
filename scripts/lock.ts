import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Locked = {
  version?: string
  cpu?: string[]
  libc?: string[]
  dev?: true
  optional?: true
  os?: string[]
  engines?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Locked> }

/**
 * The entries that a lock file lacks: programs for other systems that some package wants where they fit.
 * A registry that does not hold them leaves them out, and then `npm ci` refuses the whole file.
 */
export function missingFrom({ packages }: Lock): Lock['packages'] {
  const missing: Lock['packages'] = {}
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`
      if (packages[at] || packages[`${path}/${at}`]) continue
      const { os, cpu, libc } = systemOf(name)
      missing[at] = {
        version,
        cpu: [cpu],
        ...(parent.dev && { dev: true }),
        ...(libc && { libc: [libc] }),
        optional: true,
        ...(os && { os: [os] }),
        ...(parent.engines && { engines: parent.engines }),
      }
    }
  }
  return missing
}

/** Reads the system in the way such packages are named: `cli-darwin-arm64`, `binding-linux-x64-musl`. */
function systemOf(name: string): { os?: string; cpu: string; libc?: string } {
  if (name.includes('wasm32')) return { cpu: 'wasm32' }
  const [, os, cpu, abi = ''] =
    /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? []
  if (!os || !cpu) throw new Error(`package-lock.json lacks ${name}, whose system its name does not tell`)
  if (os !== 'linux') return { os, cpu }
  return { os, cpu, libc: abi.startsWith('musl') ? 'musl' : 'glibc' }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  const missing = missingFrom(lock)
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`package-lock.json: ${Object.keys(missing).length} added\n`)
}
