import { everyLanguage } from './everyLanguage.ts'
import type { Language } from './languages.ts'
import type { example } from './nl/example.ts'

export type ExampleWords = typeof example

/** The words of the invented case. */
export function exampleFor(language: Language): ExampleWords {
  return everyLanguage[language].example
}
