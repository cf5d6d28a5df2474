import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'

const chunk = v.object({
  file: v.string(),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
})
const manifestSchema = v.record(v.string(), chunk)
export type Manifest = v.InferOutput<typeof manifestSchema>

/** One way through the pages, and how much JavaScript it may cost over the wire (DESIGN §5). */
export type Budget = {
  readonly name: string
  readonly entry: string
  /** Whether this way also comes to what is imported lazily. */
  readonly alsoLazy: (key: string) => boolean
  /** In kB of 1000 bytes, gzipped. */
  readonly most: number
}

/** What a guest waits for: the page of the meeting, in its language. All else comes when it is wanted, or in idle time. */
const isFirst = /^client\/pages\/Meeting\.tsx$|^shared\/text\/nl\/words/
/** A meeting speaks one language, and is seldom a wall or the invented case. */
const isSeldom = /^shared\/text\/(?!nl\/words)|^client\/(example|pages\/(Home|Wall))\b/

export const budgets: readonly Budget[] = [
  { name: "the guest's way in", entry: 'client/guest/main.ts', alsoLazy: () => false, most: 20 },
  {
    name: 'a meeting at first',
    entry: 'index.html',
    alsoLazy: (key) => isFirst.test(key),
    most: 170,
  },
  {
    name: 'a meeting with all that is opened in it',
    entry: 'index.html',
    alsoLazy: (key) => !isSeldom.test(key),
    most: 340,
  },
]

/** The files that a budget's way loads. */
export function filesOf(manifest: Manifest, { entry, alsoLazy }: Budget): string[] {
  const seen = new Set<string>()
  const visit = (key: string) => {
    const found = manifest[key]
    if (!found) throw new Error(`${key} is not in the manifest`)
    if (seen.has(key)) return
    seen.add(key)
    found.imports.forEach(visit)
    found.dynamicImports.filter(alsoLazy).forEach(visit)
  }
  visit(entry)
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'))
}

if (import.meta.main) {
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')))
  for (const budget of budgets) {
    const files = filesOf(manifest, budget).map((file) => readFileSync(`dist/${file}`))
    const size = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000
    const over = size > budget.most
    process.stdout.write(
      `${over ? 'OVER ' : 'ok   '}${budget.name}: ${size.toFixed(1)} of ${budget.most} kB\n`,
    )
    if (over) process.exitCode = 1
  }
}
