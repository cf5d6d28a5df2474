import { example as nl } from './nl/example.ts'
import type { Language } from './speech.ts'

export type ExampleWords = typeof nl

const languages: Record<Language, ExampleWords> = { nl }

/** The words of the invented case. */
export function exampleFor(language: Language): ExampleWords {
  return languages[language]
}
