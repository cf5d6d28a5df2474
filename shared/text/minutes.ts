import { everyLanguage } from './everyLanguage.ts'
import type { Language } from './languages.ts'
import type { Words } from './words.ts'

export type MinutesWords = Words['minutes']

/** The words of the verslag. */
export function minutesWordsFor(language: Language): MinutesWords {
  return everyLanguage[language].minutes
}
