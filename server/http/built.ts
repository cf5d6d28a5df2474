import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { languageTags } from '../../shared/text/languages.ts'
import { filesOf, type Manifest, manifestSchema, meetingPage, wordsOf } from './buildManifest.ts'

/** Where `vite build` lays the pages. */
export const builtFolder = join(import.meta.dirname, '..', '..', 'dist')

/** What the build made: the page of the app, and the addresses of the few files that server-made pages name. */
export type Built = {
  readonly appPage: string
  /** The same where a meeting is asked for: it names all that is waited for there, so that it comes together. */
  readonly meetingPage: string
  readonly guestScript: string
  readonly guestStyle: string
  readonly minutesStyle: string
  readonly icon: string
}

/** Reads the build once. Throws with one clear line when there is none. */
export function readBuilt(): Built {
  try {
    const manifest = v.parse(
      manifestSchema,
      JSON.parse(readFileSync(join(builtFolder, '.vite', 'manifest.json'), 'utf8')),
    )
    const of = (source: string) => {
      const chunk = manifest[source]
      if (!chunk) throw new Error(source)
      return chunk
    }
    const appPage = readFileSync(join(builtFolder, 'index.html'), 'utf8')
    const guest = of('client/guest/main.ts')
    const [guestStyle] = guest.css
    if (guestStyle === undefined) throw new Error('the style of the way in')
    return {
      appPage,
      meetingPage: withScriptsAhead(appPage, manifest),
      guestScript: `/${guest.file}`,
      guestStyle: `/${guestStyle}`,
      minutesStyle: `/${of('client/minutes/minutes.css').file}`,
      icon: `/${of('client/icon.svg').file}`,
    }
  } catch (error) {
    throw new Error('the pages are not built: run npm run build', { cause: error })
  }
}

/** A script names what it needs only when it runs: one file after another would be waited for. */
function withScriptsAhead(page: string, manifest: Manifest): string {
  const files = filesOf(manifest, meetingPage).filter((file) => !page.includes(file))
  const links = files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">\n`)
  // a browser passes these over: it is for who knows the meeting's language to fetch its words
  const words = languageTags.flatMap((language) =>
    filesOf(manifest, wordsOf(language))
      .filter((file) => !page.includes(file) && !files.includes(file))
      .map((file) => `<link rel="words" hreflang="${language}" href="/${file}">\n`),
  )
  return page.replace('</head>', `${links.join('')}${words.join('')}</head>`)
}
