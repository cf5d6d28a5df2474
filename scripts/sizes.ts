import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { filesOf, manifestSchema, meetingAtFirst, type Way } from '../server/http/buildManifest.ts'

/** How much JavaScript a way through the pages may cost over the wire (DESIGN §5). */
export type Budget = Way & {
  readonly name: string
  /** In kB of 1000 bytes, gzipped. */
  readonly most: number
}

/** A meeting speaks one language, and is seldom a wall or the invented case. */
const isSeldom = /^shared\/text\/(?!nl\/words)|^client\/(example|pages\/(Home|Wall))\b/

export const budgets: readonly Budget[] = [
  { name: "the guest's way in", entry: 'client/guest/main.ts', alsoLazy: () => false, most: 20 },
  { name: 'a meeting at first', ...meetingAtFirst, most: 170 },
  {
    name: 'a meeting with all that is opened in it',
    entry: 'index.html',
    alsoLazy: (key) => !isSeldom.test(key),
    most: 340,
  },
]

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
