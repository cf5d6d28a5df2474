import { everyLanguage } from './everyLanguage.ts'
import type { Language } from './languages.ts'
import type { netherlands } from './nl/verslag.ts'

export type MinutesWords = typeof netherlands

/** The words of the verslag. */
export function minutesWordsFor(language: Language): MinutesWords {
  return everyLanguage[language].minutes
}
