import { type Language, languages } from './languages.ts'
import type { wayIn } from './nl/wayIn.ts'

export type WayInWords = typeof wayIn

/** The words of the guest's way in: few, and all languages of them, so that the way in waits for nothing. */
export function wayInFor(language: Language): WayInWords {
  return languages[language].wayIn
}
