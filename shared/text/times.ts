import { everyLanguage } from './everyLanguage.ts'
import type { Language } from './languages.ts'
import type { Words } from './words.ts'

export type Times = ReturnType<Words['times']>

/** Dates, times and lengths of time in words. Without a time zone, in that of who speaks the language. */
export function timesFor(language: Language, timeZone = everyLanguage[language].timeZone): Times {
  return everyLanguage[language].times(timeZone)
}
