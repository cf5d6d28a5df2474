import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** Where `vite build` lays the pages. */
export const builtFolder = join(import.meta.dirname, '..', '..', 'dist')

const manifest = v.record(v.string(), v.object({ file: v.string(), css: v.optional(v.array(v.string())) }))

/** What the build made: the page of the app, and the addresses of the few files that server-made pages name. */
export type Built = {
  readonly appPage: string
  readonly guestScript: string
  readonly guestStyle: string
  readonly minutesStyle: string
  readonly icon: string
}

/** Reads the build once. Throws with one clear line when there is none. */
export function readBuilt(): Built {
  try {
    const parsed = v.parse(
      manifest,
      JSON.parse(readFileSync(join(builtFolder, '.vite', 'manifest.json'), 'utf8')),
    )
    const of = (source: string) => {
      const chunk = parsed[source]
      if (!chunk) throw new Error(source)
      return chunk
    }
    const guest = of('client/guest/main.ts')
    const [guestStyle] = guest.css ?? []
    if (guestStyle === undefined) throw new Error('the style of the way in')
    return {
      appPage: readFileSync(join(builtFolder, 'index.html'), 'utf8'),
      guestScript: `/${guest.file}`,
      guestStyle: `/${guestStyle}`,
      minutesStyle: `/${of('client/minutes/minutes.css').file}`,
      icon: `/${of('client/icon.svg').file}`,
    }
  } catch (error) {
    throw new Error('the pages are not built: run npm run build', { cause: error })
  }
}
