import { type Catalogue, catalogueFor } from '../../../shared/text/catalogue.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { type Language, languages } from '../../../shared/text/languages.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { templatesFor } from '../../../shared/text/templates.ts'

/** Everything that is said in a language, by where it is said; to both sides, with the questions of all packs. */
export function everythingIn(language: Language) {
  return {
    u: screensOf(catalogueFor({ language, address: 'u' })),
    je: screensOf(catalogueFor({ language, address: 'je' })),
    minutes: minutesWordsFor(language),
    templates: templatesFor(language),
    example: exampleFor(language),
    wayIn: languages[language].wayIn,
  }
}

function screensOf({ packs, ...words }: Catalogue) {
  return { ...words, packs: packs({ child: 'Daan', professionals: true }) }
}

/** Every text in a part of the catalogue with its place; functions are asked with a few ordinary values. */
export function texts(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function')
    return said(part as (...asked: unknown[]) => unknown).map((text) => [path, text])
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

function said(say: (...asked: unknown[]) => unknown): string[] {
  const asked = [
    ['Daan', 'Anne', 'woensdag'],
    [0, 1, 2],
    [3, 5, 8],
    [true, false, true],
    [false, true, false],
  ]
  return asked.flatMap((values) => {
    try {
      const text = say(...values)
      return typeof text === 'string' ? [text] : texts(text).map(([, one]) => one)
    } catch {
      return []
    }
  })
}

/** Where something is said, whatever it says; lists and questions of packs may differ. */
export function keysOf(part: unknown, path = ''): string[] {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [path]
  return Object.entries(part)
    .flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
    .sort()
}
