import type { Refusal } from '../refusal.ts'
import { everyLanguage } from './everyLanguage.ts'
import type { Speech } from './speech.ts'

/** What says a refusal, once for each language and address: a catalogue takes a millisecond, and refused is quick. */
const made = new Map<string, (refusal: Refusal) => string>()

/** Gives a function that says a refusal in plain words. */
export function refusalsFor({ language, address }: Speech): (refusal: Refusal) => string {
  const key = `${language} ${address}`
  const say = made.get(key) ?? everyLanguage[language].catalogue(address).refusal
  made.set(key, say)
  return say
}
