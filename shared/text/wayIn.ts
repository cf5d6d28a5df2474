import { wayIn as nl } from './nl/wayIn.ts'
import type { Language } from './speech.ts'

export type WayInWords = typeof nl

const languages: Record<Language, WayInWords> = { nl }

/** The words of the guest's way in, apart from the catalogue so that the way in stays small. */
export function wayInFor(language: Language): WayInWords {
  return languages[language]
}
