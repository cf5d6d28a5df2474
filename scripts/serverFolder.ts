/*
 * `node scripts/serverFolder.ts <folder>`: lays what a server runs with into a new folder, after `npm run build`: its own
 * code, the built pages, and the packages that code stands on. What only builds or tests stays behind.
 */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { importsOf } from './imports.ts'
import { say } from './say.ts'

const names = v.optional(v.record(v.string(), v.string()), {})
const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      dependencies: names,
      peerDependencies: names,
      peerDependenciesMeta: v.optional(
        v.record(v.string(), v.object({ optional: v.optional(v.boolean(), false) })),
        {},
      ),
    }),
  ),
})
export type Lock = v.InferOutput<typeof lockSchema>

/** What runs: a server, its copies, and the question whether it is well. */
const own = [
  'package.json',
  'LICENSE',
  'server',
  'shared',
  'dist',
  'scripts/backup.ts',
  'scripts/restore.ts',
  'scripts/say.ts',
  'scripts/healthy.ts',
]

/**
 * The packages that these stand on, they themselves included.
 * @returns their places, as `node_modules/ws`
 * @throws where the lock file lacks one
 */
export function packagesFor({ packages }: Lock, roots: Iterable<string>): string[] {
  const found = new Set<string>()
  const visit = (name: string, from: string) => {
    const at = foldersAbove(from)
      .map((folder) => `${folder}node_modules/${name}`)
      .find((place) => packages[place])
    if (at === undefined) throw new Error(`the lock file has no ${name}, which ${from || 'Beraad'} needs`)
    if (found.has(at)) return
    found.add(at)
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[at] ?? {}
    for (const needed of Object.keys(dependencies)) visit(needed, at)
    for (const needed of Object.keys(peerDependencies))
      if (!peerDependenciesMeta[needed]?.optional) visit(needed, at)
  }
  for (const name of roots) visit(name, '')
  return [...found].sort()
}

/** Where Node looks for what a package needs: in its own folder, then outwards. */
function foldersAbove(place: string): string[] {
  const parts = place === '' ? [] : place.split('/node_modules/')
  return parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/`).concat('')
}

/** Lays it out. Throws one clear `Error` where the pages are not built, or where something is there already. */
export function layServer(root: string, folder: string): void {
  if (existsSync(folder)) throw new Error(`There is a ${folder} already`)
  if (!existsSync(join(root, 'dist'))) throw new Error('the pages are not built: run npm run build')
  const lock = v.parse(lockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  mkdirSync(folder, { recursive: true })
  for (const part of [...own, ...packagesFor(lock, importedBy(root))])
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      // packages within packages come by themselves, where they are needed
      filter: (from) => from === join(root, part) || basename(from) !== 'node_modules',
    })
}

/** The packages that the server's code names. */
function importedBy(root: string): Set<string> {
  const files = globSync('{server,shared}/**/*.ts', { cwd: root })
  const imported = files.flatMap((file) => importsOf(readFileSync(join(root, file), 'utf8')))
  const bare = imported.filter((target) => !/^(\.|node:)/.test(target))
  return new Set(bare.map((target) => target.split('/', target.startsWith('@') ? 2 : 1).join('/')))
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) say.no('node scripts/serverFolder.ts <folder>')
  else
    say.outcome(() => {
      layServer(dirname(import.meta.dirname), folder)
      return `a server in ${folder}`
    })
}
