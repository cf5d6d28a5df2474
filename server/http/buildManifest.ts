import * as v from 'valibot'
import type { Language } from '../../shared/text/languages.ts'

const chunk = v.object({
  file: v.string(),
  css: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
})
export const manifestSchema = v.record(v.string(), chunk)

/** What `vite build` tells of the files it made, by their sources. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** One way through the pages. */
export type Way = {
  readonly entry: string
  /** Whether this way also comes to what is imported lazily. */
  readonly alsoLazy: (key: string) => boolean
}

/** The page of a meeting, whatever its language. All else comes when it is wanted, or in idle time. */
export const meetingPage: Way = { entry: 'index.html', alsoLazy: (key) => key === 'client/pages/Meeting.tsx' }

/** From a guest's first look at a meeting to the table: the same with the words of its language, here Dutch. */
export const meetingAtFirst: Way = {
  entry: meetingPage.entry,
  alsoLazy: (key) => meetingPage.alsoLazy(key) || key === wordsOf('nl').entry,
}

/** The words of a language. */
export function wordsOf(language: Language): Way {
  return { entry: `shared/text/${language}/words.ts`, alsoLazy: () => false }
}

/** The scripts that a way loads, each once. */
export function filesOf(manifest: Manifest, { entry, alsoLazy }: Way): string[] {
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
