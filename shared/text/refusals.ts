import type { Refusal } from '../refusal.ts'
import { refusals as nl } from './nl/refusals.ts'
import type { Address, Language, Speech } from './speech.ts'

const languages: Record<Language, (address: Address) => (refusal: Refusal) => string> = { nl }

/** Gives a function that says a refusal in plain words. */
export function refusalsFor({ language, address }: Speech): (refusal: Refusal) => string {
  return languages[language](address)
}
