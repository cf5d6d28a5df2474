import type { Refusal } from '../refusal.ts'
import { everyLanguage } from './everyLanguage.ts'
import type { Speech } from './speech.ts'

/** Gives a function that says a refusal in plain words. */
export function refusalsFor({ language, address }: Speech): (refusal: Refusal) => string {
  return everyLanguage[language].catalogue(address).refusal
}
