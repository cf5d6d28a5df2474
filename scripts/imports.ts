import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** An import that crosses one of the lines of DESIGN §2. */
export type Breach = { readonly file: string; readonly imported: string; readonly why: string }

type Rule = {
  readonly why: string
  /** Whether `file` may not import `target`: a path from the root of the repository, or a package's name. */
  readonly forbids: (file: string, target: string) => boolean
}

/** What shared code may stand on: packages that run anywhere. */
const anywhere =
  /^(valibot|immer|yjs|lib0|y-protocols|@tiptap\/(?!react|extension-collaboration)[\w-]+)(\/|$)/

const rules: readonly Rule[] = [
  {
    why: 'shared imports neither client nor server',
    forbids: (file, target) => within('shared', file) && /^(client|server)\//.test(target),
  },
  {
    why: 'shared runs anywhere: no Node, no DOM, no React',
    forbids: (file, target) => within('shared', file) && isPackage(target) && !anywhere.test(target),
  },
  {
    why: 'the client does not import the server, nor Node',
    forbids: (file, target) => within('client', file) && /^(server\/|node:)/.test(target),
  },
  {
    why: 'the server does not import the client',
    forbids: (file, target) => within('server', file) && within('client', target),
  },
  {
    why: 'the product does not import its tests or scripts',
    forbids: (file, target) => /^(client|server|shared)\//.test(file) && /^(test|scripts)\//.test(target),
  },
  {
    why: 'panels do not import panels',
    forbids(file, target) {
      const [from, to] = [panelOf(file), panelOf(target)]
      return from !== undefined && to !== undefined && from !== to
    },
  },
  {
    why: 'only server/storage knows SQL',
    forbids: (file, target) =>
      target === 'node:sqlite' && !within('server/storage', file) && !within('test', file),
  },
  {
    why: 'only client/sync/openSheet.ts knows y-websocket',
    forbids: (file, target) =>
      /^y-websocket(\/|$)/.test(target) && file !== 'client/sync/openSheet.ts' && !within('test', file),
  },
]

/** What is there without an import, and only in a browser or only in Node. */
const ofOnePlace = /(?<![.\w])(document|window|navigator|localStorage|process|Buffer)\s*[.[(]/g

/** Reads the imports of one file and tells which cross a line. */
export function breachesIn(file: string, source: string): Breach[] {
  const code = withoutComments(source)
  const globals = within('shared', file) ? [...code.matchAll(ofOnePlace)].map((match) => match[1] ?? '') : []
  const why = 'shared runs anywhere: no Node, no DOM'
  return [...crossings(file, code), ...globals.map((imported) => ({ file, imported, why }))]
}

function crossings(file: string, code: string): Breach[] {
  return importsOf(code).flatMap((imported) => {
    const target = imported.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(file), imported))
      : imported
    return rules.filter((rule) => rule.forbids(file, target)).map(({ why }) => ({ file, imported, why }))
  })
}

/** Every crossing in the repository at `root`. */
export function breachesAt(root: string): { files: number; breaches: Breach[] } {
  const files = globSync('{client,server,shared,test,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })
  const breaches = files.flatMap((file) =>
    breachesIn(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')),
  )
  return { files: files.length, breaches }
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Static, bare and dynamic imports and re-exports alike. */
export function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? '')
}

function within(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`)
}

function isPackage(target: string): boolean {
  return !/^(client|server|shared|test|scripts)\//.test(target)
}

/** Which panel a file belongs to: `client/panels/Clock.tsx` or a folder of its own. The list is no panel. */
function panelOf(path: string): string | undefined {
  const name = /^client\/panels\/([^/.]+)/.exec(path)?.[1]
  return name === 'panels' ? undefined : name
}

if (import.meta.main) {
  const { files, breaches } = breachesAt(dirname(import.meta.dirname))
  for (const { file, imported, why } of breaches)
    process.stderr.write(`${file} imports ${imported}: ${why}\n`)
  if (breaches.length > 0) process.exit(1)
  process.stdout.write(`imports: ${files} files, none crosses a line\n`)
}
