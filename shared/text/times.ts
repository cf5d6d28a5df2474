import { times as nl } from './nl/times.ts'
import type { Language } from './speech.ts'

export type Times = ReturnType<typeof nl>

const languages: Record<Language, (timeZone?: string) => Times> = { nl }

/** Dates, times and lengths of time in words. The server names a time zone; a browser has its reader's. */
export function timesFor(language: Language, timeZone?: string): Times {
  return languages[language](timeZone)
}
